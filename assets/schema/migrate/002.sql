-- Version 2: the schedule has rules of its own (030_schedule.sql).
CREATE TABLE schedule_rule (
    id INTEGER PRIMARY KEY,
    name TEXT,
    page TEXT,
    story_id INTEGER REFERENCES story (id) ON DELETE CASCADE,
    notice_id INTEGER REFERENCES notice (id) ON DELETE CASCADE,
    starts_at TEXT,
    ends_at TEXT,
    weekdays TEXT,
    opens_at TEXT,
    closes_at TEXT,
    holidays TEXT NOT NULL DEFAULT 'also',
    dwell_s INTEGER,
    priority INTEGER NOT NULL DEFAULT 0,
    share_percent INTEGER,
    screens TEXT,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "a schedule rule names one page, story or notice"
        CHECK ((page IS NOT NULL) + (story_id IS NOT NULL)
            + (notice_id IS NOT NULL) = 1),
    CONSTRAINT "a schedule rule's page is that of a cycle"
        CHECK (page IN ('compass', 'plans', 'plan', 'goals', 'goal',
            'stories', 'story', 'focus', 'stakeholder', 'service',
            'leadership', 'balance', 'initiatives', 'outlook', 'stopped')),
    CONSTRAINT "a schedule rule's times are real ones, YYYY-MM-DDTHH:MM"
        CHECK (strftime('%Y-%m-%dT%H:%M', max(starts_at, '1900'), '+0 days')
                IS starts_at
            AND strftime('%Y-%m-%dT%H:%M', max(ends_at, '1900'), '+0 days')
                IS ends_at),
    CONSTRAINT "a schedule rule ends after it starts"
        CHECK (ends_at > starts_at),
    CONSTRAINT "a schedule rule's weekdays are digits, 1 Monday to 7 Sunday"
        CHECK (length(weekdays) BETWEEN 1 AND 7
            AND weekdays NOT GLOB '*[^1-7]*'),
    CONSTRAINT "a schedule rule's hours are HH:MM"
        CHECK (strftime('%H:%M', opens_at) IS opens_at
            AND strftime('%H:%M', closes_at) IS closes_at),
    CONSTRAINT "a schedule rule's holidays are also, not or only"
        CHECK (holidays IN ('also', 'not', 'only')),
    CONSTRAINT "a schedule rule's dwell is 5 to 600 seconds"
        CHECK (dwell_s BETWEEN 5 AND 600),
    CONSTRAINT "a schedule rule's priority is 0 to 9"
        CHECK (priority BETWEEN 0 AND 9),
    CONSTRAINT "a schedule rule's share is of stories, 1 to 50 percent"
        CHECK (share_percent IS NULL
            OR (page IS 'stories' AND share_percent BETWEEN 1 AND 50)),
    CONSTRAINT "a schedule rule's audience is internal or public"
        CHECK (audience IN ('internal', 'public')),
    CONSTRAINT "a schedule rule's labels are 1 to 400 characters"
        CHECK (length(name) BETWEEN 1 AND 400
            AND length(screens) BETWEEN 1 AND 400)
) STRICT;

CREATE INDEX schedule_rule_story ON schedule_rule (story_id);
CREATE INDEX schedule_rule_notice ON schedule_rule (notice_id);

INSERT INTO publishable_field (dataset, field) VALUES
    ('schedule_rule', 'name'), ('schedule_rule', 'screens');

INSERT INTO revision (dataset) VALUES ('schedule_rule');

CREATE TRIGGER revision_schedule_rule_insert
AFTER INSERT ON schedule_rule
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'schedule_rule';
END;

CREATE TRIGGER revision_schedule_rule_update
AFTER UPDATE ON schedule_rule
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'schedule_rule';
END;

CREATE TRIGGER revision_schedule_rule_delete
AFTER DELETE ON schedule_rule
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'schedule_rule';
END;

-- A rule goes with its story or notice.
CREATE TRIGGER revision_story_insert_schedule
AFTER INSERT ON story
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'schedule_rule';
END;

CREATE TRIGGER revision_story_update_schedule
AFTER UPDATE OF id, audience, state ON story
WHEN new.id IS NOT old.id OR new.audience IS NOT old.audience
    OR new.state IS NOT old.state
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'schedule_rule';
END;

CREATE TRIGGER revision_story_delete_schedule
AFTER DELETE ON story
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'schedule_rule';
END;

CREATE TRIGGER revision_notice_insert_schedule
AFTER INSERT ON notice
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'schedule_rule';
END;

CREATE TRIGGER revision_notice_update_schedule
AFTER UPDATE OF id, audience ON notice
WHEN new.id IS NOT old.id OR new.audience IS NOT old.audience
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'schedule_rule';
END;

CREATE TRIGGER revision_notice_delete_schedule
AFTER DELETE ON notice
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'schedule_rule';
END;

CREATE VIEW kiosk_internal_schedule_rule AS
SELECT
    r.id, r.name, r.page, r.story_id, r.notice_id, r.starts_at, r.ends_at,
    r.weekdays, r.opens_at, r.closes_at, r.holidays, r.dwell_s, r.priority,
    r.share_percent,
    r.screens IS NOT NULL AS has_screens,
    r.screens
FROM schedule_rule r
WHERE (r.story_id IS NULL OR EXISTS (SELECT 1 FROM story
        WHERE id = r.story_id AND state = 'approved'))
    AND (r.notice_id IS NULL OR EXISTS (SELECT 1 FROM notice
        WHERE id = r.notice_id));

-- The rules of what is public are public with it, whatever they are marked: a
-- rule keeps something off the screen, and must not get lost. Those about
-- pages are when they are marked so. Name and screens need mark and field, as
-- ever; a rule whose screens are not told holds on none.
CREATE VIEW kiosk_public_schedule_rule AS
SELECT
    r.id,
    CASE WHEN r.audience = 'public' AND EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'schedule_rule' AND field = 'name')
        THEN r.name END AS name,
    r.page, r.story_id, r.notice_id, r.starts_at, r.ends_at, r.weekdays,
    r.opens_at, r.closes_at, r.holidays, r.dwell_s, r.priority,
    r.share_percent,
    r.screens IS NOT NULL AS has_screens,
    CASE WHEN r.audience = 'public' AND EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'schedule_rule' AND field = 'screens')
        THEN r.screens END AS screens
FROM schedule_rule r
WHERE (r.page IS NOT NULL AND r.audience = 'public')
    OR EXISTS (SELECT 1 FROM story WHERE id = r.story_id
        AND state = 'approved' AND audience = 'public')
    OR EXISTS (SELECT 1 FROM notice WHERE id = r.notice_id
        AND audience = 'public');

INSERT INTO schedule_rule (id, page, weekdays, opens_at, closes_at, screens,
    share_percent)
SELECT
    id, page, weekdays, opens_at, closes_at, room,
    CASE WHEN page = 'stories' AND share_percent BETWEEN 1 AND 50
        THEN share_percent END
FROM screen_schedule
WHERE page IN ('compass', 'plans', 'plan', 'goals', 'goal', 'stories',
    'story', 'focus', 'stakeholder', 'service', 'leadership', 'balance',
    'initiatives', 'outlook', 'stopped');

DROP TABLE screen_schedule;

UPDATE schema_version SET version = 2;
