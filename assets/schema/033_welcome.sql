-- What the board in the lobby says first: a greeting, who to turn to, and when
-- it is open.
--
-- Texts have a Danish column and an English one, *_en; without the latter the
-- Danish one is shown in both languages.
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
