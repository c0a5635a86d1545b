-- The board's own: what last week's meeting (005_progress.sql) decided and
-- discussed, and three screens.
INSERT INTO decision (id, meeting_id, plan_id, text, responsible, due_on,
    decided_at, screen) VALUES
    (1, 1, 7, 'De tre steder med mest fravær får besøg først', 'HR-chef',
        date('{today}', '+6 days', 'weekday 5'),
        strftime('%Y-%m-%dT12:06:00Z', '{today}', '-7 days'),
        'Direktionsgang'),
    (2, 1, 12, 'Udkastet får et bud på timer og pris',
        'Kommunikationschef', date('{today}', '+20 days', 'weekday 5'),
        strftime('%Y-%m-%dT12:12:00Z', '{today}', '-7 days'),
        'Direktionsgang');

INSERT INTO discussed (meeting_id, plan_id, discussed_at, seconds) VALUES
    (1, 2, strftime('%Y-%m-%dT12:01:00Z', '{today}', '-7 days'), 160),
    (1, 7, strftime('%Y-%m-%dT12:03:40Z', '{today}', '-7 days'), 265),
    (1, 4, strftime('%Y-%m-%dT12:08:05Z', '{today}', '-7 days'), 140),
    (1, 12, strftime('%Y-%m-%dT12:10:25Z', '{today}', '-7 days'), 180);

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
