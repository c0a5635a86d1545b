-- Seven goals. They measure nine of the 14 statements.
INSERT INTO goal (id, position, code, name, description, focus_id,
    owner_role, chosen_by_id, source_id, origin, aim, unit, direction,
    decimals, baseline, baseline_on, target, target_on, amber_limit,
    red_limit, interval, grace_days, valid_from, updated_at, audience)
WITH wanted (id, name, description, focus_id, owner_role, source_id, origin,
    unit, direction, decimals, baseline, months_ago, target, red_limit,
    interval, audience) AS (VALUES
    (1, 'Budgetstatus', 'Hvor langt vi ventes at ende fra budgettet.', 1,
        'Økonomichef', 1, 'political', '%', 'lower', 1, 2.1, 18, 1.0, 2.0,
        'quarterly', 'public'),
    (2, 'På niveau med de bedste',
        'Hvor mange af 20 ydelser der er lige så gode som hos de bedste.', 1,
        'Økonomichef', 2, 'political', 'af 20', 'higher', 0, 7.0, 24, 12.0,
        9.0, 'half_yearly', 'public'),
    (3, 'Uddannelsesplan', 'Hvor mange ansatte der har en plan for at lære nyt.',
        1, 'HR-chef', 1, 'administrative', '%', 'higher', 0, 38.0, 18, 80.0,
        60.0, 'quarterly', 'internal'),
    (4, 'Median i dage', 'Den midterste sagstid på tværs af 30 slags sager.',
        1, 'Borgerservicechef', 1, 'political', 'dage', 'lower', 0, 48.0, 21,
        35.0, 42.0, 'quarterly', 'public'),
    (5, 'Sygefravær', 'Tabte arbejdsdage på grund af sygdom.', 1, 'HR-chef',
        1, 'administrative', '%', 'lower', 1, 4.6, 18, 4.2, 4.8, 'quarterly',
        'internal'),
    (6, 'Én ansvarlig pr. sag',
        'Hvor mange der har haft den samme kollega hele vejen.', 2,
        'Borgerservicechef', 2, 'administrative', '%', 'higher', 0, 55.0, 18,
        85.0, 70.0, 'quarterly', 'public'),
    (7, 'Samskabte projekter',
        'Projekter i gang, hvor borgere er med fra begyndelsen.', 2,
        'Direktør, Velfærd', 2, 'political', 'i gang', 'higher', 0, 3.0, 18,
        10.0, 6.0, 'quarterly', 'public'))
SELECT id, id, 'M' || id, name, description, focus_id, owner_role, 1,
    source_id, origin, CASE focus_id WHEN 1 THEN 'Styring' ELSE 'Kultur' END,
    unit, direction, decimals, baseline,
    date('{today}', 'start of month', printf('-%d months', months_ago)),
    target, date('{today}', 'start of year', '+2 years', '-1 days'), target,
    red_limit, interval, 14, '2016-01-01',
    strftime('%Y-%m-%dT09:00:00Z', '{today}', '-200 days'), audience
FROM wanted ORDER BY id;

INSERT INTO commitment_goal (commitment_id, goal_id) VALUES
    (1, 1), (2, 2), (3, 3), (4, 4), (5, 1), (5, 2), (6, 5), (9, 6), (11, 3),
    (12, 7);

-- Series that end with the last quarter or half year that is over.
INSERT INTO measurement (id, goal_id, source_id, period_from, period_to,
    measured_on, value, cause, recorded_at, audience)
WITH series (goal_id, step, readings) AS (VALUES
    (1, 3, '[2.1, 1.8, 1.6, 1.4, 1.1, 0.9]'),
    (2, 6, '[7, 9, 11, 13]'),
    (3, 3, '[38, 45, 52, 58, 63, 66]'),
    (4, 3, '[48, 46, 44, 41, 38, 36, 34]'),
    (5, 3, '[4.6, 4.7, 4.9, 4.8, 5.0, 5.1]'),
    (6, 3, '[55, 62, 70, 76, 83, 88]'),
    (7, 3, '[3, 5, 6, 8, 9, 11]')),
latest (goal_id, month) AS (
    SELECT goal_id, date('{today}', 'start of month', printf('-%d months',
        (CAST(strftime('%m', '{today}') AS INTEGER) - 1) % step))
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
        WHEN 505 THEN 'Tre store steder har haft mange syge på én gang.'
        WHEN 305 THEN 'Ældreområdet er kun lige begyndt.' END,
    min(date(ends, '+9 days'), '{today}') || 'T06:00:00Z',
    (SELECT audience FROM goal WHERE id = goal_id)
FROM period ORDER BY ends, goal_id;

-- Held up against an invented municipality.
INSERT INTO benchmark (goal_id, year, own_value, best_value, best_name,
    potential, audience)
WITH held (goal_id, back, own_value, best_value, potential, audience)
AS (VALUES
    (1, 1, 1.6, 0.6, 'Ét point tættere på budgettet', 'public'),
    (1, 0, 0.9, 0.5, 'Knap et halvt point tættere på budgettet', 'public'),
    (4, 1, 44.0, 29.0, '15 dage kortere sagstid', 'public'),
    (4, 0, 34.0, 27.0, 'Syv dage kortere sagstid', 'public'),
    (5, 1, 4.9, 4.1, 'To dage mindre fravær pr. ansat', 'internal'),
    (5, 0, 5.1, 4.0, 'Tre dage mindre fravær pr. ansat', 'internal'))
SELECT goal_id, CAST(strftime('%Y', '{today}') AS INTEGER) - back, own_value,
    best_value, 'Kommune A', potential, audience
FROM held ORDER BY goal_id, back DESC;
