-- The board's own: last week's meeting and two screens.
INSERT INTO meeting (id, started_at, ended_at, body) VALUES
    (1, strftime('%Y-%m-%dT12:00:00Z', '{today}', '-7 days'),
        strftime('%Y-%m-%dT12:15:00Z', '{today}', '-7 days'),
        'Strategisk Chefforum');

INSERT INTO decision (id, meeting_id, plan_id, text, responsible, due_on,
    decided_at) VALUES
    (1, 1, 7, 'De tre steder med mest fravær får besøg først', 'HR-chef',
        date('{today}', '+6 days', 'weekday 5'),
        strftime('%Y-%m-%dT12:06:00Z', '{today}', '-7 days')),
    (2, 1, 12, 'Udkastet får et bud på timer og pris',
        'Kommunikationschef', date('{today}', '+20 days', 'weekday 5'),
        strftime('%Y-%m-%dT12:12:00Z', '{today}', '-7 days'));

INSERT INTO screen (id, name, place, room, orientation, seen_at, version,
    page, is_off_on_purpose, data_at, off_until, free_bytes, started_at,
    start_cause) VALUES
    (1, 'Direktionsgang', 'Plan 2', 'meeting', 'landscape',
        strftime('%Y-%m-%dT05:41:00Z', '{today}'), '0.1.0', 'balance', 0,
        strftime('%Y-%m-%dT05:41:00Z', '{today}'),
        NULL, 21474836480,
        strftime('%Y-%m-%dT05:00:00Z', '{today}', '-6 days'), 'asked'),
    (2, 'Forhal', 'Stuen', 'lobby', 'portrait',
        strftime('%Y-%m-%dT05:40:00Z', '{today}'), '0.1.0', 'compass', 0,
        strftime('%Y-%m-%dT05:40:00Z', '{today}'),
        NULL, 21474836480,
        strftime('%Y-%m-%dT05:00:00Z', '{today}', '-6 days'), 'asked'),
    (3, 'Rådhuskantinen', 'Stuen', 'office', 'landscape',
        strftime('%Y-%m-%dT05:41:00Z', '{today}'), '0.1.0', 'outlook', 0,
        strftime('%Y-%m-%dT05:41:00Z', '{today}'),
        NULL, 21474836480,
        strftime('%Y-%m-%dT05:00:00Z', '{today}', '-6 days'), 'machine');
