-- The change log: append-only, from the first day. "Since the last meeting"
-- reads it. Times come from the rows that caused the changes (011_rule.sql).
--
-- object and field are the names of the views: object 'plan', field 'title'.
-- A new row is told by its state, name or text alone. Owners and consultants
-- are logged as person ids. What is deleted leaves no trace here: plans are
-- stopped, not deleted.
CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    changed_at TEXT NOT NULL,
    object TEXT NOT NULL,
    object_id INTEGER NOT NULL,
    field TEXT NOT NULL,
    before TEXT,
    after TEXT,
    CONSTRAINT "a change's changed_at is a real time, YYYY-MM-DDTHH:MM:SSZ"
        CHECK (strftime('%Y-%m-%dT%H:%M:%SZ',
            max(changed_at, '1900'), '+0 days') IS changed_at),
    CONSTRAINT "a change's object and field are 1 to 400 characters"
        CHECK (length(object) BETWEEN 1 AND 400
            AND length(field) BETWEEN 1 AND 400)
) STRICT;

CREATE INDEX change_object ON change (object, object_id, id);

CREATE TRIGGER change_is_kept
BEFORE UPDATE ON change
BEGIN
    SELECT RAISE(ABORT, 'the change log is never changed');
END;

CREATE TRIGGER change_stays
BEFORE DELETE ON change
BEGIN
    SELECT RAISE(ABORT, 'the change log is never shortened');
END;

CREATE TRIGGER change_is_not_replaced
BEFORE INSERT ON change
WHEN EXISTS (SELECT 1 FROM change WHERE id = new.id)
BEGIN
    SELECT RAISE(ABORT, 'the change log is never changed');
END;

CREATE TRIGGER revision_change_insert
AFTER INSERT ON change
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'change';
END;

CREATE TRIGGER revision_change_update
AFTER UPDATE ON change
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'change';
END;

CREATE TRIGGER revision_change_delete
AFTER DELETE ON change
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'change';
END;

CREATE TRIGGER change_plan_insert
AFTER INSERT ON plan
BEGIN
    INSERT INTO change (changed_at, object, object_id, field, before, after)
    VALUES (new.updated_at, 'plan', new.id, 'state', NULL,
        new.state);
END;

CREATE TRIGGER change_plan_update
AFTER UPDATE ON plan
WHEN new.updated_at IS NOT old.updated_at
BEGIN
    INSERT INTO change (changed_at, object, object_id, field, before, after)
    SELECT new.updated_at, 'plan', new.id, field, was, became
    FROM (SELECT NULL AS field, NULL AS was, NULL AS became UNION ALL VALUES
        ('kind', old.kind, new.kind),
        ('code', old.code, new.code),
        ('title', old.title, new.title),
        ('public_title', old.public_title, new.public_title),
        ('public_text', old.public_text, new.public_text),
        ('focus',
            (SELECT name FROM focus WHERE id = old.focus_id),
            (SELECT name FROM focus WHERE id = new.focus_id)),
        ('problem',
            (SELECT text FROM problem WHERE id = old.problem_id),
            (SELECT text FROM problem WHERE id = new.problem_id)),
        ('specific', old.specific, new.specific),
        ('measurable', old.measurable, new.measurable),
        ('agreed', old.agreed, new.agreed),
        ('realistic', old.realistic, new.realistic),
        ('time_bound', old.time_bound, new.time_bound),
        ('engaged', old.engaged, new.engaged),
        ('deadline', old.deadline, new.deadline),
        ('accepted_on', old.accepted_on, new.accepted_on),
        ('owner', old.owner_id, new.owner_id),
        ('owner_role', old.owner_role, new.owner_role),
        ('consultant', old.consultant_id, new.consultant_id),
        ('consultant_role', old.consultant_role, new.consultant_role),
        ('state', old.state, new.state),
        ('year', old.year, new.year),
        ('started_on', old.started_on, new.started_on),
        ('ended_on', old.ended_on, new.ended_on),
        ('stop_reason', old.stop_reason, new.stop_reason),
        ('learned', old.learned, new.learned),
        ('lives_on', old.lives_on, new.lives_on),
        ('involves_med', old.involves_med, new.involves_med),
        ('project_on', old.project_on, new.project_on),
        ('project_model', old.project_model, new.project_model))
    WHERE was IS NOT became;
END;

CREATE TRIGGER change_milestone_insert
AFTER INSERT ON milestone
BEGIN
    INSERT INTO change (changed_at, object, object_id, field, before, after)
    VALUES (new.updated_at, 'milestone', new.id, 'title', NULL,
        new.title);
END;

CREATE TRIGGER change_milestone_update
AFTER UPDATE ON milestone
WHEN new.updated_at IS NOT old.updated_at
BEGIN
    INSERT INTO change (changed_at, object, object_id, field, before, after)
    SELECT new.updated_at, 'milestone', new.id, field, was, became
    FROM (SELECT NULL AS field, NULL AS was, NULL AS became UNION ALL VALUES
        ('title', old.title, new.title),
        ('planned_on', old.planned_on, new.planned_on),
        ('expected_on', old.expected_on, new.expected_on),
        ('reached_on', old.reached_on, new.reached_on))
    WHERE was IS NOT became;
END;

CREATE TRIGGER change_goal_insert
AFTER INSERT ON goal
BEGIN
    INSERT INTO change (changed_at, object, object_id, field, before, after)
    VALUES (new.updated_at, 'goal', new.id, 'name', NULL,
        new.name);
END;

CREATE TRIGGER change_goal_update
AFTER UPDATE ON goal
WHEN new.updated_at IS NOT old.updated_at
BEGIN
    INSERT INTO change (changed_at, object, object_id, field, before, after)
    SELECT new.updated_at, 'goal', new.id, field, was, became
    FROM (SELECT NULL AS field, NULL AS was, NULL AS became UNION ALL VALUES
        ('name', old.name, new.name),
        ('target', old.target, new.target),
        ('target_on', old.target_on, new.target_on),
        ('amber_limit', old.amber_limit, new.amber_limit),
        ('red_limit', old.red_limit, new.red_limit),
        ('valid_from', old.valid_from, new.valid_from),
        ('valid_to', old.valid_to, new.valid_to),
        ('replaced_by', old.replaced_by, new.replaced_by))
    WHERE was IS NOT became;
END;

CREATE TRIGGER change_story_insert
AFTER INSERT ON story
BEGIN
    INSERT INTO change (changed_at, object, object_id, field, before, after)
    VALUES (new.updated_at, 'story', new.id, 'state', NULL,
        new.state);
END;

CREATE TRIGGER change_story_update
AFTER UPDATE ON story
WHEN new.updated_at IS NOT old.updated_at
BEGIN
    INSERT INTO change (changed_at, object, object_id, field, before, after)
    SELECT new.updated_at, 'story', new.id, field, was, became
    FROM (SELECT NULL AS field, NULL AS was, NULL AS became UNION ALL VALUES
        ('headline', old.headline, new.headline),
        ('state', old.state, new.state),
        ('publish_from', old.publish_from, new.publish_from),
        ('publish_to', old.publish_to, new.publish_to))
    WHERE was IS NOT became;
END;

CREATE TRIGGER change_notice_insert
AFTER INSERT ON notice
BEGIN
    INSERT INTO change (changed_at, object, object_id, field, before, after)
    VALUES (new.updated_at, 'notice', new.id, 'text', NULL,
        new.text);
END;

CREATE TRIGGER change_notice_update
AFTER UPDATE ON notice
WHEN new.updated_at IS NOT old.updated_at
BEGIN
    INSERT INTO change (changed_at, object, object_id, field, before, after)
    SELECT new.updated_at, 'notice', new.id, field, was, became
    FROM (SELECT NULL AS field, NULL AS was, NULL AS became UNION ALL VALUES
        ('text', old.text, new.text),
        ('severity', old.severity, new.severity),
        ('room', old.room, new.room),
        ('starts_at', old.starts_at, new.starts_at),
        ('expires_at', old.expires_at, new.expires_at))
    WHERE was IS NOT became;
END;

CREATE TRIGGER change_decision_insert
AFTER INSERT ON decision
BEGIN
    INSERT INTO change (changed_at, object, object_id, field, before, after)
    VALUES (new.decided_at, 'decision', new.id, 'text', NULL,
        new.text);
END;

-- What a report changes is told as the plan's change, against the report
-- before it.
CREATE TRIGGER change_status_report_insert
AFTER INSERT ON status_report
BEGIN
    INSERT INTO change (changed_at, object, object_id, field, before, after)
    SELECT new.reported_at, 'plan', new.plan_id, field, was, became
    FROM (SELECT NULL AS field, NULL AS was, NULL AS became UNION ALL VALUES
        ('health',
            (SELECT health FROM status_report
            WHERE plan_id = new.plan_id
                AND (reported_at, id) < (new.reported_at, new.id)
            ORDER BY reported_at DESC, id DESC LIMIT 1),
            new.health),
        ('progress',
            (SELECT progress FROM status_report
            WHERE plan_id = new.plan_id
                AND (reported_at, id) < (new.reported_at, new.id)
            ORDER BY reported_at DESC, id DESC LIMIT 1),
            new.progress))
    WHERE was IS NOT became;
END;

-- A revision is told against what it revises, a new measurement against the
-- one measured before it.
CREATE TRIGGER change_measurement_insert
AFTER INSERT ON measurement
BEGIN
    INSERT INTO change (changed_at, object, object_id, field, before, after)
    VALUES (new.recorded_at, 'goal', new.goal_id, 'value',
        CASE WHEN new.revises_id IS NOT NULL
            THEN (SELECT value FROM measurement WHERE id = new.revises_id)
            ELSE (SELECT m.value FROM measurement m
                WHERE m.goal_id = new.goal_id AND m.id <> new.id
                    AND m.measured_on <= new.measured_on
                    AND NOT EXISTS (SELECT 1 FROM measurement
                        WHERE revises_id = m.id)
                ORDER BY m.measured_on DESC, m.id DESC LIMIT 1)
            END,
        new.value);
END;

CREATE TRIGGER change_priority_insert
AFTER INSERT ON priority
WHEN new.previous_rank IS NOT new.rank
BEGIN
    INSERT INTO change (changed_at, object, object_id, field, before, after)
    SELECT recorded_at, 'plan', new.plan_id, 'rank',
        new.previous_rank, new.rank
    FROM priority_round WHERE id = new.round_id;
END;
