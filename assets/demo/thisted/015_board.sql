-- The board's own: last week's meeting, screens, a notice that has expired.
INSERT INTO meeting (id, started_at, ended_at, body) VALUES
    (1, strftime('%Y-%m-%dT08:30:00Z', '{today}', '-7 days'),
        strftime('%Y-%m-%dT08:44:00Z', '{today}', '-7 days'),
        'Ledergruppen');

INSERT INTO decision (id, meeting_id, plan_id, text, responsible, due_on,
    decided_at) VALUES
    (1, 1, 3, 'Ti afslag skrives med skabelonen, før den vedtages', 'Lise Bak',
        date('{today}', '+6 days', 'weekday 5'),
        strftime('%Y-%m-%dT08:36:00Z', '{today}', '-7 days')),
    (2, 1, 1, 'To bygherrer og en tømrer prøver sagstrappen', 'Mette Holm',
        date('{today}', 'weekday 2'),
        strftime('%Y-%m-%dT08:41:00Z', '{today}', '-7 days'));

INSERT INTO screen (id, name, place, room, orientation, seen_at, version,
    page, is_off_on_purpose, audience) VALUES
    (1, 'Forhal', 'Stuen', 'lobby', 'portrait',
        strftime('%Y-%m-%dT05:41:00Z', '{today}'), '0.1.0', 'lobby', 0,
        'internal'),
    (2, 'Kontor Byg', 'Plan 1', 'office', 'landscape',
        strftime('%Y-%m-%dT05:41:00Z', '{today}'), '0.1.0', 'goals', 0,
        'internal'),
    (3, 'Mødelokale Fjord', 'Plan 2', 'meeting', 'landscape',
        strftime('%Y-%m-%dT05:40:00Z', '{today}'), '0.1.0', 'plans', 0,
        'internal'),
    (4, 'Kantinen', 'Stuen', 'office', 'landscape',
        strftime('%Y-%m-%dT15:12:00Z', '{today}', '-3 days'), '0.1.0',
        'stories', 0, 'internal'),
    (5, 'Elevator', 'Plan 2', 'office', 'portrait',
        strftime('%Y-%m-%dT15:00:00Z', '{today}', '-1 days'), '0.1.0',
        'compass', 1, 'internal');

INSERT INTO notice (id, text, lead, text_en, lead_en, severity, room,
    starts_at, expires_at, updated_at, audience) VALUES
    (1, 'Vandet er lukket til klokken 13',
        'Brug toiletterne på plan 2. Vi melder, når det virker igen.',
        'No water until 1 pm',
        'Please use the toilets on floor 2. We will tell you when it is back.',
        'urgent', 'all',
        strftime('%Y-%m-%dT08:00:00Z', '{today}', '-9 days'),
        strftime('%Y-%m-%dT12:00:00Z', '{today}', '-9 days'),
        strftime('%Y-%m-%dT07:55:00Z', '{today}', '-9 days'), 'public');
