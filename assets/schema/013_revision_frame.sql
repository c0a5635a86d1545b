-- Revisions of the strategic frame and goals.
--
-- A row moves its own dataset. A row that others lie under moves theirs too
-- when it appears, goes, or changes whether they are shown (its kin).
CREATE TRIGGER revision_municipality_insert
AFTER INSERT ON municipality
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'strategy';
END;

CREATE TRIGGER revision_municipality_update
AFTER UPDATE ON municipality
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'strategy';
END;

CREATE TRIGGER revision_municipality_delete
AFTER DELETE ON municipality
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'strategy';
END;

CREATE TRIGGER revision_unit_insert
AFTER INSERT ON unit
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'strategy';
END;

CREATE TRIGGER revision_unit_update
AFTER UPDATE ON unit
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'strategy';
END;

CREATE TRIGGER revision_unit_delete
AFTER DELETE ON unit
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'strategy';
END;

CREATE TRIGGER revision_body_insert
AFTER INSERT ON body
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('strategy', 'priority_round', 'proposal');
END;

CREATE TRIGGER revision_body_update
AFTER UPDATE ON body
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('strategy', 'priority_round', 'proposal');
END;

CREATE TRIGGER revision_body_delete
AFTER DELETE ON body
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('strategy', 'priority_round', 'proposal');
END;

CREATE TRIGGER revision_person_insert
AFTER INSERT ON person
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('goal', 'plan', 'follow_up', 'story', 'change');
END;

CREATE TRIGGER revision_person_update
AFTER UPDATE ON person
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('goal', 'plan', 'follow_up', 'story', 'change');
END;

CREATE TRIGGER revision_person_delete
AFTER DELETE ON person
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('goal', 'plan', 'follow_up', 'story', 'change');
END;

CREATE TRIGGER revision_strategy_insert
AFTER INSERT ON strategy
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('strategy', 'focus', 'commitment', 'commitment_goal',
        'goal', 'plan', 'plan_focus', 'plan_commitment', 'story');
END;

CREATE TRIGGER revision_strategy_update
AFTER UPDATE ON strategy
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'strategy';
END;

CREATE TRIGGER revision_strategy_update_kin
AFTER UPDATE OF id, state, audience ON strategy
WHEN new.id IS NOT old.id
    OR new.state IS NOT old.state
    OR new.audience IS NOT old.audience
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('focus', 'commitment', 'commitment_goal', 'goal', 'plan',
        'plan_focus', 'plan_commitment', 'story');
END;

CREATE TRIGGER revision_strategy_delete
AFTER DELETE ON strategy
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('strategy', 'focus', 'commitment', 'commitment_goal',
        'goal', 'plan', 'plan_focus', 'plan_commitment', 'story');
END;

CREATE TRIGGER revision_stakeholder_insert
AFTER INSERT ON stakeholder
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('stakeholder', 'stakeholder_promise', 'goal');
END;

CREATE TRIGGER revision_stakeholder_update
AFTER UPDATE ON stakeholder
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'stakeholder';
END;

CREATE TRIGGER revision_stakeholder_update_kin
AFTER UPDATE OF id, audience ON stakeholder
WHEN new.id IS NOT old.id OR new.audience IS NOT old.audience
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('stakeholder_promise', 'goal');
END;

CREATE TRIGGER revision_stakeholder_delete
AFTER DELETE ON stakeholder
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('stakeholder', 'stakeholder_promise', 'goal');
END;

CREATE TRIGGER revision_stakeholder_promise_insert
AFTER INSERT ON stakeholder_promise
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'stakeholder_promise';
END;

CREATE TRIGGER revision_stakeholder_promise_update
AFTER UPDATE ON stakeholder_promise
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'stakeholder_promise';
END;

CREATE TRIGGER revision_stakeholder_promise_delete
AFTER DELETE ON stakeholder_promise
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'stakeholder_promise';
END;

CREATE TRIGGER revision_focus_insert
AFTER INSERT ON focus
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('focus', 'commitment', 'commitment_goal', 'goal', 'plan',
        'plan_focus', 'plan_commitment', 'story');
END;

CREATE TRIGGER revision_focus_update
AFTER UPDATE ON focus
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'focus';
END;

CREATE TRIGGER revision_focus_update_kin
AFTER UPDATE OF id, strategy_id, parent_id, audience ON focus
WHEN new.id IS NOT old.id
    OR new.strategy_id IS NOT old.strategy_id
    OR new.parent_id IS NOT old.parent_id
    OR new.audience IS NOT old.audience
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('commitment', 'commitment_goal', 'goal', 'plan',
        'plan_focus', 'plan_commitment', 'story');
END;

CREATE TRIGGER revision_focus_delete
AFTER DELETE ON focus
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('focus', 'commitment', 'commitment_goal', 'goal', 'plan',
        'plan_focus', 'plan_commitment', 'story');
END;

CREATE TRIGGER revision_commitment_insert
AFTER INSERT ON commitment
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('commitment', 'commitment_goal', 'plan_commitment');
END;

CREATE TRIGGER revision_commitment_update
AFTER UPDATE ON commitment
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'commitment';
END;

CREATE TRIGGER revision_commitment_update_kin
AFTER UPDATE OF id, focus_id, audience ON commitment
WHEN new.id IS NOT old.id
    OR new.focus_id IS NOT old.focus_id
    OR new.audience IS NOT old.audience
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('commitment_goal', 'plan_commitment');
END;

CREATE TRIGGER revision_commitment_delete
AFTER DELETE ON commitment
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('commitment', 'commitment_goal', 'plan_commitment');
END;

CREATE TRIGGER revision_commitment_goal_insert
AFTER INSERT ON commitment_goal
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'commitment_goal';
END;

CREATE TRIGGER revision_commitment_goal_update
AFTER UPDATE ON commitment_goal
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'commitment_goal';
END;

CREATE TRIGGER revision_commitment_goal_delete
AFTER DELETE ON commitment_goal
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'commitment_goal';
END;

CREATE TRIGGER revision_outlook_insert
AFTER INSERT ON outlook
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('outlook', 'outlook_plan');
END;

CREATE TRIGGER revision_outlook_update
AFTER UPDATE ON outlook
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'outlook';
END;

CREATE TRIGGER revision_outlook_update_kin
AFTER UPDATE OF id, audience ON outlook
WHEN new.id IS NOT old.id OR new.audience IS NOT old.audience
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'outlook_plan';
END;

CREATE TRIGGER revision_outlook_delete
AFTER DELETE ON outlook
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('outlook', 'outlook_plan');
END;

CREATE TRIGGER revision_outlook_plan_insert
AFTER INSERT ON outlook_plan
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'outlook_plan';
END;

CREATE TRIGGER revision_outlook_plan_update
AFTER UPDATE ON outlook_plan
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'outlook_plan';
END;

CREATE TRIGGER revision_outlook_plan_delete
AFTER DELETE ON outlook_plan
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'outlook_plan';
END;

CREATE TRIGGER revision_goal_insert
AFTER INSERT ON goal
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'goal';
END;

CREATE TRIGGER revision_goal_insert_kin
AFTER INSERT ON goal
WHEN new.audience = 'public'
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('stakeholder_promise', 'commitment_goal', 'measurement',
        'benchmark', 'plan_goal', 'story');
END;

CREATE TRIGGER revision_goal_update
AFTER UPDATE ON goal
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'goal';
END;

CREATE TRIGGER revision_goal_update_kin
AFTER UPDATE OF id, audience ON goal
WHEN new.id IS NOT old.id OR new.audience IS NOT old.audience
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('stakeholder_promise', 'commitment_goal', 'measurement',
        'benchmark', 'plan_goal', 'story');
END;

CREATE TRIGGER revision_goal_delete
AFTER DELETE ON goal
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('goal', 'stakeholder_promise', 'commitment_goal',
        'measurement', 'benchmark', 'plan_goal', 'story');
END;

CREATE TRIGGER revision_measurement_insert
AFTER INSERT ON measurement
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'measurement';
END;

CREATE TRIGGER revision_measurement_update
AFTER UPDATE ON measurement
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'measurement';
END;

CREATE TRIGGER revision_measurement_delete
AFTER DELETE ON measurement
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'measurement';
END;

CREATE TRIGGER revision_benchmark_insert
AFTER INSERT ON benchmark
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'benchmark';
END;

CREATE TRIGGER revision_benchmark_update
AFTER UPDATE ON benchmark
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'benchmark';
END;

CREATE TRIGGER revision_benchmark_delete
AFTER DELETE ON benchmark
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'benchmark';
END;
