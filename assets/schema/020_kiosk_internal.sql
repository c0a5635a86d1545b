-- What an internal screen reads: one view per dataset (see README.md).
--
-- A reference leads to a row of the same set of views or is NULL: foci and
-- commitments are those of the current strategy.
-- Reports, rounds, meetings and decisions are in 032_meeting.sql.
CREATE VIEW current_focus AS
SELECT f.id FROM focus f
WHERE EXISTS (SELECT 1 FROM strategy
    WHERE id = f.strategy_id AND state = 'current');

CREATE VIEW current_commitment AS
SELECT c.id FROM commitment c
WHERE EXISTS (SELECT 1 FROM current_focus WHERE id = c.focus_id);

CREATE VIEW kiosk_revision AS
SELECT dataset, revision FROM revision;

CREATE VIEW kiosk_internal_strategy AS
SELECT
    s.id,
    u.name AS organisation,
    m.name AS municipality,
    s.title, s.subtitle, s.purpose, s.core_task, s.core_task_short, s.vision,
    s.period_from, s.period_to,
    b.name AS approved_by,
    s.approved_on, s.is_sample, s.help_phone
FROM strategy s
LEFT JOIN unit u ON u.id = s.unit_id
LEFT JOIN municipality m ON m.id = u.municipality_id
LEFT JOIN body b ON b.id = s.approved_by_id
WHERE s.state = 'current';

CREATE VIEW kiosk_internal_stakeholder AS
SELECT
    id, position, name, description, expectation
FROM stakeholder;

CREATE VIEW kiosk_internal_stakeholder_promise AS
SELECT
    id, stakeholder_id, position, title, text, goal_id
FROM stakeholder_promise;

CREATE VIEW kiosk_internal_focus AS
SELECT
    f.id, f.strategy_id, f.position, f.kind, f.leadership,
    (SELECT id FROM current_focus WHERE id = f.parent_id) AS parent_id,
    f.code, f.name, f.short_name, f.motto, f.introduction
FROM focus f
WHERE EXISTS (SELECT 1 FROM current_focus WHERE id = f.id);

CREATE VIEW kiosk_internal_commitment AS
SELECT
    c.id, c.focus_id, c.position, c.code, c.text, c.short_text
FROM commitment c
WHERE EXISTS (SELECT 1 FROM current_focus WHERE id = c.focus_id);

CREATE VIEW kiosk_internal_commitment_goal AS
SELECT
    l.commitment_id, l.goal_id
FROM commitment_goal l
WHERE EXISTS (SELECT 1 FROM current_commitment WHERE id = l.commitment_id);

CREATE VIEW kiosk_internal_outlook AS
SELECT
    id, kind, position, title, text
FROM outlook;

CREATE VIEW kiosk_internal_outlook_plan AS
SELECT
    l.outlook_id, l.plan_id
FROM outlook_plan l;

CREATE VIEW kiosk_internal_goal AS
SELECT
    g.id, g.position, g.name, g.description,
    (SELECT id FROM current_focus WHERE id = g.focus_id) AS focus_id,
    g.stakeholder_id,
    coalesce(w.name, g.owner_role) AS owner,
    g.origin, g.aim, g.unit, g.is_rank, g.direction, g.decimals, g.baseline,
    g.baseline_on, g.target, g.target_on, g.amber_limit, g.red_limit,
    g.interval, g.grace_days, g.valid_from, g.valid_to, g.replaced_by
FROM goal g
LEFT JOIN person w ON w.id = g.owner_id;

-- Revised measurements are left out.
CREATE VIEW kiosk_internal_measurement AS
SELECT
    m.id, m.goal_id, m.period_from, m.period_to, m.measured_on, m.value,
    m.field_size, m.cause, m.note, m.breaks_series, m.break_note
FROM measurement m
WHERE NOT EXISTS (SELECT 1 FROM measurement WHERE revises_id = m.id);

CREATE VIEW kiosk_internal_benchmark AS
SELECT
    b.id, b.goal_id, b.year, b.own_value, b.best_value, b.best_name,
    b.potential
FROM benchmark b;

-- The newest report, follow-up and round are found by index, once per plan.
CREATE VIEW kiosk_internal_plan AS
SELECT
    p.id, p.kind, p.code, p.title,
    (SELECT id FROM current_focus WHERE id = p.focus_id) AS focus_id,
    b.text AS problem,
    p.specific, p.measurable, p.agreed, p.realistic, p.time_bound, p.engaged,
    p.deadline,
    coalesce(w.name, p.owner_role) AS owner,
    p.owner_role,
    coalesce(c.name, p.consultant_role) AS consultant,
    p.state,
    coalesce(r.health, 'not_assessed') AS health,
    r.reported_at AS health_at,
    r.progress, r.cause, r.next_step, q.rank, q.previous_rank,
    coalesce(q.is_below_line, 0) AS is_below_line,
    p.year, p.started_on, p.ended_on, p.stop_reason, p.learned, p.lives_on,
    coalesce(u.wants_support, 0) AS wants_support,
    p.involves_med
FROM plan p
LEFT JOIN problem b ON b.id = p.problem_id
LEFT JOIN person w ON w.id = p.owner_id
LEFT JOIN person c ON c.id = p.consultant_id
LEFT JOIN status_report r
    ON r.id = (SELECT id FROM status_report WHERE plan_id = p.id
        ORDER BY reported_at DESC, id DESC LIMIT 1)
LEFT JOIN follow_up u
    ON u.id = (SELECT id FROM follow_up WHERE plan_id = p.id
        ORDER BY followed_up_on DESC, id DESC LIMIT 1)
LEFT JOIN priority q
    ON q.plan_id = p.id
    AND q.round_id = (SELECT id FROM priority_round
        ORDER BY held_on DESC, id DESC LIMIT 1);

CREATE VIEW kiosk_internal_plan_focus AS
SELECT
    p.id AS plan_id,
    p.focus_id
FROM plan p
WHERE EXISTS (SELECT 1 FROM current_focus WHERE id = p.focus_id)
UNION ALL
SELECT
    l.plan_id, l.focus_id
FROM plan_focus l
WHERE EXISTS (SELECT 1 FROM current_focus WHERE id = l.focus_id)
    AND NOT EXISTS (SELECT 1 FROM plan
        WHERE id = l.plan_id AND focus_id = l.focus_id);

CREATE VIEW kiosk_internal_plan_commitment AS
SELECT
    l.plan_id, l.commitment_id
FROM plan_commitment l
WHERE EXISTS (SELECT 1 FROM current_commitment WHERE id = l.commitment_id);

CREATE VIEW kiosk_internal_plan_goal AS
SELECT
    l.plan_id, l.goal_id
FROM plan_goal l;

CREATE VIEW kiosk_internal_plan_dependency AS
SELECT
    l.plan_id, l.depends_on_id, l.kind
FROM plan_dependency l;

CREATE VIEW kiosk_internal_milestone AS
SELECT
    m.id, m.plan_id, m.position, m.title, m.planned_on, m.expected_on,
    m.reached_on
FROM milestone m;

CREATE VIEW kiosk_internal_priority AS
SELECT
    q.round_id, q.plan_id, q.rank, q.previous_rank, q.is_below_line
FROM priority q;

CREATE VIEW kiosk_internal_follow_up AS
SELECT
    u.id, u.plan_id, u.followed_up_on,
    coalesce(c.name, u.consultant_role) AS consultant,
    u.observation, u.support_given, u.wants_support, u.next_on
FROM follow_up u
LEFT JOIN person c ON c.id = u.consultant_id;

CREATE VIEW kiosk_internal_proposal AS
SELECT
    o.id, o.plan_id, o.kind, o.state, o.submitted_on,
    b.name AS body,
    o.decided_on
FROM proposal o
LEFT JOIN body b ON b.id = o.body_id;

-- Approved ones; the board judges the publishing window.
CREATE VIEW kiosk_internal_story AS
SELECT
    s.id, s.position, s.headline, s.teaser, s.challenge, s.solution, s.result,
    s.read_more_text, s.read_more_url, s.contact, s.picture_id, s.picture_alt,
    (SELECT id FROM current_focus WHERE id = s.focus_id) AS focus_id,
    s.plan_id, s.goal_id, s.direction,
    coalesce(w.name, s.told_by_role) AS told_by,
    s.publish_from, s.publish_to
FROM story s
LEFT JOIN person w ON w.id = s.told_by_id
WHERE s.state = 'approved';

CREATE VIEW kiosk_internal_picture AS
SELECT
    id, version, mime,
    length(content) AS byte_count
FROM picture;

CREATE VIEW kiosk_internal_picture_content AS
SELECT
    id, version,
    hex(content) AS content_hex
FROM picture;

CREATE VIEW kiosk_internal_service_promise AS
SELECT
    id, name, channel, phone, deadline_hours, hour_rule, opening_hours, text,
    valid_from
FROM service_promise;

CREATE VIEW kiosk_internal_service_figure AS
SELECT
    f.id, f.promise_id, f.period_from, f.period_to, f.answered,
    f.within_deadline, f.median_minutes, f.longest_open_minutes,
    f.days_since_breach
FROM service_figure f;

CREATE VIEW kiosk_internal_service_distribution AS
SELECT
    d.promise_id, d.hour, d.replies
FROM service_distribution d;

CREATE VIEW kiosk_internal_role AS
SELECT
    id, position, name, short_name
FROM role;

CREATE VIEW kiosk_internal_competence AS
SELECT
    id, position, name, short_name
FROM competence;

CREATE VIEW kiosk_internal_behaviour AS
SELECT
    b.id, b.role_id, b.competence_id, b.position, b.keyword, b.text
FROM behaviour b;

CREATE VIEW kiosk_internal_behaviour_plan AS
SELECT
    l.behaviour_id, l.plan_id
FROM behaviour_plan l;

CREATE VIEW kiosk_internal_expectation AS
SELECT
    id, position, text
FROM expectation;

CREATE VIEW kiosk_internal_notice AS
SELECT
    id, text, lead, text_en, lead_en, severity, room, starts_at, expires_at
FROM notice;

CREATE VIEW kiosk_internal_screen AS
SELECT
    id, name, place, room, seen_at, version, data_revision, page,
    is_off_on_purpose
FROM screen;

-- The newest 5000, and of a text what its beginning tells: enough for months of
-- meetings, bounded for good. Persons are kept as ids in the log and named here,
-- so that deleting a person deletes the name from the log too.
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
