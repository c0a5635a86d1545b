-- What a public screen reads: leadership. See 021_public_row.sql.
CREATE VIEW kiosk_public_role AS
SELECT
    id, position,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'role' AND field = 'name') THEN name END AS name,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'role' AND field = 'short_name')
        THEN short_name END AS short_name
FROM role
WHERE audience = 'public';

CREATE VIEW kiosk_public_competence AS
SELECT
    id, position,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'competence' AND field = 'name') THEN name END AS name,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'competence' AND field = 'short_name')
        THEN short_name END AS short_name
FROM competence
WHERE audience = 'public';

CREATE VIEW kiosk_public_behaviour AS
SELECT
    b.id, b.role_id, b.competence_id, b.position,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'behaviour' AND field = 'keyword')
        THEN b.keyword END AS keyword,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'behaviour' AND field = 'text') THEN b.text END AS text
FROM behaviour b
WHERE EXISTS (SELECT 1 FROM public_behaviour WHERE id = b.id);

CREATE VIEW kiosk_public_behaviour_plan AS
SELECT
    l.behaviour_id, l.plan_id
FROM behaviour_plan l
WHERE EXISTS (SELECT 1 FROM public_behaviour WHERE id = l.behaviour_id)
    AND EXISTS (SELECT 1 FROM public_plan WHERE id = l.plan_id);

CREATE VIEW kiosk_public_expectation AS
SELECT
    id, position,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'expectation' AND field = 'text') THEN text END AS text
FROM expectation
WHERE audience = 'public';
