-- What a public screen reads: the strategic frame. See 021_public_row.sql.
CREATE VIEW kiosk_public_strategy AS
SELECT
    s.id,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'strategy' AND field = 'organisation')
        THEN u.name END AS organisation,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'strategy' AND field = 'municipality')
        THEN m.name END AS municipality,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'strategy' AND field = 'title')
        THEN s.title END AS title,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'strategy' AND field = 'subtitle')
        THEN s.subtitle END AS subtitle,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'strategy' AND field = 'purpose')
        THEN s.purpose END AS purpose,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'strategy' AND field = 'core_task')
        THEN s.core_task END AS core_task,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'strategy' AND field = 'core_task_short')
        THEN s.core_task_short END AS core_task_short,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'strategy' AND field = 'vision')
        THEN s.vision END AS vision,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'strategy' AND field = 'period_from')
        THEN s.period_from END AS period_from,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'strategy' AND field = 'period_to')
        THEN s.period_to END AS period_to,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'strategy' AND field = 'approved_by')
        THEN b.name END AS approved_by,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'strategy' AND field = 'approved_on')
        THEN s.approved_on END AS approved_on,
    s.is_sample,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'strategy' AND field = 'help_phone')
        THEN s.help_phone END AS help_phone
FROM strategy s
LEFT JOIN unit u ON u.id = s.unit_id
LEFT JOIN municipality m ON m.id = u.municipality_id
LEFT JOIN body b ON b.id = s.approved_by_id
WHERE EXISTS (SELECT 1 FROM public_strategy WHERE id = s.id);

CREATE VIEW kiosk_public_stakeholder AS
SELECT
    id, position,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'stakeholder' AND field = 'name') THEN name END AS name,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'stakeholder' AND field = 'description')
        THEN description END AS description,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'stakeholder' AND field = 'expectation')
        THEN expectation END AS expectation
FROM stakeholder
WHERE audience = 'public';

CREATE VIEW kiosk_public_stakeholder_promise AS
SELECT
    id, stakeholder_id, position,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'stakeholder_promise' AND field = 'title')
        THEN title END AS title,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'stakeholder_promise' AND field = 'text')
        THEN text END AS text,
    (SELECT id FROM public_goal WHERE id = p.goal_id) AS goal_id
FROM stakeholder_promise p
WHERE p.audience = 'public'
    AND EXISTS (SELECT 1 FROM public_stakeholder WHERE id = p.stakeholder_id);

CREATE VIEW kiosk_public_focus AS
SELECT
    f.id, f.strategy_id, f.position, f.kind, f.leadership,
    (SELECT id FROM public_focus WHERE id = f.parent_id) AS parent_id,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'focus' AND field = 'code') THEN f.code END AS code,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'focus' AND field = 'name') THEN f.name END AS name,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'focus' AND field = 'short_name')
        THEN f.short_name END AS short_name,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'focus' AND field = 'motto') THEN f.motto END AS motto,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'focus' AND field = 'introduction')
        THEN f.introduction END AS introduction
FROM focus f
WHERE EXISTS (SELECT 1 FROM public_focus WHERE id = f.id);

CREATE VIEW kiosk_public_commitment AS
SELECT
    c.id, c.focus_id, c.position,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'commitment' AND field = 'code')
        THEN c.code END AS code,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'commitment' AND field = 'text')
        THEN c.text END AS text,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'commitment' AND field = 'short_text')
        THEN c.short_text END AS short_text
FROM commitment c
WHERE EXISTS (SELECT 1 FROM public_commitment WHERE id = c.id);

CREATE VIEW kiosk_public_commitment_goal AS
SELECT
    l.commitment_id, l.goal_id
FROM commitment_goal l
WHERE EXISTS (SELECT 1 FROM public_commitment WHERE id = l.commitment_id)
    AND EXISTS (SELECT 1 FROM public_goal WHERE id = l.goal_id);

CREATE VIEW kiosk_public_outlook AS
SELECT
    id, kind, position,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'outlook' AND field = 'title') THEN title END AS title,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'outlook' AND field = 'text') THEN text END AS text
FROM outlook
WHERE audience = 'public';

CREATE VIEW kiosk_public_outlook_plan AS
SELECT
    l.outlook_id, l.plan_id
FROM outlook_plan l
WHERE EXISTS (SELECT 1 FROM public_outlook WHERE id = l.outlook_id)
    AND EXISTS (SELECT 1 FROM public_plan WHERE id = l.plan_id);
