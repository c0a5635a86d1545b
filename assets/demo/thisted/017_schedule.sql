-- When what is shown: the lobby in its opening hours, stories where people wait.
INSERT INTO schedule_rule (id, name, page, weekdays, opens_at, closes_at,
    holidays, priority, screens, audience) VALUES
    (1, 'Forhallens åbningstid', 'service', '12345', '08:00', '17:00', 'not',
        0, 'lobby', 'public'),
    (2, 'Historier i elevatoren', 'stories', '12345', '10:00', '16:00', 'not',
        1, 'Elevator', 'internal'),
    (3, 'Historier til frokosten', 'stories', '12345', '11:30', '13:00', 'not',
        1, 'Kantinen', 'internal'),
    (4, 'Ledelse om formiddagen', 'leadership', '12345', '07:00', '12:00',
        'also', 0, 'Mødelokale Fjord, Elevator', 'internal');

-- A colleague's first day is told among colleagues; the pretty picture stays
-- longer.
INSERT INTO schedule_rule (id, name, story_id, dwell_s, screens, audience)
VALUES
    (5, 'Kun for kolleger', 4, NULL, 'office, meeting', 'internal'),
    (6, 'Tid til billedet', 6, 45, NULL, 'public');

INSERT INTO public_field (dataset, field) VALUES
    ('schedule_rule', 'screens');
