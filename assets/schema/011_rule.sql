-- Rules that a CHECK cannot hold: history is kept, changes carry their time.
--
-- Append-only tables refuse every change but the audience mark, and every
-- direct delete; their rows go only together with the row they belong to.
-- Replacing a row by its id is refused as well, because INSERT OR REPLACE
-- deletes without asking the delete trigger.
CREATE TRIGGER measurement_is_kept
BEFORE UPDATE OF id, goal_id, revises_id, period_from, period_to,
    measured_on, value, field_size, cause, note, breaks_series,
    break_note, recorded_at
ON measurement
BEGIN
    SELECT RAISE(ABORT, 'measurements are never changed; insert a revision');
END;

CREATE TRIGGER measurement_is_not_replaced
BEFORE INSERT ON measurement
WHEN EXISTS (SELECT 1 FROM measurement WHERE id = new.id)
BEGIN
    SELECT RAISE(ABORT, 'measurements are never changed; insert a revision');
END;

CREATE TRIGGER measurement_stays
BEFORE DELETE ON measurement
WHEN EXISTS (SELECT 1 FROM goal WHERE id = old.goal_id)
BEGIN
    SELECT RAISE(ABORT, 'measurements are never deleted; insert a revision');
END;

CREATE TRIGGER measurement_revision
BEFORE INSERT ON measurement
WHEN new.revises_id IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a revision revises a measurement of the same goal')
    WHERE NOT EXISTS (SELECT 1 FROM measurement
        WHERE id = new.revises_id AND goal_id = new.goal_id);
    SELECT RAISE(ABORT, 'this measurement is revised; revise its revision')
    WHERE EXISTS (SELECT 1 FROM measurement
        WHERE revises_id = new.revises_id);
END;

CREATE TRIGGER measurement_field_size
BEFORE INSERT ON measurement
WHEN new.field_size IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'only a rank has a field size')
    WHERE EXISTS (SELECT 1 FROM goal WHERE id = new.goal_id AND is_rank = 0);
END;

CREATE TRIGGER status_report_is_kept
BEFORE UPDATE OF id, plan_id, reported_at, health, is_automatic, progress,
    cause, next_step, note
ON status_report
BEGIN
    SELECT RAISE(ABORT, 'status reports are never changed; insert a new one');
END;

CREATE TRIGGER status_report_is_not_replaced
BEFORE INSERT ON status_report
WHEN EXISTS (SELECT 1 FROM status_report WHERE id = new.id)
BEGIN
    SELECT RAISE(ABORT, 'status reports are never changed; insert a new one');
END;

CREATE TRIGGER status_report_stays
BEFORE DELETE ON status_report
WHEN EXISTS (SELECT 1 FROM plan WHERE id = old.plan_id)
BEGIN
    SELECT RAISE(ABORT, 'status reports are never deleted; insert a new one');
END;

-- plan_id may become NULL, as it does when the plan is deleted.
CREATE TRIGGER decision_is_kept
BEFORE UPDATE OF id, meeting_id, text, responsible, due_on, decided_at,
    idempotency_key
ON decision
BEGIN
    SELECT RAISE(ABORT, 'decisions are never changed; record a new one');
END;

CREATE TRIGGER decision_is_not_replaced
BEFORE INSERT ON decision
WHEN EXISTS (SELECT 1 FROM decision
    WHERE id = new.id AND (new.idempotency_key IS NULL
        OR idempotency_key IS NOT new.idempotency_key))
BEGIN
    SELECT RAISE(ABORT, 'decisions are never changed; record a new one');
END;

CREATE TRIGGER decision_stays
BEFORE DELETE ON decision
WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting_id)
BEGIN
    SELECT RAISE(ABORT, 'decisions are never deleted; record a new one');
END;

CREATE TRIGGER decision_keeps_plan
BEFORE UPDATE OF plan_id ON decision
WHEN new.plan_id IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'decisions are never changed; record a new one');
END;

-- The same request sent twice: the second does nothing.
CREATE TRIGGER decision_repeated
BEFORE INSERT ON decision
WHEN EXISTS (SELECT 1 FROM decision
    WHERE idempotency_key = new.idempotency_key)
BEGIN
    SELECT RAISE(ABORT, 'another decision has this idempotency key')
    WHERE NOT EXISTS (SELECT 1 FROM decision
        WHERE idempotency_key = new.idempotency_key AND text = new.text
            AND plan_id IS new.plan_id AND responsible IS new.responsible
            AND due_on IS new.due_on);
    SELECT RAISE(IGNORE);
END;

CREATE TRIGGER meeting_repeated
BEFORE INSERT ON meeting
WHEN EXISTS (SELECT 1 FROM meeting
    WHERE idempotency_key = new.idempotency_key)
BEGIN
    SELECT RAISE(IGNORE);
END;

-- Areas lie directly under foci, so that the public rule can see the parent.
CREATE TRIGGER focus_depth_insert
BEFORE INSERT ON focus
WHEN new.parent_id IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'the parent of an area is a focus without a parent')
    WHERE EXISTS (SELECT 1 FROM focus
        WHERE id = new.parent_id AND parent_id IS NOT NULL)
        OR EXISTS (SELECT 1 FROM focus WHERE parent_id = new.id);
END;

CREATE TRIGGER focus_depth_update
BEFORE UPDATE OF id, parent_id ON focus
WHEN new.parent_id IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'the parent of an area is a focus without a parent')
    WHERE EXISTS (SELECT 1 FROM focus
        WHERE id = new.parent_id AND parent_id IS NOT NULL)
        OR EXISTS (SELECT 1 FROM focus WHERE parent_id = new.id);
END;

-- Changes carry their time.
--
-- The change log must say the same on every node of a cluster, and after a
-- node has replayed its log. A trigger that asked the clock would not: rqlite
-- replicates statements, and every node runs the triggers, defaults and checks
-- of its own at its own time, again at each restart. So nothing here asks the
-- clock. The time of a change comes from the row that caused it, written by
-- whoever makes the change:
--
--     updated_at    of plan, milestone, goal, story and notice
--     recorded_at   of measurement and priority_round
--     reported_at   of status_report, decided_at of decision
--
-- The writer sends it as a text it has worked out itself. strftime with 'now'
-- is right on a local file only: rqlite 8.26.8 replaces random() in what it is
-- handed but not the clock, so that it too would differ between nodes and move
-- at each restart.
--
-- An update that forgets updated_at is refused, because it would be filed under
-- the time of the change before it. (A person or problem that is deleted leaves
-- NULL behind; that needs no time and is not logged.)
CREATE TRIGGER plan_change_is_timed
BEFORE UPDATE OF kind, code, title, public_title, public_text, focus_id,
    specific, measurable, agreed, realistic, time_bound,
    engaged, deadline, accepted_on, owner_role, consultant_role,
    state, year, started_on, ended_on, stop_reason, learned,
    lives_on, involves_med, project_on, project_model,
    problem_id, owner_id, consultant_id
ON plan
WHEN new.updated_at IS old.updated_at
    AND ((new.kind, new.code, new.title, new.public_title, new.public_text,
        new.focus_id, new.specific, new.measurable, new.agreed,
        new.realistic, new.time_bound, new.engaged, new.deadline,
        new.accepted_on, new.owner_role, new.consultant_role, new.state,
        new.year, new.started_on, new.ended_on, new.stop_reason,
        new.learned, new.lives_on, new.involves_med, new.project_on,
        new.project_model)
    IS NOT (old.kind, old.code, old.title, old.public_title, old.public_text,
        old.focus_id, old.specific, old.measurable, old.agreed,
        old.realistic, old.time_bound, old.engaged, old.deadline,
        old.accepted_on, old.owner_role, old.consultant_role, old.state,
        old.year, old.started_on, old.ended_on, old.stop_reason,
        old.learned, old.lives_on, old.involves_med, old.project_on,
        old.project_model)
    OR (new.problem_id IS NOT NULL
        AND new.problem_id IS NOT old.problem_id)
    OR (new.owner_id IS NOT NULL
        AND new.owner_id IS NOT old.owner_id)
    OR (new.consultant_id IS NOT NULL
        AND new.consultant_id IS NOT old.consultant_id))
BEGIN
    SELECT RAISE(ABORT,
        'a change of a plan sets updated_at, the time of the change');
END;

CREATE TRIGGER milestone_change_is_timed
BEFORE UPDATE OF plan_id, title, planned_on, expected_on, reached_on
ON milestone
WHEN new.updated_at IS old.updated_at
    AND ((new.plan_id, new.title, new.planned_on, new.expected_on,
        new.reached_on)
    IS NOT (old.plan_id, old.title, old.planned_on, old.expected_on,
        old.reached_on))
BEGIN
    SELECT RAISE(ABORT,
        'a change of a milestone sets updated_at, the time of the change');
END;

CREATE TRIGGER goal_change_is_timed
BEFORE UPDATE OF name, target, target_on, amber_limit, red_limit, valid_from,
    valid_to
ON goal
WHEN new.updated_at IS old.updated_at
    AND ((new.name, new.target, new.target_on, new.amber_limit, new.red_limit,
        new.valid_from, new.valid_to)
    IS NOT (old.name, old.target, old.target_on, old.amber_limit, old.red_limit,
        old.valid_from, old.valid_to))
BEGIN
    SELECT RAISE(ABORT,
        'a change of a goal sets updated_at, the time of the change');
END;

CREATE TRIGGER story_change_is_timed
BEFORE UPDATE OF headline, state, publish_from, publish_to
ON story
WHEN new.updated_at IS old.updated_at
    AND ((new.headline, new.state, new.publish_from, new.publish_to)
    IS NOT (old.headline, old.state, old.publish_from, old.publish_to))
BEGIN
    SELECT RAISE(ABORT,
        'a change of a story sets updated_at, the time of the change');
END;

CREATE TRIGGER notice_change_is_timed
BEFORE UPDATE OF text, severity, room, starts_at, expires_at
ON notice
WHEN new.updated_at IS old.updated_at
    AND ((new.text, new.severity, new.room, new.starts_at, new.expires_at)
    IS NOT (old.text, old.severity, old.room, old.starts_at, old.expires_at))
BEGIN
    SELECT RAISE(ABORT,
        'a change of a notice sets updated_at, the time of the change');
END;
