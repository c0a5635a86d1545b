-- What a public screen reads: stories and pictures. See 021_public_row.sql.
-- The publishing window is always shown: without it a story would never end.
CREATE VIEW kiosk_public_story AS
SELECT
    s.id, s.position,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'story' AND field = 'headline')
        THEN s.headline END AS headline,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'story' AND field = 'teaser')
        THEN s.teaser END AS teaser,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'story' AND field = 'challenge')
        THEN s.challenge END AS challenge,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'story' AND field = 'solution')
        THEN s.solution END AS solution,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'story' AND field = 'result')
        THEN s.result END AS result,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'story' AND field = 'read_more_text')
        THEN s.read_more_text END AS read_more_text,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'story' AND field = 'read_more_url')
        THEN s.read_more_url END AS read_more_url,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'story' AND field = 'contact')
        THEN s.contact END AS contact,
    (SELECT id FROM public_picture WHERE id = s.picture_id) AS picture_id,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'story' AND field = 'picture_alt')
        THEN s.picture_alt END AS picture_alt,
    (SELECT id FROM public_focus WHERE id = s.focus_id) AS focus_id,
    (SELECT id FROM public_plan WHERE id = s.plan_id) AS plan_id,
    (SELECT id FROM public_goal WHERE id = s.goal_id) AS goal_id,
    s.direction,
    NULL AS told_by,
    s.publish_from, s.publish_to
FROM story s
WHERE s.state = 'approved' AND s.audience = 'public';

CREATE VIEW kiosk_public_picture AS
SELECT
    id, version, mime,
    length(content) AS byte_count
FROM picture
WHERE audience = 'public';

CREATE VIEW kiosk_public_picture_content AS
SELECT
    id, version,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'picture_content' AND field = 'content_hex')
        THEN hex(content) END AS content_hex
FROM picture
WHERE audience = 'public';
