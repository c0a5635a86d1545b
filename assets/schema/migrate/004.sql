-- Version 4: what people write down at a board (032_meeting.sql).
ALTER TABLE meeting ADD COLUMN screen TEXT
    CONSTRAINT "a meeting's screen is 1 to 400 characters"
    CHECK (length(screen) BETWEEN 1 AND 400);

ALTER TABLE decision ADD COLUMN author_id INTEGER
    REFERENCES person (id) ON DELETE SET NULL;
ALTER TABLE decision ADD COLUMN screen TEXT
    CONSTRAINT "a decision's screen is 1 to 400 characters"
    CHECK (length(screen) BETWEEN 1 AND 400);

-- based_on_id: the newest report that the writer saw; a newer one that was
-- there already clashes with it, and both are kept. next_on: the day of the
-- next step. is_done: with it the plan is realised.
ALTER TABLE status_report ADD COLUMN author_id INTEGER
    REFERENCES person (id) ON DELETE SET NULL;
ALTER TABLE status_report ADD COLUMN screen TEXT
    CONSTRAINT "a status report's screen is 1 to 400 characters"
    CHECK (length(screen) BETWEEN 1 AND 400);
ALTER TABLE status_report ADD COLUMN meeting_id INTEGER
    REFERENCES meeting (id) ON DELETE SET NULL;
ALTER TABLE status_report ADD COLUMN based_on_id INTEGER
    REFERENCES status_report (id) ON DELETE SET NULL;
ALTER TABLE status_report ADD COLUMN next_on TEXT
    CONSTRAINT "a status report's next_on is a real date, YYYY-MM-DD"
    CHECK (date(max(next_on, '1900'), '+0 days') IS next_on);
ALTER TABLE status_report ADD COLUMN is_done INTEGER NOT NULL DEFAULT 0
    CONSTRAINT "a status report's is_done is 0 or 1"
    CHECK (is_done IN (0, 1));
ALTER TABLE status_report ADD COLUMN idempotency_key TEXT
    CONSTRAINT "a status report's key is 1 to 400 characters"
    CHECK (length(idempotency_key) BETWEEN 1 AND 400);

CREATE UNIQUE INDEX status_report_key ON status_report (idempotency_key);
CREATE INDEX status_report_meeting ON status_report (meeting_id);
CREATE INDEX status_report_based_on ON status_report (based_on_id);
CREATE INDEX status_report_author ON status_report (author_id);
CREATE INDEX decision_author ON decision (author_id);

ALTER TABLE priority_round ADD COLUMN author_id INTEGER
    REFERENCES person (id) ON DELETE SET NULL;
ALTER TABLE priority_round ADD COLUMN screen TEXT
    CONSTRAINT "a priority round's screen is 1 to 400 characters"
    CHECK (length(screen) BETWEEN 1 AND 400);
ALTER TABLE priority_round ADD COLUMN meeting_id INTEGER
    REFERENCES meeting (id) ON DELETE SET NULL;
ALTER TABLE priority_round ADD COLUMN idempotency_key TEXT
    CONSTRAINT "a priority round's key is 1 to 400 characters"
    CHECK (length(idempotency_key) BETWEEN 1 AND 400);

CREATE UNIQUE INDEX priority_round_key ON priority_round (idempotency_key);
CREATE INDEX priority_round_meeting ON priority_round (meeting_id);
CREATE INDEX priority_round_author ON priority_round (author_id);

-- Append-only. How long a meeting talked about a plan, from discussed_at on.
CREATE TABLE discussed (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    discussed_at TEXT NOT NULL,
    seconds INTEGER NOT NULL,
    idempotency_key TEXT UNIQUE,
    CONSTRAINT "a plan's discussed_at is a real time, YYYY-MM-DDTHH:MM:SSZ"
        CHECK (strftime('%Y-%m-%dT%H:%M:%SZ',
            max(discussed_at, '1900'), '+0 days') IS discussed_at),
    CONSTRAINT "a plan is discussed for 0 to 86400 seconds"
        CHECK (seconds BETWEEN 0 AND 86400),
    CONSTRAINT "a discussed plan's key is 1 to 400 characters"
        CHECK (length(idempotency_key) BETWEEN 1 AND 400)
) STRICT;

CREATE INDEX discussed_meeting ON discussed (meeting_id);
CREATE INDEX discussed_plan ON discussed (plan_id);

-- History is kept (011_rule.sql). Who wrote it, the meeting and the report
-- beneath may become NULL, as they do when those are deleted.
CREATE TRIGGER status_report_origin_is_kept
BEFORE UPDATE OF screen, next_on, is_done, idempotency_key ON status_report
BEGIN
    SELECT RAISE(ABORT, 'status reports are never changed; insert a new one');
END;

CREATE TRIGGER status_report_keeps_writer
BEFORE UPDATE OF author_id, meeting_id, based_on_id ON status_report
WHEN (new.author_id IS NOT NULL AND new.author_id IS NOT old.author_id)
    OR (new.meeting_id IS NOT NULL AND new.meeting_id IS NOT old.meeting_id)
    OR (new.based_on_id IS NOT NULL
        AND new.based_on_id IS NOT old.based_on_id)
BEGIN
    SELECT RAISE(ABORT, 'status reports are never changed; insert a new one');
END;

CREATE TRIGGER status_report_is_based_on_its_plan
BEFORE INSERT ON status_report
WHEN new.based_on_id IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a status report is based on one of the same plan')
    WHERE NOT EXISTS (SELECT 1 FROM status_report
        WHERE id = new.based_on_id AND plan_id = new.plan_id);
END;

CREATE TRIGGER decision_origin_is_kept
BEFORE UPDATE OF screen ON decision
BEGIN
    SELECT RAISE(ABORT, 'decisions are never changed; record a new one');
END;

CREATE TRIGGER decision_keeps_writer
BEFORE UPDATE OF author_id ON decision
WHEN new.author_id IS NOT NULL AND new.author_id IS NOT old.author_id
BEGIN
    SELECT RAISE(ABORT, 'decisions are never changed; record a new one');
END;

CREATE TRIGGER discussed_is_kept
BEFORE UPDATE ON discussed
BEGIN
    SELECT RAISE(ABORT, 'what was discussed is never changed');
END;

CREATE TRIGGER discussed_is_not_replaced
BEFORE INSERT ON discussed
WHEN EXISTS (SELECT 1 FROM discussed WHERE id = new.id)
BEGIN
    SELECT RAISE(ABORT, 'what was discussed is never changed');
END;

CREATE TRIGGER discussed_stays
BEFORE DELETE ON discussed
WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id)
    AND EXISTS (SELECT 1 FROM plan WHERE id = old.plan_id)
BEGIN
    SELECT RAISE(ABORT, 'what was discussed is never deleted');
END;

-- The same request sent twice: the second does nothing.
CREATE TRIGGER status_report_repeated
BEFORE INSERT ON status_report
WHEN EXISTS (SELECT 1 FROM status_report
    WHERE idempotency_key = new.idempotency_key AND id IS NOT new.id)
BEGIN
    SELECT RAISE(ABORT, 'another status report has this idempotency key')
    WHERE NOT EXISTS (SELECT 1 FROM status_report
        WHERE idempotency_key = new.idempotency_key
            AND plan_id IS new.plan_id AND health IS new.health
            AND is_done IS new.is_done AND progress IS new.progress
            AND cause IS new.cause AND next_step IS new.next_step
            AND next_on IS new.next_on);
    SELECT RAISE(IGNORE);
END;

CREATE TRIGGER discussed_repeated
BEFORE INSERT ON discussed
WHEN EXISTS (SELECT 1 FROM discussed
    WHERE idempotency_key = new.idempotency_key AND id IS NOT new.id)
BEGIN
    SELECT RAISE(ABORT, 'another discussed plan has this idempotency key')
    WHERE NOT EXISTS (SELECT 1 FROM discussed
        WHERE idempotency_key = new.idempotency_key
            AND meeting_id IS new.meeting_id AND plan_id IS new.plan_id
            AND seconds IS new.seconds);
    SELECT RAISE(IGNORE);
END;

CREATE TRIGGER priority_round_repeated
BEFORE INSERT ON priority_round
WHEN EXISTS (SELECT 1 FROM priority_round
    WHERE idempotency_key = new.idempotency_key AND id IS NOT new.id)
BEGIN
    SELECT RAISE(ABORT, 'another priority round has this idempotency key')
    WHERE NOT EXISTS (SELECT 1 FROM priority_round
        WHERE idempotency_key = new.idempotency_key
            AND held_on IS new.held_on AND recorded_at IS new.recorded_at);
    SELECT RAISE(IGNORE);
END;

-- Of a round that was sent twice. Another rank for the same plan, or another
-- plan on the same rank, fails as ever.
CREATE TRIGGER priority_repeated
BEFORE INSERT ON priority
WHEN EXISTS (SELECT 1 FROM priority
    WHERE round_id = new.round_id AND plan_id = new.plan_id
        AND rank = new.rank AND is_below_line = new.is_below_line)
    AND EXISTS (SELECT 1 FROM priority_round
        WHERE id = new.round_id AND idempotency_key IS NOT NULL)
BEGIN
    SELECT RAISE(IGNORE);
END;

-- The newest report says whether its plan is realised: one with is_done makes
-- it so, and one from a board without it takes the plan up again. A change
-- needs a time of its own, so one in the same second counts as a second later.
CREATE TRIGGER status_report_realises
AFTER INSERT ON status_report
WHEN new.is_done = 1 AND NOT EXISTS (SELECT 1 FROM status_report
    WHERE plan_id = new.plan_id
        AND (reported_at, id) > (new.reported_at, new.id))
BEGIN
    UPDATE plan SET state = 'realised',
        ended_on = max(coalesce(started_on, ''), date(new.reported_at)),
        updated_at = CASE updated_at WHEN new.reported_at
            THEN strftime('%Y-%m-%dT%H:%M:%SZ', new.reported_at, '+1 second')
            ELSE new.reported_at END
    WHERE id = new.plan_id AND state NOT IN ('realised', 'stopped');
END;

CREATE TRIGGER status_report_takes_up
AFTER INSERT ON status_report
WHEN new.is_done = 0 AND new.idempotency_key IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM status_report
        WHERE plan_id = new.plan_id
            AND (reported_at, id) > (new.reported_at, new.id))
BEGIN
    UPDATE plan SET state = 'started', ended_on = NULL,
        updated_at = CASE updated_at WHEN new.reported_at
            THEN strftime('%Y-%m-%dT%H:%M:%SZ', new.reported_at, '+1 second')
            ELSE new.reported_at END
    WHERE id = new.plan_id AND state = 'realised';
END;

INSERT INTO revision (dataset) VALUES ('discussed');

CREATE TRIGGER revision_discussed_insert
AFTER INSERT ON discussed
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'discussed';
END;

CREATE TRIGGER revision_discussed_update
AFTER UPDATE ON discussed
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'discussed';
END;

CREATE TRIGGER revision_discussed_delete
AFTER DELETE ON discussed
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'discussed';
END;

-- Writers are named in the views.
CREATE TRIGGER revision_person_insert_writer
AFTER INSERT ON person
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('status_report', 'decision', 'priority_round');
END;

CREATE TRIGGER revision_person_update_writer
AFTER UPDATE ON person
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('status_report', 'decision', 'priority_round');
END;

CREATE TRIGGER revision_person_delete_writer
AFTER DELETE ON person
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('status_report', 'decision', 'priority_round');
END;

DROP VIEW kiosk_internal_status_report;
DROP VIEW kiosk_internal_priority_round;
DROP VIEW kiosk_internal_meeting;
DROP VIEW kiosk_internal_decision;
DROP VIEW kiosk_public_status_report;
DROP VIEW kiosk_public_priority_round;
DROP VIEW kiosk_public_meeting;
DROP VIEW kiosk_public_decision;
DROP VIEW public_meeting;
DELETE FROM public_field WHERE dataset IN ('meeting', 'decision');
DELETE FROM publishable_field WHERE dataset IN ('meeting', 'decision');

CREATE VIEW kiosk_internal_meeting AS
SELECT
    id, started_at, ended_at, body, screen, idempotency_key
FROM meeting;

CREATE VIEW kiosk_internal_decision AS
SELECT
    d.id, d.meeting_id, d.plan_id, d.text, d.responsible, d.due_on,
    d.decided_at,
    w.name AS author,
    d.screen, d.idempotency_key
FROM decision d
LEFT JOIN person w ON w.id = d.author_id;

CREATE VIEW kiosk_internal_discussed AS
SELECT
    id, meeting_id, plan_id, discussed_at, seconds, idempotency_key
FROM discussed;

CREATE VIEW kiosk_internal_status_report AS
SELECT
    r.id, r.plan_id, r.reported_at, r.health, r.progress, r.cause,
    r.next_step, r.note,
    w.name AS author,
    r.screen, r.meeting_id, r.based_on_id, r.next_on, r.is_done,
    r.idempotency_key
FROM status_report r
LEFT JOIN person w ON w.id = r.author_id;

CREATE VIEW kiosk_internal_priority_round AS
SELECT
    r.id, r.held_on,
    b.name AS body,
    r.participants, r.note, r.recorded_at,
    w.name AS author,
    r.screen, r.meeting_id, r.idempotency_key
FROM priority_round r
LEFT JOIN body b ON b.id = r.body_id
LEFT JOIN person w ON w.id = r.author_id;

-- The public sees nothing of meetings and what was decided in them, whatever
-- is marked, and of reports and rounds no more than before.
CREATE VIEW kiosk_public_meeting AS
SELECT
    id, started_at, ended_at, body,
    NULL AS screen, NULL AS idempotency_key
FROM meeting
WHERE 0;

CREATE VIEW kiosk_public_decision AS
SELECT
    id, meeting_id, plan_id, text,
    NULL AS responsible,
    due_on, decided_at,
    NULL AS author, NULL AS screen, NULL AS idempotency_key
FROM decision
WHERE 0;

CREATE VIEW kiosk_public_discussed AS
SELECT
    id, meeting_id, plan_id, discussed_at, seconds,
    NULL AS idempotency_key
FROM discussed
WHERE 0;

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
        THEN r.note END AS note,
    NULL AS author, NULL AS screen, NULL AS meeting_id, NULL AS based_on_id,
    NULL AS next_on, NULL AS is_done, NULL AS idempotency_key
FROM status_report r
WHERE r.audience = 'public'
    AND EXISTS (SELECT 1 FROM public_plan WHERE id = r.plan_id);

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
        THEN r.note END AS note,
    NULL AS recorded_at, NULL AS author, NULL AS screen, NULL AS meeting_id,
    NULL AS idempotency_key
FROM priority_round r
LEFT JOIN body b ON b.id = r.body_id
WHERE r.audience = 'public';

DROP VIEW kiosk_internal_change;
CREATE VIEW kiosk_internal_change AS
SELECT
    c.id, c.changed_at, c.object, c.object_id, c.field,
    CASE WHEN c.field IN ('owner', 'consultant')
        THEN (SELECT name FROM person WHERE id = CAST(c.before AS INTEGER))
        ELSE substr(c.before, 1, 200) END AS before,
    CASE WHEN c.field IN ('owner', 'consultant')
        THEN (SELECT name FROM person WHERE id = CAST(c.after AS INTEGER))
        ELSE substr(c.after, 1, 200) END AS after
FROM change c
WHERE c.id > (SELECT coalesce(max(id), 0) - 5000 FROM change);

-- What the board in the lobby says first (033_welcome.sql).
CREATE TABLE welcome (
    id INTEGER PRIMARY KEY,
    name_en TEXT,
    lead TEXT,
    lead_en TEXT,
    picture_id INTEGER REFERENCES picture (id) ON DELETE SET NULL,
    picture_alt TEXT,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "there is one welcome"
        CHECK (id = 1),
    CONSTRAINT "a welcome's texts are 1 to 400 characters"
        CHECK (length(name_en) BETWEEN 1 AND 400
            AND length(lead) BETWEEN 1 AND 400
            AND length(lead_en) BETWEEN 1 AND 400
            AND length(picture_alt) BETWEEN 1 AND 400),
    CONSTRAINT "a welcome's audience is internal or public"
        CHECK (audience IN ('internal', 'public'))
) STRICT;

-- promise_id: the promise of service that is kept there; the board adds its
-- deadline.
CREATE TABLE welcome_contact (
    id INTEGER PRIMARY KEY,
    position INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    title_en TEXT,
    text TEXT,
    text_en TEXT,
    phone TEXT,
    promise_id INTEGER REFERENCES service_promise (id) ON DELETE SET NULL,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "a contact is for citizens, companies or others"
        CHECK (kind IN ('citizens', 'companies', 'others')),
    CONSTRAINT "a contact tells a place or a number"
        CHECK (text IS NOT NULL OR phone IS NOT NULL),
    CONSTRAINT "a contact's texts are 1 to 400 characters"
        CHECK (length(title) BETWEEN 1 AND 400
            AND length(title_en) BETWEEN 1 AND 400
            AND length(text) BETWEEN 1 AND 400
            AND length(text_en) BETWEEN 1 AND 400
            AND length(phone) BETWEEN 1 AND 400),
    CONSTRAINT "a contact's audience is internal or public"
        CHECK (audience IN ('internal', 'public'))
) STRICT;

-- Hours of a weekday, 1 Monday to 7 Sunday, or of one day, which go before
-- them. Without hours it is closed; so it is on public holidays that have no
-- row of their own. Several rows make several spans; a span ends on its day.
CREATE TABLE opening_hours (
    id INTEGER PRIMARY KEY,
    weekday INTEGER,
    day TEXT,
    opens_at TEXT,
    closes_at TEXT,
    reason TEXT,
    reason_en TEXT,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "opening hours are of a weekday, 1 to 7, or of a day"
        CHECK ((weekday IS NULL) + (day IS NULL) = 1
            AND (weekday IS NULL OR weekday BETWEEN 1 AND 7)),
    CONSTRAINT "opening hours' day is a real date, YYYY-MM-DD"
        CHECK (date(max(day, '1900'), '+0 days') IS day),
    CONSTRAINT "opening hours are HH:MM, in order"
        CHECK (strftime('%H:%M', opens_at) IS opens_at
            AND strftime('%H:%M', closes_at) IS closes_at
            AND (opens_at IS NULL) = (closes_at IS NULL)
            AND (opens_at IS NULL OR closes_at > opens_at)),
    CONSTRAINT "opening hours' texts are 1 to 400 characters"
        CHECK (length(reason) BETWEEN 1 AND 400
            AND length(reason_en) BETWEEN 1 AND 400),
    CONSTRAINT "opening hours' audience is internal or public"
        CHECK (audience IN ('internal', 'public'))
) STRICT;

INSERT INTO publishable_field (dataset, field) VALUES
    ('welcome', 'name_en'), ('welcome', 'lead'), ('welcome', 'lead_en'),
    ('welcome', 'picture_alt'),
    ('welcome_contact', 'title'), ('welcome_contact', 'title_en'),
    ('welcome_contact', 'text'), ('welcome_contact', 'text_en'),
    ('welcome_contact', 'phone'),
    ('opening_hours', 'opens_at'), ('opening_hours', 'closes_at'),
    ('opening_hours', 'reason'), ('opening_hours', 'reason_en');

INSERT INTO revision (dataset) VALUES
    ('welcome'), ('welcome_contact'), ('opening_hours');

CREATE TRIGGER revision_welcome_insert
AFTER INSERT ON welcome
BEGIN
    UPDATE revision SET revision = revision + 1 WHERE dataset = 'welcome';
END;

CREATE TRIGGER revision_welcome_update
AFTER UPDATE ON welcome
BEGIN
    UPDATE revision SET revision = revision + 1 WHERE dataset = 'welcome';
END;

CREATE TRIGGER revision_welcome_delete
AFTER DELETE ON welcome
BEGIN
    UPDATE revision SET revision = revision + 1 WHERE dataset = 'welcome';
END;

CREATE TRIGGER revision_welcome_contact_insert
AFTER INSERT ON welcome_contact
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'welcome_contact';
END;

CREATE TRIGGER revision_welcome_contact_update
AFTER UPDATE ON welcome_contact
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'welcome_contact';
END;

CREATE TRIGGER revision_welcome_contact_delete
AFTER DELETE ON welcome_contact
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'welcome_contact';
END;

CREATE TRIGGER revision_opening_hours_insert
AFTER INSERT ON opening_hours
BEGIN
    UPDATE revision SET revision = revision + 1 WHERE dataset = 'opening_hours';
END;

CREATE TRIGGER revision_opening_hours_update
AFTER UPDATE ON opening_hours
BEGIN
    UPDATE revision SET revision = revision + 1 WHERE dataset = 'opening_hours';
END;

CREATE TRIGGER revision_opening_hours_delete
AFTER DELETE ON opening_hours
BEGIN
    UPDATE revision SET revision = revision + 1 WHERE dataset = 'opening_hours';
END;

-- A reference is shown while what it leads to is.

CREATE TRIGGER revision_picture_insert_welcome
AFTER INSERT ON picture
BEGIN
    UPDATE revision SET revision = revision + 1 WHERE dataset = 'welcome';
END;

CREATE TRIGGER revision_picture_update_welcome
AFTER UPDATE OF id, audience ON picture
WHEN new.id IS NOT old.id OR new.audience IS NOT old.audience
BEGIN
    UPDATE revision SET revision = revision + 1 WHERE dataset = 'welcome';
END;

CREATE TRIGGER revision_picture_delete_welcome
AFTER DELETE ON picture
BEGIN
    UPDATE revision SET revision = revision + 1 WHERE dataset = 'welcome';
END;

CREATE TRIGGER revision_service_promise_insert_welcome
AFTER INSERT ON service_promise
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'welcome_contact';
END;

CREATE TRIGGER revision_service_promise_update_welcome
AFTER UPDATE OF id, audience ON service_promise
WHEN new.id IS NOT old.id OR new.audience IS NOT old.audience
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'welcome_contact';
END;

CREATE TRIGGER revision_service_promise_delete_welcome
AFTER DELETE ON service_promise
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'welcome_contact';
END;

CREATE VIEW kiosk_internal_welcome AS
SELECT id, name_en, lead, lead_en, picture_id, picture_alt
FROM welcome;

CREATE VIEW kiosk_internal_welcome_contact AS
SELECT
    id, position, kind, title, title_en, text, text_en, phone, promise_id
FROM welcome_contact;

CREATE VIEW kiosk_internal_opening_hours AS
SELECT
    id, weekday, day, opens_at IS NULL AS is_closed, opens_at, closes_at,
    reason, reason_en
FROM opening_hours;

CREATE VIEW kiosk_public_welcome AS
SELECT
    id,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'welcome' AND field = 'name_en')
        THEN name_en END AS name_en,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'welcome' AND field = 'lead')
        THEN lead END AS lead,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'welcome' AND field = 'lead_en')
        THEN lead_en END AS lead_en,
    (SELECT id FROM public_picture WHERE id = w.picture_id) AS picture_id,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'welcome' AND field = 'picture_alt')
        THEN picture_alt END AS picture_alt
FROM welcome w
WHERE audience = 'public';

CREATE VIEW kiosk_public_welcome_contact AS
SELECT
    id, position, kind,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'welcome_contact' AND field = 'title')
        THEN title END AS title,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'welcome_contact' AND field = 'title_en')
        THEN title_en END AS title_en,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'welcome_contact' AND field = 'text')
        THEN text END AS text,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'welcome_contact' AND field = 'text_en')
        THEN text_en END AS text_en,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'welcome_contact' AND field = 'phone')
        THEN phone END AS phone,
    (SELECT id FROM public_service_promise WHERE id = c.promise_id)
        AS promise_id
FROM welcome_contact c
WHERE audience = 'public';

-- is_closed tells a day on which it is closed from hours that are not opened.
CREATE VIEW kiosk_public_opening_hours AS
SELECT
    id, weekday, day, opens_at IS NULL AS is_closed,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'opening_hours' AND field = 'opens_at')
        THEN opens_at END AS opens_at,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'opening_hours' AND field = 'closes_at')
        THEN closes_at END AS closes_at,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'opening_hours' AND field = 'reason')
        THEN reason END AS reason,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'opening_hours' AND field = 'reason_en')
        THEN reason_en END AS reason_en
FROM opening_hours
WHERE audience = 'public';

UPDATE schema_version SET version = 4;
