-- Good stories and their pictures.

-- version is moved by a trigger when the content changes.
CREATE TABLE picture (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL DEFAULT 1,
    mime TEXT NOT NULL,
    content BLOB NOT NULL,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "a picture is image/png, image/jpeg or image/webp"
        CHECK (mime IN ('image/png', 'image/jpeg', 'image/webp')),
    CONSTRAINT "a picture is 1 to 20000000 bytes"
        CHECK (length(content) BETWEEN 1 AND 20000000),
    CONSTRAINT "a picture's version is a whole number from 1"
        CHECK (version >= 1),
    CONSTRAINT "a picture's audience is internal or public"
        CHECK (audience IN ('internal', 'public'))
) STRICT;

CREATE TRIGGER picture_version
AFTER UPDATE OF content ON picture
WHEN new.content IS NOT old.content
BEGIN
    UPDATE picture SET version = old.version + 1 WHERE id = new.id;
END;

-- contact is an office or a number, never a person's name: it may be opened
-- to the public. Who told the story is a person or a role and never is.
CREATE TABLE story (
    id INTEGER PRIMARY KEY,
    position INTEGER NOT NULL DEFAULT 0,
    headline TEXT NOT NULL,
    teaser TEXT,
    challenge TEXT,
    solution TEXT,
    result TEXT,
    read_more_text TEXT,
    read_more_url TEXT,
    contact TEXT,
    picture_id INTEGER REFERENCES picture (id) ON DELETE SET NULL,
    picture_alt TEXT,
    picture_caption TEXT,
    focus_id INTEGER REFERENCES focus (id) ON DELETE SET NULL,
    plan_id INTEGER REFERENCES plan (id) ON DELETE SET NULL,
    goal_id INTEGER REFERENCES goal (id) ON DELETE SET NULL,
    unit_id INTEGER REFERENCES unit (id) ON DELETE SET NULL,
    direction TEXT NOT NULL DEFAULT 'inwards',
    told_by_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    told_by_role TEXT,
    has_consent INTEGER NOT NULL DEFAULT 0,
    consent_on TEXT,
    state TEXT NOT NULL DEFAULT 'draft',
    rejection_reason TEXT,
    publish_from TEXT,
    publish_to TEXT,
    updated_at TEXT NOT NULL,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "a story's direction is inwards, outwards, upwards or downwards"
        CHECK (direction IN ('inwards', 'outwards', 'upwards', 'downwards')),
    CONSTRAINT "a story's state is draft, submitted, approved, archived or rejected"
        CHECK (state IN ('draft', 'submitted', 'approved', 'archived',
            'rejected')),
    CONSTRAINT "an approved story has the consent of those it tells about"
        CHECK (state <> 'approved'
            OR (has_consent = 1 AND consent_on IS NOT NULL)),
    CONSTRAINT "a rejected story says why"
        CHECK (state <> 'rejected' OR rejection_reason IS NOT NULL),
    CONSTRAINT "a story's has_consent is 0 or 1"
        CHECK (has_consent IN (0, 1)),
    CONSTRAINT "a story's picture is described in words"
        CHECK (picture_id IS NULL OR picture_alt IS NOT NULL),
    CONSTRAINT "a story's link begins with https:// or http://"
        CHECK (read_more_url LIKE 'https://_%'
            OR read_more_url LIKE 'http://_%'),
    CONSTRAINT "a story's consent_on is a real date, YYYY-MM-DD"
        CHECK (date(max(consent_on, '1900'), '+0 days') IS consent_on),
    CONSTRAINT "a story's times are real times, YYYY-MM-DDTHH:MM:SSZ"
        CHECK (strftime('%Y-%m-%dT%H:%M:%SZ',
            max(publish_from, '1900'), '+0 days') IS publish_from
            AND strftime('%Y-%m-%dT%H:%M:%SZ',
                max(publish_to, '1900'), '+0 days') IS publish_to
            AND strftime('%Y-%m-%dT%H:%M:%SZ',
                max(updated_at, '1900'), '+0 days') IS updated_at),
    CONSTRAINT "a story's publication does not end before it begins"
        CHECK (publish_to >= publish_from),
    CONSTRAINT "a story's audience is internal or public"
        CHECK (audience IN ('internal', 'public')),
    CONSTRAINT "a story's labels are 1 to 400 characters"
        CHECK (length(headline) BETWEEN 1 AND 400
            AND length(read_more_text) BETWEEN 1 AND 400
            AND length(read_more_url) BETWEEN 1 AND 400
            AND length(contact) BETWEEN 1 AND 400
            AND length(picture_alt) BETWEEN 1 AND 400
            AND length(picture_caption) BETWEEN 1 AND 400
            AND length(told_by_role) BETWEEN 1 AND 400),
    CONSTRAINT "a story's prose is 1 to 20000 characters"
        CHECK (length(teaser) BETWEEN 1 AND 20000
            AND length(challenge) BETWEEN 1 AND 20000
            AND length(solution) BETWEEN 1 AND 20000
            AND length(result) BETWEEN 1 AND 20000
            AND length(rejection_reason) BETWEEN 1 AND 20000)
) STRICT;

CREATE INDEX story_picture ON story (picture_id);
CREATE INDEX story_focus ON story (focus_id);
CREATE INDEX story_plan ON story (plan_id);
CREATE INDEX story_goal ON story (goal_id);
CREATE INDEX story_told_by ON story (told_by_id);

-- For whom a story is meant.
CREATE TABLE story_reader (
    story_id INTEGER NOT NULL REFERENCES story (id) ON DELETE CASCADE,
    reader TEXT NOT NULL,
    CONSTRAINT "a story's readers are employees, citizens, companies or politicians"
        CHECK (reader IN ('employees', 'citizens', 'companies',
            'politicians')),
    PRIMARY KEY (story_id, reader)
) STRICT, WITHOUT ROWID;
