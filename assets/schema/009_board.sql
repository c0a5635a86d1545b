-- The board's own: notices, meetings and decisions, screens.

-- Expiry is mandatory, at most 24 hours after the start: a notice that
-- matters longer is a story or a plan.
CREATE TABLE notice (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL,
    lead TEXT,
    text_en TEXT,
    lead_en TEXT,
    severity TEXT NOT NULL DEFAULT 'notice',
    room TEXT NOT NULL DEFAULT 'all',
    starts_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    created_by_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    updated_at TEXT NOT NULL,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "a notice's severity is notice or urgent"
        CHECK (severity IN ('notice', 'urgent')),
    CONSTRAINT "a notice's room is all, office, meeting or lobby"
        CHECK (room IN ('all', 'office', 'meeting', 'lobby')),
    CONSTRAINT "a notice's times are real times, YYYY-MM-DDTHH:MM:SSZ"
        CHECK (strftime('%Y-%m-%dT%H:%M:%SZ',
            max(starts_at, '1900'), '+0 days') IS starts_at
            AND strftime('%Y-%m-%dT%H:%M:%SZ',
                max(expires_at, '1900'), '+0 days') IS expires_at
            AND strftime('%Y-%m-%dT%H:%M:%SZ',
                max(updated_at, '1900'), '+0 days') IS updated_at),
    CONSTRAINT "a notice expires after it starts, at most 24 hours later"
        CHECK (CAST(strftime('%s', expires_at) AS INTEGER)
            - CAST(strftime('%s', starts_at) AS INTEGER)
            BETWEEN 1 AND 86400),
    CONSTRAINT "a notice's audience is internal or public"
        CHECK (audience IN ('internal', 'public')),
    CONSTRAINT "a notice's texts are 1 to 400 characters"
        CHECK (length(text) BETWEEN 1 AND 400
            AND length(lead) BETWEEN 1 AND 400
            AND length(text_en) BETWEEN 1 AND 400
            AND length(lead_en) BETWEEN 1 AND 400)
) STRICT;

-- A stand-up meeting. The board that starts one chooses the idempotency key,
-- so that a repeated request does not start a second.
CREATE TABLE meeting (
    id INTEGER PRIMARY KEY,
    started_at TEXT NOT NULL,
    ended_at TEXT,
    body TEXT,
    data_revision INTEGER,
    idempotency_key TEXT UNIQUE,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "a meeting's times are real times, YYYY-MM-DDTHH:MM:SSZ"
        CHECK (strftime('%Y-%m-%dT%H:%M:%SZ',
            max(started_at, '1900'), '+0 days') IS started_at
            AND strftime('%Y-%m-%dT%H:%M:%SZ',
                max(ended_at, '1900'), '+0 days') IS ended_at),
    CONSTRAINT "a meeting does not end before it starts"
        CHECK (ended_at >= started_at),
    CONSTRAINT "a meeting's audience is internal or public"
        CHECK (audience IN ('internal', 'public')),
    CONSTRAINT "a meeting's body and key are 1 to 400 characters"
        CHECK (length(body) BETWEEN 1 AND 400
            AND length(idempotency_key) BETWEEN 1 AND 400)
) STRICT;

-- Append-only. A second insert with the same key and the same words does
-- nothing; with other words it fails.
CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER REFERENCES meeting (id) ON DELETE CASCADE,
    plan_id INTEGER REFERENCES plan (id) ON DELETE SET NULL,
    text TEXT NOT NULL,
    responsible TEXT,
    due_on TEXT,
    decided_at TEXT NOT NULL,
    idempotency_key TEXT UNIQUE,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "a decision's due_on is a real date, YYYY-MM-DD"
        CHECK (date(max(due_on, '1900'), '+0 days') IS due_on),
    CONSTRAINT "a decision's decided_at is a real time, YYYY-MM-DDTHH:MM:SSZ"
        CHECK (strftime('%Y-%m-%dT%H:%M:%SZ',
            max(decided_at, '1900'), '+0 days') IS decided_at),
    CONSTRAINT "a decision's audience is internal or public"
        CHECK (audience IN ('internal', 'public')),
    CONSTRAINT "a decision's responsible and key are 1 to 400 characters"
        CHECK (length(responsible) BETWEEN 1 AND 400
            AND length(idempotency_key) BETWEEN 1 AND 400),
    CONSTRAINT "a decision's text is 1 to 20000 characters"
        CHECK (length(text) BETWEEN 1 AND 20000)
) STRICT;

CREATE INDEX decision_meeting ON decision (meeting_id);
CREATE INDEX decision_plan ON decision (plan_id);

-- Each screen keeps its own row by name.
CREATE TABLE screen (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    place TEXT,
    room TEXT NOT NULL DEFAULT 'office',
    orientation TEXT NOT NULL DEFAULT 'landscape',
    seen_at TEXT,
    version TEXT,
    data_revision INTEGER,
    page TEXT,
    is_off_on_purpose INTEGER NOT NULL DEFAULT 0,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "a screen's room is office, meeting or lobby"
        CHECK (room IN ('office', 'meeting', 'lobby')),
    CONSTRAINT "a screen's orientation is landscape or portrait"
        CHECK (orientation IN ('landscape', 'portrait')),
    CONSTRAINT "a screen's seen_at is a real time, YYYY-MM-DDTHH:MM:SSZ"
        CHECK (strftime('%Y-%m-%dT%H:%M:%SZ',
            max(seen_at, '1900'), '+0 days') IS seen_at),
    CONSTRAINT "a screen's is_off_on_purpose is 0 or 1"
        CHECK (is_off_on_purpose IN (0, 1)),
    CONSTRAINT "a screen's audience is internal or public"
        CHECK (audience IN ('internal', 'public')),
    CONSTRAINT "a screen's labels are 1 to 400 characters"
        CHECK (length(name) BETWEEN 1 AND 400
            AND length(place) BETWEEN 1 AND 400
            AND length(version) BETWEEN 1 AND 400
            AND length(page) BETWEEN 1 AND 400)
) STRICT;

-- How often a page was shown, by the hour; no touch is kept.
CREATE TABLE screen_hour (
    screen_id INTEGER NOT NULL REFERENCES screen (id) ON DELETE CASCADE,
    hour_at TEXT NOT NULL,
    page TEXT NOT NULL,
    shown INTEGER NOT NULL,
    CONSTRAINT "a screen's hour is a full hour, YYYY-MM-DDTHH:00:00Z"
        CHECK (strftime('%Y-%m-%dT%H:00:00Z',
            max(hour_at, '1900'), '+0 days') IS hour_at),
    CONSTRAINT "a screen's page is 1 to 400 characters"
        CHECK (length(page) BETWEEN 1 AND 400),
    CONSTRAINT "a page is shown a whole number of times, from 0"
        CHECK (shown >= 0),
    PRIMARY KEY (screen_id, hour_at, page)
) STRICT, WITHOUT ROWID;
