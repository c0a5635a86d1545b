-- What a public screen reads: the board's own. See 021_public_row.sql.
-- It reads nothing of meetings: 032_meeting.sql.
CREATE VIEW kiosk_public_notice AS
SELECT
    id,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'notice' AND field = 'text') THEN text END AS text,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'notice' AND field = 'lead') THEN lead END AS lead,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'notice' AND field = 'text_en')
        THEN text_en END AS text_en,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'notice' AND field = 'lead_en')
        THEN lead_en END AS lead_en,
    severity, room, starts_at, expires_at
FROM notice
WHERE audience = 'public';

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
        THEN is_off_on_purpose END AS is_off_on_purpose
FROM screen
WHERE audience = 'public';

-- Never anything: what was, and who changed it, is internal.
CREATE VIEW kiosk_public_change AS
SELECT
    c.id, c.changed_at, c.object, c.object_id, c.field, c.before, c.after
FROM change c
WHERE 0;
