-- Milestones, status reports and the proposals before their bodies.
INSERT INTO milestone (plan_id, position, title, planned_on, expected_on,
    reached_on, updated_at, audience)
WITH mark (plan_id, position, title, days, reached, expected) AS (VALUES
    (1, 1, 'Procesplan klar', -130, -126, NULL),
    (1, 2, 'Første møde ude', -50, -48, NULL),
    (1, 3, 'Alle steder besøgt', 70, NULL, NULL),
    (2, 1, 'Ydelser valgt', -110, -107, NULL),
    (2, 2, 'Tal samlet', -30, -21, NULL),
    (2, 3, 'Tal på bordet', 45, NULL, NULL),
    (3, 1, 'Gruppe sat', 30, NULL, NULL),
    (3, 2, 'Udkast til høring', 90, NULL, NULL),
    (3, 3, 'Første plan', 150, NULL, NULL),
    (4, 1, 'Samme kilde', -120, -115, NULL),
    (4, 2, 'Kursus for ledere', -16, NULL, 20),
    (4, 3, 'Alle ledere med', 60, NULL, NULL),
    (5, 1, 'Behov samlet', 25, NULL, NULL),
    (5, 2, 'Strategi vedtaget', 130, NULL, NULL),
    (6, 1, 'Spørgsmål klar', 60, NULL, NULL),
    (6, 2, 'Svar samlet', 170, NULL, NULL),
    (7, 1, 'Trivsel målt', -125, -120, NULL),
    (7, 2, 'Fast samtale', -37, -18, NULL),
    (7, 3, 'Ny plan i brug', 47, NULL, 75),
    (8, 1, 'Første hold', -120, -120, NULL),
    (8, 2, '150 har været med', -40, -36, NULL),
    (8, 3, 'Sidste hold', 90, NULL, NULL),
    (9, 1, 'Første udkast', -70, -66, NULL),
    (9, 2, 'Talt igennem', 20, NULL, NULL),
    (9, 3, 'Grundlag klar', 50, NULL, NULL),
    (10, 1, 'Fælles dag', 40, NULL, NULL),
    (10, 2, 'Ny form i brug', 110, NULL, NULL),
    (11, 1, 'Tre værter i gang', -90, -92, NULL),
    (11, 2, 'Prøve gjort op', 35, NULL, NULL),
    (11, 3, 'Alle er på', 100, NULL, NULL),
    (12, 1, 'Nyt udkast', 30, NULL, NULL),
    (12, 2, 'Politik klar', 120, NULL, NULL),
    (13, 1, 'Tyve skridt valgt', 80, NULL, NULL),
    (13, 2, 'Katalog klar', 180, NULL, NULL),
    (14, 1, 'Første forløb', -140, -138, NULL),
    (14, 2, '30 er i gang', -44, -30, NULL),
    (14, 3, 'Sidste forløb', 80, NULL, NULL))
SELECT plan_id, position, m.title,
    date('{today}', printf('%+d days', days), 'weekday 5'),
    date('{today}', expected || ' days', 'weekday 5'),
    date('{today}', reached || ' days'),
    p.updated_at, p.audience
FROM mark m JOIN plan p ON p.id = plan_id
ORDER BY plan_id, position;

-- On the 13th of each of the five months before this one, the oldest first:
-- n on course, r at risk, x off course, - not begun.
INSERT INTO status_report (plan_id, reported_at, health, progress, cause,
    next_step, audience)
WITH course (plan_id, letters, percent) AS (VALUES
    (1, '-nnnn', '[0, 12, 25, 36, 47]'),
    (2, '--nnn', '[0, 0, 24, 41, 58]'),
    (4, '--nnr', '[0, 0, 20, 33, 42]'),
    (7, '-nrxx', '[0, 8, 14, 20, 26]'),
    (8, '-nnnn', '[0, 15, 28, 40, 50]'),
    (9, '--rnn', '[0, 0, 18, 36, 52]'),
    (11, '---nn', '[0, 0, 0, 22, 34]'),
    (14, '-nnnn', '[0, 20, 32, 44, 55]')),
told (plan_id, month, cause, next_step) AS (VALUES
    (4, 5, 'Ledere kan ikke finde tallene.', 'Vi samler dem på én side.'),
    (7, 3, 'Fraværet stiger, og samtalerne kommer sent.',
        'HR hjælper de tre steder med mest fravær.'),
    (7, 4, 'De tre steder mangler faste ledere.', 'Afløsere sættes ind.'),
    (7, 5, 'Samtalerne holdes, men det tager tid.', 'Vi holder fast.'),
    (9, 3, 'Udkastet var for langt.', 'Det skæres ned til én side.'))
SELECT c.plan_id,
    strftime('%Y-%m-%dT%H:%M:00Z', '{today}', 'start of month',
        printf('%+d months', p.key - 5), '+12 days', '+8 hours',
        printf('%+d minutes', 3 * c.plan_id)) AS reported_at,
    CASE substr(letters, p.key + 1, 1) WHEN 'n' THEN 'on_course'
        WHEN 'r' THEN 'at_risk' ELSE 'off_course' END,
    p.value, t.cause, t.next_step,
    (SELECT audience FROM plan WHERE id = c.plan_id)
FROM course c, json_each(percent) p
LEFT JOIN told t ON t.plan_id = c.plan_id AND t.month = p.key + 1
WHERE substr(letters, p.key + 1, 1) <> '-'
ORDER BY reported_at, c.plan_id;

-- The stand-up meeting a week ago, and what was reported in it. Owners are roles
-- here, so nobody is named.
INSERT INTO meeting (id, started_at, ended_at, body, screen) VALUES
    (1, strftime('%Y-%m-%dT12:00:00Z', '{today}', '-7 days'),
        strftime('%Y-%m-%dT12:15:00Z', '{today}', '-7 days'),
        'Strategisk Chefforum', 'Direktionsgang');

INSERT INTO status_report (plan_id, reported_at, health, progress, cause,
    next_step, next_on, screen, meeting_id)
WITH told (plan_id, minute, health, progress, cause, next_step, days)
AS (VALUES
    (2, 3, 'at_risk', 66, 'To nabokommuner har ikke sendt deres tal.',
        'Økonomichefen ringer til dem.', -5),
    (4, 9, 'on_course', 45, NULL, 'Det første kursus holdes ude.', -4))
SELECT plan_id,
    strftime('%Y-%m-%dT%H:%M:00Z', '{today}', '-7 days', '+12 hours',
        printf('%+d minutes', minute)),
    health, progress, cause, next_step,
    date('{today}', printf('%+d days', days)), 'Direktionsgang', 1
FROM told;

-- The newest. Two of them changed course after the meeting.
INSERT INTO status_report (plan_id, reported_at, health, progress, cause,
    next_step, audience)
WITH newest (plan_id, days, health, progress, cause, next_step) AS (VALUES
    (1, -9, 'on_course', 56, NULL, 'To steder mere får besøg.'),
    (2, -3, 'on_course', 72, NULL, 'Fagcheferne ser tallene igennem.'),
    (4, -4, 'at_risk', 48, 'Kun hver anden leder åbner tallene.',
        'Kurset holdes ude hos lederne.'),
    (7, -8, 'off_course', 30, 'Fraværet er steget tre målinger i træk.',
        'Direktionen tager planen op på næste møde.'),
    (8, -10, 'on_course', 58, NULL, 'Hold syv og otte begynder.'),
    (9, -11, 'on_course', 66, NULL, 'Grundlaget tegnes på én side.'),
    (11, -5, 'on_course', 45, NULL, 'Prøven gøres op med tal og svar.'),
    (14, -9, 'on_course', 64, NULL, 'Ti mere kommer i praktik.'))
SELECT plan_id,
    strftime('%Y-%m-%dT%H:%M:00Z', '{today}', printf('%+d days', days),
        '+8 hours', printf('%+d minutes', 3 * plan_id)) AS reported_at,
    health, progress, cause, next_step,
    (SELECT audience FROM plan WHERE id = plan_id)
FROM newest ORDER BY reported_at, plan_id;

INSERT INTO proposal (plan_id, kind, state, submitted_on, body_id,
    decided_on, rejection_reason, audience)
WITH laid (plan_id, kind, state, submitted, body_id, decided, reason)
AS (VALUES
    (1, 'implementation', 'approved', -182, 1, -168, NULL),
    (2, 'schedule', 'approved', -167, 1, -154, NULL),
    (3, 'implementation', 'submitted', -12, 1, NULL, NULL),
    (4, 'implementation', 'approved', -182, 1, -168, NULL),
    (5, 'implementation', 'submitted', -6, 2, NULL, NULL),
    (6, 'implementation', 'draft', NULL, NULL, NULL, NULL),
    (7, 'implementation', 'approved', -181, 1, -168, NULL),
    (8, 'schedule', 'approved', -175, 1, -168, NULL),
    (9, 'implementation', 'approved', -160, 1, -154, NULL),
    (10, 'implementation', 'submitted', -10, 3, NULL, NULL),
    (11, 'implementation', 'submitted', -12, 1, NULL, NULL),
    (12, 'implementation', 'rejected', -40, 1, -26,
        'Der mangler et bud på, hvem der skriver, og hvad det koster.'),
    (13, 'schedule', 'draft', NULL, NULL, NULL, NULL),
    (14, 'schedule', 'approved', -182, 1, -172, NULL))
SELECT plan_id, kind, state, date('{today}', submitted || ' days'), body_id,
    date('{today}', decided || ' days'), reason,
    (SELECT audience FROM plan WHERE id = plan_id)
FROM laid ORDER BY plan_id;
