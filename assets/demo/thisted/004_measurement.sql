-- What was measured. The rank is real: 92 of 98 in 2015, 6 in 2019.
INSERT INTO measurement (id, goal_id, source_id, period_from, period_to,
    measured_on, value, field_size, note, recorded_at, audience) VALUES
    (1, 1, 1, '2015-01-01', '2015-12-31', '2015-12-31', 92, 98, NULL,
        '2015-12-31T12:00:00Z', 'public'),
    (2, 1, 1, '2019-01-01', '2019-12-31', '2019-12-31', 6, 93,
        'DI regnede med 93 pladser fra 2018.', '2019-12-31T12:00:00Z',
        'public');

-- Series: the first period begins so many months before this one, and every
-- value after it one step later. The goals' own quarters and halves are kept.
INSERT INTO measurement (id, goal_id, source_id, period_from, period_to,
    measured_on, value, cause, breaks_series, break_note, recorded_at,
    audience)
WITH series (goal_id, step, readings) AS (VALUES
    (2, 3, '[71, 78, 84, 83, 88, 92, 94, 96]'),
    (3, 3, '[61, 60, 58, 59, 55, 52, 50, 47, 44, 43, 41, 38]'),
    (4, 6, '[3.6, 3.7, 3.7, 3.9, 4.0, 4.1, 4.2]'),
    (5, 3, '[61, 66, 64, 70, 73, 78, 82]'),
    (6, 3, '[4.0, 3.9, 4.1, 4.0, 4.3, 4.5, 4.6]'),
    (7, 1, '[82, 84, 83, 85, 84, 86, 86, 88, 87, 90, 90, 91]'),
    (8, 6, '[40, 44, 52, 55, 60, 62, 64]')),
latest (goal_id, month) AS (
    SELECT goal_id, date('{today}', 'start of month', printf('%+d months',
        CASE goal_id WHEN 8 THEN -8
            ELSE -((CAST(strftime('%m', '{today}') AS INTEGER) - 1) % step)
            END))
    FROM series),
period (goal_id, nth, reading, begins, ends) AS (
    SELECT s.goal_id, r.key, r.value,
        date(l.month, printf('%+d months',
            (r.key - json_array_length(readings)) * step)),
        date(l.month, printf('%+d months',
            (r.key + 1 - json_array_length(readings)) * step), '-1 days')
    FROM series s JOIN latest l USING (goal_id), json_each(readings) r)
SELECT goal_id * 100 + nth, goal_id,
    (SELECT source_id FROM goal WHERE id = goal_id), begins, ends,
    min(date(ends, '+9 days'), '{today}'), reading,
    CASE goal_id * 100 + nth
        WHEN 606 THEN 'Mange havde influenza, og flere forløb er lange.'
        WHEN 311 THEN 'De enkle sager går hurtigere. De svære venter stadig.'
        WHEN 506 THEN 'Byg bruger skabelonen, Plan er på vej.' END,
    goal_id * 100 + nth = 602,
    CASE WHEN goal_id * 100 + nth = 602
        THEN 'Fra dette kvartal tæller barns sygedag ikke med.' END,
    min(date(ends, '+9 days'), '{today}') || 'T06:00:00Z',
    (SELECT audience FROM goal WHERE id = goal_id)
FROM period ORDER BY ends, goal_id;

-- Put right a quarter later: seven late replies were counted twice.
INSERT INTO measurement (id, goal_id, revises_id, source_id, period_from,
    period_to, measured_on, value, note, recorded_at, audience)
SELECT 250, goal_id, id, source_id, period_from, period_to, measured_on, 90,
    'Syv sene svar var talt med to gange.',
    date(measured_on, '+40 days') || 'T06:00:00Z', audience
FROM measurement WHERE id = 204;
