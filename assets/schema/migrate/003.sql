-- Version 3: who wrote a notice, and what a screen tells of itself
-- (031_screen.sql).
ALTER TABLE notice ADD COLUMN changed_by TEXT
    CONSTRAINT "a notice's writer is 1 to 400 characters"
    CHECK (length(changed_by) BETWEEN 1 AND 400);

CREATE TRIGGER change_notice_writer_insert
AFTER INSERT ON notice
WHEN new.changed_by IS NOT NULL
BEGIN
    INSERT INTO change (changed_at, object, object_id, field, before, after)
    VALUES (new.updated_at, 'notice', new.id, 'changed_by', NULL,
        new.changed_by);
END;

CREATE TRIGGER change_notice_writer_update
AFTER UPDATE ON notice
WHEN new.updated_at IS NOT old.updated_at AND new.changed_by IS NOT NULL
BEGIN
    INSERT INTO change (changed_at, object, object_id, field, before, after)
    VALUES (new.updated_at, 'notice', new.id, 'changed_by', old.changed_by,
        new.changed_by);
END;

-- off_until: when a screen that is off on purpose comes on again. fault: what
-- it cannot mend itself, in one word.
ALTER TABLE screen ADD COLUMN data_at TEXT
    CONSTRAINT "a screen's data_at is a real time, YYYY-MM-DDTHH:MM:SSZ"
    CHECK (strftime('%Y-%m-%dT%H:%M:%SZ',
        max(data_at, '1900'), '+0 days') IS data_at);
ALTER TABLE screen ADD COLUMN off_until TEXT
    CONSTRAINT "a screen's off_until is a real time, YYYY-MM-DDTHH:MM:SSZ"
    CHECK (strftime('%Y-%m-%dT%H:%M:%SZ',
        max(off_until, '1900'), '+0 days') IS off_until);
ALTER TABLE screen ADD COLUMN free_bytes INTEGER
    CONSTRAINT "a screen's free space is a whole number from 0"
    CHECK (free_bytes >= 0);
ALTER TABLE screen ADD COLUMN started_at TEXT
    CONSTRAINT "a screen's started_at is a real time, YYYY-MM-DDTHH:MM:SSZ"
    CHECK (strftime('%Y-%m-%dT%H:%M:%SZ',
        max(started_at, '1900'), '+0 days') IS started_at);
ALTER TABLE screen ADD COLUMN start_cause TEXT
    CONSTRAINT "a screen starts first, asked, crashed or machine"
    CHECK (start_cause IN ('first', 'asked', 'crashed', 'machine'));
ALTER TABLE screen ADD COLUMN is_clock_trusted INTEGER NOT NULL DEFAULT 1
    CONSTRAINT "a screen's is_clock_trusted is 0 or 1"
    CHECK (is_clock_trusted IN (0, 1));
ALTER TABLE screen ADD COLUMN fault TEXT
    CONSTRAINT "a screen's fault is panel"
    CHECK (fault IN ('panel'));

DROP VIEW kiosk_internal_screen;
CREATE VIEW kiosk_internal_screen AS
SELECT
    id, name, place, room, seen_at, version, data_revision, page,
    is_off_on_purpose, orientation, data_at, off_until, free_bytes,
    started_at, start_cause, is_clock_trusted, fault
FROM screen;

-- The public sees no more of a screen than before.
DROP VIEW kiosk_public_screen;
CREATE VIEW kiosk_public_screen AS
SELECT
    id,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'screen' AND field = 'name') THEN name END AS name,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'screen' AND field = 'place') THEN place END AS place,
    room,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'screen' AND field = 'seen_at')
        THEN seen_at END AS seen_at,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'screen' AND field = 'version')
        THEN version END AS version,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'screen' AND field = 'data_revision')
        THEN data_revision END AS data_revision,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'screen' AND field = 'page') THEN page END AS page,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'screen' AND field = 'is_off_on_purpose')
        THEN is_off_on_purpose END AS is_off_on_purpose,
    NULL AS orientation, NULL AS data_at, NULL AS off_until,
    NULL AS free_bytes, NULL AS started_at, NULL AS start_cause,
    NULL AS is_clock_trusted, NULL AS fault
FROM screen
WHERE audience = 'public';

UPDATE schema_version SET version = 3;
