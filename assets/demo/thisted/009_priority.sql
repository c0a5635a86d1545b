-- Three rounds in which the leaders ranked the plans. What stands after the
-- line waits; an earlier rank that is missing means new.
INSERT INTO priority_round (id, held_on, body_id, participants, note,
    recorded_at) VALUES
    (1, date('{today}', '-196 days', 'weekday 5'), 1, 'Otte ledere',
        'Første gang vi lægger alle planer på samme bord.',
        date('{today}', '-196 days', 'weekday 5') || 'T10:30:00Z'),
    (2, date('{today}', '-126 days', 'weekday 5'), 1, 'Syv ledere',
        'Chatten er stoppet. To nye planer er kommet til.',
        date('{today}', '-126 days', 'weekday 5') || 'T10:30:00Z'),
    (3, date('{today}', '-20 days', 'weekday 5'), 1, 'Ni ledere',
        'Byggesagerne først. To nye planer er kommet til.',
        date('{today}', '-20 days', 'weekday 5') || 'T10:30:00Z');

INSERT INTO priority (round_id, plan_id, rank, previous_rank, is_below_line)
WITH list (round_id, line, plans) AS (VALUES
    (1, 19, '[2, 3, 5, 1, 8, 4, 25, 6, 11, 9, 12, 10, 26, 14, 7, 15, 19, 17,
        13, 21, 18, 20]'),
    (2, 20, '[3, 2, 1, 5, 4, 6, 8, 9, 10, 11, 7, 12, 14, 15, 17, 13, 19, 21,
        18, 26, 20, 23, 22]'),
    (3, 21, '[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18,
        19, 20, 21, 22, 23, 24]')),
place (round_id, line, plan_id, rank) AS (
    SELECT round_id, line, p.value, p.key + 1
    FROM list, json_each(plans) p)
SELECT n.round_id, n.plan_id, n.rank, b.rank, n.rank > n.line
FROM place n
LEFT JOIN place b ON b.round_id = n.round_id - 1 AND b.plan_id = n.plan_id
ORDER BY n.round_id, n.rank;
