-- What a public screen reads: plans. See 021_public_row.sql.
-- The newest report, follow-up and round are found by index, once per plan.
-- For the public the newest speaks only if it is itself public: an older public
-- one would hide what has happened since.
CREATE VIEW kiosk_public_plan AS
SELECT
    p.id, p.kind,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'plan' AND field = 'code') THEN p.code END AS code,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'plan' AND field = 'title')
        THEN coalesce(p.public_title, p.title) END AS title,
    (SELECT id FROM public_focus WHERE id = p.focus_id) AS focus_id,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'plan' AND field = 'problem')
        THEN b.text END AS problem,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'plan' AND field = 'specific')
        THEN coalesce(p.public_text, p.specific) END AS specific,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'plan' AND field = 'measurable')
        THEN p.measurable END AS measurable,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'plan' AND field = 'agreed')
        THEN p.agreed END AS agreed,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'plan' AND field = 'realistic')
        THEN p.realistic END AS realistic,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'plan' AND field = 'time_bound')
        THEN p.time_bound END AS time_bound,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'plan' AND field = 'engaged')
        THEN p.engaged END AS engaged,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'plan' AND field = 'deadline')
        THEN p.deadline END AS deadline,
    NULL AS owner,
    NULL AS owner_role,
    NULL AS consultant,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'plan' AND field = 'state') THEN p.state END AS state,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'plan' AND field = 'health')
        THEN coalesce(r.health, 'not_assessed') END AS health,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'plan' AND field = 'health_at')
        THEN r.reported_at END AS health_at,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'plan' AND field = 'progress')
        THEN r.progress END AS progress,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'plan' AND field = 'cause') THEN r.cause END AS cause,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'plan' AND field = 'next_step')
        THEN r.next_step END AS next_step,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'plan' AND field = 'rank') THEN q.rank END AS rank,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'plan' AND field = 'previous_rank')
        THEN q.previous_rank END AS previous_rank,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'plan' AND field = 'is_below_line')
        THEN coalesce(q.is_below_line, 0) END AS is_below_line,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'plan' AND field = 'year') THEN p.year END AS year,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'plan' AND field = 'started_on')
        THEN p.started_on END AS started_on,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'plan' AND field = 'ended_on')
        THEN p.ended_on END AS ended_on,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'plan' AND field = 'stop_reason')
        THEN p.stop_reason END AS stop_reason,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'plan' AND field = 'learned')
        THEN p.learned END AS learned,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'plan' AND field = 'lives_on')
        THEN p.lives_on END AS lives_on,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'plan' AND field = 'wants_support')
        THEN coalesce(u.wants_support, 0) END AS wants_support,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'plan' AND field = 'involves_med')
        THEN p.involves_med END AS involves_med
FROM plan p
LEFT JOIN problem b ON b.id = p.problem_id
LEFT JOIN status_report r
    ON r.id = (SELECT id FROM status_report WHERE plan_id = p.id
        ORDER BY reported_at DESC, id DESC LIMIT 1)
    AND r.audience = 'public'
LEFT JOIN follow_up u
    ON u.id = (SELECT id FROM follow_up WHERE plan_id = p.id
        ORDER BY followed_up_on DESC, id DESC LIMIT 1)
    AND u.audience = 'public'
LEFT JOIN priority q
    ON q.plan_id = p.id
    AND q.round_id = (SELECT id FROM priority_round
        ORDER BY held_on DESC, id DESC LIMIT 1)
    AND EXISTS (SELECT 1 FROM public_priority_round WHERE id = q.round_id)
WHERE p.audience = 'public';

-- The primary focus first, then the others.
CREATE VIEW kiosk_public_plan_focus AS
SELECT
    p.id AS plan_id,
    p.focus_id
FROM plan p
WHERE p.audience = 'public'
    AND EXISTS (SELECT 1 FROM public_focus WHERE id = p.focus_id)
UNION ALL
SELECT
    l.plan_id, l.focus_id
FROM plan_focus l
WHERE EXISTS (SELECT 1 FROM public_plan WHERE id = l.plan_id)
    AND EXISTS (SELECT 1 FROM public_focus WHERE id = l.focus_id)
    AND NOT EXISTS (SELECT 1 FROM plan
        WHERE id = l.plan_id AND focus_id = l.focus_id);

CREATE VIEW kiosk_public_plan_commitment AS
SELECT
    l.plan_id, l.commitment_id
FROM plan_commitment l
WHERE EXISTS (SELECT 1 FROM public_plan WHERE id = l.plan_id)
    AND EXISTS (SELECT 1 FROM public_commitment WHERE id = l.commitment_id);

CREATE VIEW kiosk_public_plan_goal AS
SELECT
    l.plan_id, l.goal_id
FROM plan_goal l
WHERE EXISTS (SELECT 1 FROM public_plan WHERE id = l.plan_id)
    AND EXISTS (SELECT 1 FROM public_goal WHERE id = l.goal_id);

CREATE VIEW kiosk_public_plan_dependency AS
SELECT
    l.plan_id, l.depends_on_id, l.kind
FROM plan_dependency l
WHERE EXISTS (SELECT 1 FROM public_plan WHERE id = l.plan_id)
    AND EXISTS (SELECT 1 FROM public_plan WHERE id = l.depends_on_id);

CREATE VIEW kiosk_public_milestone AS
SELECT
    m.id, m.plan_id, m.position,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'milestone' AND field = 'title')
        THEN m.title END AS title,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'milestone' AND field = 'planned_on')
        THEN m.planned_on END AS planned_on,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'milestone' AND field = 'expected_on')
        THEN m.expected_on END AS expected_on,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'milestone' AND field = 'reached_on')
        THEN m.reached_on END AS reached_on
FROM milestone m
WHERE m.audience = 'public'
    AND EXISTS (SELECT 1 FROM public_plan WHERE id = m.plan_id);
