-- What the plans serve and lean on. DRIFT-4 has no plan, absence no plan.
INSERT INTO plan_focus (plan_id, focus_id) VALUES
    (2, 4), (6, 4), (12, 3), (20, 2);

INSERT INTO plan_commitment (plan_id, commitment_id) VALUES
    (1, 1), (1, 19), (2, 17), (3, 21), (3, 22), (4, 4), (5, 12), (6, 14),
    (6, 21), (7, 20), (8, 13), (9, 15), (10, 2), (10, 5), (10, 6), (11, 16),
    (12, 8), (13, 3), (14, 8), (15, 10), (16, 7), (17, 9), (18, 17), (18, 18),
    (19, 15), (20, 19), (21, 2), (22, 13), (23, 19), (24, 5), (24, 10),
    (25, 14), (26, 15);

INSERT INTO plan_goal (plan_id, goal_id) VALUES
    (1, 3), (2, 2), (3, 5), (4, 4), (5, 8), (6, 3), (7, 9), (8, 7), (9, 1),
    (10, 4), (11, 1), (13, 4), (14, 7), (16, 4), (18, 2),
    (20, 3), (22, 7), (23, 3), (25, 3), (26, 1);

INSERT INTO plan_dependency (plan_id, depends_on_id, kind) VALUES
    (1, 20, 'needs'), (3, 7, 'needs'), (8, 5, 'follows'), (18, 2, 'follows'),
    (6, 1, 'supports'), (22, 12, 'follows'), (23, 20, 'needs'),
    (16, 10, 'supports'), (9, 6, 'supports');
