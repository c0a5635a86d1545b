-- Erhvervskontakten: one number, an answer within 24 hours. Whether these are
-- hours of the clock or of the working day is not said, so it is left open.
INSERT INTO service_promise (id, name, channel, phone, deadline_hours,
    hour_rule, opening_hours, text, valid_from, audience)
VALUES (1, 'Erhvervskontakten', 'Telefon', '12 34 56 78', 24, NULL,
    'Mandag til torsdag 10:00 til 15:00, fredag 10:00 til 14:00',
    'Ét nummer for alle virksomheder. Du får svar inden 24 timer.',
    date('{today}', '-800 days'), 'public');

-- Eight quarters, the newest being the last that has ended.
INSERT INTO service_figure (id, promise_id, period_from, period_to, answered,
    within_deadline, median_minutes, longest_open_minutes,
    days_since_breach, audience)
WITH quarter (nth, answered, within_deadline, median, longest, days)
AS (VALUES
    (0, 262, 186, 690, 4320, 0), (1, 277, 216, 600, 3980, 1),
    (2, 290, 244, 520, 3460, 1), (3, 281, 233, 545, 3510, 0),
    (4, 308, 277, 430, 2640, 2), (5, 322, 296, 390, 2310, 3),
    (6, 336, 316, 330, 1980, 4), (7, 350, 336, 285, 1710, 9)),
latest (month) AS (SELECT date('{today}', 'start of month',
    printf('-%d months',
        (CAST(strftime('%m', '{today}') AS INTEGER) - 1) % 3)))
SELECT nth + 1, 1, date(month, printf('%+d months', 3 * (nth - 8))),
    date(month, printf('%+d months', 3 * (nth - 7)), '-1 days'), answered,
    within_deadline, median, longest, days, 'public'
FROM quarter, latest ORDER BY nth;

-- The 336 timely replies of the newest quarter, by the hours they took.
INSERT INTO service_distribution (promise_id, hour, replies, audience)
SELECT 1, key, value, 'public'
FROM json_each('[24, 36, 48, 40, 36, 26, 20, 15, 13, 10, 9, 8, 7, 6, 5, 5, 4,
    4, 5, 6, 5, 2, 1, 1]') ORDER BY key;

INSERT INTO service_guideline (position, title, text) VALUES
    (1, 'Hils først', 'Sig dit navn, og spørg, hvad du kan hjælpe med.'),
    (2, 'Sig, hvornår', 'Giv altid en dag, hvor svaret er klar.'),
    (3, 'Bliv på sagen', 'Send ikke folk videre. Find svaret, og ring op.'),
    (4, 'Skriv kort', 'Begynd med svaret, og forklar så hvorfor.'),
    (5, 'Led efter en vej', 'Hvad kan lade sig gøre, når det her ikke kan?');

INSERT INTO outreach (kind, unit_id, stakeholder_id, title, place, held_from,
    participants) VALUES
    ('company_meeting', 6, 2, 'Kaffe på havnen', 'Havnen',
        date('{today}', '-33 days'), 14);
