-- What a public screen reads: goals and measurements. See 021_public_row.sql.
CREATE VIEW kiosk_public_goal AS
SELECT
    g.id, g.position,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'goal' AND field = 'name')
        THEN coalesce(g.public_title, g.name) END AS name,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'goal' AND field = 'description')
        THEN coalesce(g.public_text, g.description) END AS description,
    (SELECT id FROM public_focus WHERE id = g.focus_id) AS focus_id,
    (SELECT id FROM public_stakeholder WHERE id = g.stakeholder_id)
        AS stakeholder_id,
    NULL AS owner,
    g.origin,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'goal' AND field = 'aim') THEN g.aim END AS aim,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'goal' AND field = 'unit') THEN g.unit END AS unit,
    g.is_rank, g.direction, g.decimals,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'goal' AND field = 'baseline')
        THEN g.baseline END AS baseline,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'goal' AND field = 'baseline_on')
        THEN g.baseline_on END AS baseline_on,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'goal' AND field = 'target')
        THEN g.target END AS target,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'goal' AND field = 'target_on')
        THEN g.target_on END AS target_on,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'goal' AND field = 'amber_limit')
        THEN g.amber_limit END AS amber_limit,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'goal' AND field = 'red_limit')
        THEN g.red_limit END AS red_limit,
    g.interval,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'goal' AND field = 'grace_days')
        THEN g.grace_days END AS grace_days,
    g.valid_from, g.valid_to,
    (SELECT id FROM public_goal WHERE id = g.replaced_by) AS replaced_by
FROM goal g
WHERE g.audience = 'public';

-- Revised measurements are left out; so is, for the public, one whose revision
-- is internal.
CREATE VIEW kiosk_public_measurement AS
SELECT
    m.id, m.goal_id,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'measurement' AND field = 'period_from')
        THEN m.period_from END AS period_from,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'measurement' AND field = 'period_to')
        THEN m.period_to END AS period_to,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'measurement' AND field = 'measured_on')
        THEN m.measured_on END AS measured_on,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'measurement' AND field = 'value')
        THEN m.value END AS value,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'measurement' AND field = 'field_size')
        THEN m.field_size END AS field_size,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'measurement' AND field = 'cause')
        THEN m.cause END AS cause,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'measurement' AND field = 'note')
        THEN m.note END AS note,
    m.breaks_series,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'measurement' AND field = 'break_note')
        THEN m.break_note END AS break_note
FROM measurement m
WHERE m.audience = 'public'
    AND EXISTS (SELECT 1 FROM public_goal WHERE id = m.goal_id)
    AND NOT EXISTS (SELECT 1 FROM measurement WHERE revises_id = m.id);

CREATE VIEW kiosk_public_benchmark AS
SELECT
    b.id, b.goal_id,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'benchmark' AND field = 'year') THEN b.year END AS year,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'benchmark' AND field = 'own_value')
        THEN b.own_value END AS own_value,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'benchmark' AND field = 'best_value')
        THEN b.best_value END AS best_value,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'benchmark' AND field = 'best_name')
        THEN b.best_name END AS best_name,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'benchmark' AND field = 'potential')
        THEN b.potential END AS potential
FROM benchmark b
WHERE b.audience = 'public'
    AND EXISTS (SELECT 1 FROM public_goal WHERE id = b.goal_id);
