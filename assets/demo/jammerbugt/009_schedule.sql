-- When what is shown: terms in the morning, and stories before the weekend.
INSERT INTO schedule_rule (id, name, page, weekdays, opens_at, closes_at,
    holidays, screens) VALUES
    (1, 'Vilkår om formiddagen', 'outlook', '12345', '07:00', '12:00', 'not',
        'Direktionsgang'),
    (2, 'Historier før weekenden', 'stories', '5', '12:00', '16:00', 'not',
        'meeting');

INSERT INTO schedule_rule (id, name, story_id, dwell_s) VALUES
    (3, 'God tid til den første', 1, 45);
