-- What version 1 of the shared database had otherwise than files 000 to 029 of
-- assets/schema have it today. Whoever changes those files adds it here.
UPDATE schema_version SET version = 1;

DROP VIEW kiosk_internal_change;

INSERT INTO publishable_field (dataset, field)
VALUES ('decision', 'text'), ('decision', 'due_on'),
    ('decision', 'decided_at'), ('meeting', 'started_at'),
    ('meeting', 'ended_at'), ('meeting', 'body');

CREATE TABLE screen_schedule (
    id INTEGER PRIMARY KEY,
    room TEXT NOT NULL,
    page TEXT NOT NULL,
    weekdays TEXT NOT NULL DEFAULT '1234567',
    opens_at TEXT,
    closes_at TEXT,
    share_percent INTEGER,
    CONSTRAINT "a schedule's room is office, meeting or lobby"
        CHECK (room IN ('office', 'meeting', 'lobby')),
    CONSTRAINT "a schedule's page is 1 to 400 characters"
        CHECK (length(page) BETWEEN 1 AND 400),
    CONSTRAINT "a schedule's weekdays are digits, 1 Monday to 7 Sunday"
        CHECK (length(weekdays) BETWEEN 1 AND 7
            AND weekdays NOT GLOB '*[^1-7]*'),
    CONSTRAINT "a schedule's hours are HH:MM"
        CHECK (strftime('%H:%M', opens_at) IS opens_at
            AND strftime('%H:%M', closes_at) IS closes_at),
    CONSTRAINT "a schedule's share is 0 to 100 percent"
        CHECK (share_percent BETWEEN 0 AND 100)
) STRICT;

CREATE VIEW public_meeting AS
SELECT id FROM meeting WHERE audience = 'public';

CREATE VIEW kiosk_internal_change AS
SELECT
    c.id, c.changed_at, c.object, c.object_id, c.field,
    CASE WHEN c.field IN ('owner', 'consultant')
        THEN (SELECT name FROM person WHERE id = CAST(c.before AS INTEGER))
        ELSE c.before END AS before,
    CASE WHEN c.field IN ('owner', 'consultant')
        THEN (SELECT name FROM person WHERE id = CAST(c.after AS INTEGER))
        ELSE c.after END AS after
FROM change c
WHERE c.id > (SELECT coalesce(max(id), 0) - 5000 FROM change);

CREATE VIEW kiosk_internal_decision AS
SELECT
    d.id, d.meeting_id, d.plan_id, d.text, d.responsible, d.due_on,
    d.decided_at
FROM decision d;

CREATE VIEW kiosk_internal_meeting AS
SELECT
    id, started_at, ended_at, body
FROM meeting;

CREATE VIEW kiosk_internal_priority_round AS
SELECT
    r.id, r.held_on,
    b.name AS body,
    r.participants, r.note
FROM priority_round r
LEFT JOIN body b ON b.id = r.body_id;

CREATE VIEW kiosk_internal_status_report AS
SELECT
    r.id, r.plan_id, r.reported_at, r.health, r.progress, r.cause,
    r.next_step, r.note
FROM status_report r;

CREATE VIEW kiosk_public_decision AS
SELECT
    d.id, d.meeting_id, d.plan_id,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'decision' AND field = 'text') THEN d.text END AS text,
    NULL AS responsible,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'decision' AND field = 'due_on')
        THEN d.due_on END AS due_on,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'decision' AND field = 'decided_at')
        THEN d.decided_at END AS decided_at
FROM decision d
WHERE d.audience = 'public'
    AND (d.meeting_id IS NULL
        OR EXISTS (SELECT 1 FROM public_meeting WHERE id = d.meeting_id))
    AND (d.plan_id IS NULL
        OR EXISTS (SELECT 1 FROM public_plan WHERE id = d.plan_id));

CREATE VIEW kiosk_public_meeting AS
SELECT
    id,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'meeting' AND field = 'started_at')
        THEN started_at END AS started_at,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'meeting' AND field = 'ended_at')
        THEN ended_at END AS ended_at,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'meeting' AND field = 'body') THEN body END AS body
FROM meeting
WHERE audience = 'public';

CREATE VIEW kiosk_public_priority_round AS
SELECT
    r.id,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'priority_round' AND field = 'held_on')
        THEN r.held_on END AS held_on,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'priority_round' AND field = 'body')
        THEN b.name END AS body,
    NULL AS participants,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'priority_round' AND field = 'note')
        THEN r.note END AS note
FROM priority_round r
LEFT JOIN body b ON b.id = r.body_id
WHERE r.audience = 'public';

CREATE VIEW kiosk_public_status_report AS
SELECT
    r.id, r.plan_id,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'status_report' AND field = 'reported_at')
        THEN r.reported_at END AS reported_at,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'status_report' AND field = 'health')
        THEN r.health END AS health,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'status_report' AND field = 'progress')
        THEN r.progress END AS progress,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'status_report' AND field = 'cause')
        THEN r.cause END AS cause,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'status_report' AND field = 'next_step')
        THEN r.next_step END AS next_step,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'status_report' AND field = 'note')
        THEN r.note END AS note
FROM status_report r
WHERE r.audience = 'public'
    AND EXISTS (SELECT 1 FROM public_plan WHERE id = r.plan_id);
