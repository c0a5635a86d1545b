-- Revisions of plans and their progress. See 013_revision_frame.sql.
--
-- A new plan that is not public has nothing under it yet and is in nobody
-- else's view, so it moves little; plans are many.
CREATE TRIGGER revision_problem_insert
AFTER INSERT ON problem
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'plan';
END;

CREATE TRIGGER revision_problem_update
AFTER UPDATE ON problem
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'plan';
END;

CREATE TRIGGER revision_problem_delete
AFTER DELETE ON problem
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'plan';
END;

CREATE TRIGGER revision_plan_insert
AFTER INSERT ON plan
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('plan', 'plan_focus');
END;

CREATE TRIGGER revision_plan_insert_kin
AFTER INSERT ON plan
WHEN new.audience = 'public'
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('outlook_plan', 'plan_focus', 'plan_commitment',
        'plan_goal', 'plan_dependency', 'milestone',
        'status_report', 'priority', 'follow_up', 'proposal',
        'story', 'behaviour_plan', 'decision');
END;

CREATE TRIGGER revision_plan_update
AFTER UPDATE ON plan
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'plan';
END;

CREATE TRIGGER revision_plan_update_focus
AFTER UPDATE OF id, focus_id ON plan
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'plan_focus';
END;

CREATE TRIGGER revision_plan_update_kin
AFTER UPDATE OF id, audience ON plan
WHEN new.id IS NOT old.id OR new.audience IS NOT old.audience
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('outlook_plan', 'plan_focus', 'plan_commitment',
        'plan_goal', 'plan_dependency', 'milestone',
        'status_report', 'priority', 'follow_up', 'proposal',
        'story', 'behaviour_plan', 'decision');
END;

CREATE TRIGGER revision_plan_delete
AFTER DELETE ON plan
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('plan', 'outlook_plan', 'plan_focus', 'plan_commitment',
        'plan_goal', 'plan_dependency', 'milestone',
        'status_report', 'priority', 'follow_up', 'proposal',
        'story', 'behaviour_plan', 'decision');
END;

CREATE TRIGGER revision_plan_focus_insert
AFTER INSERT ON plan_focus
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'plan_focus';
END;

CREATE TRIGGER revision_plan_focus_update
AFTER UPDATE ON plan_focus
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'plan_focus';
END;

CREATE TRIGGER revision_plan_focus_delete
AFTER DELETE ON plan_focus
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'plan_focus';
END;

CREATE TRIGGER revision_plan_commitment_insert
AFTER INSERT ON plan_commitment
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'plan_commitment';
END;

CREATE TRIGGER revision_plan_commitment_update
AFTER UPDATE ON plan_commitment
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'plan_commitment';
END;

CREATE TRIGGER revision_plan_commitment_delete
AFTER DELETE ON plan_commitment
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'plan_commitment';
END;

CREATE TRIGGER revision_plan_goal_insert
AFTER INSERT ON plan_goal
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'plan_goal';
END;

CREATE TRIGGER revision_plan_goal_update
AFTER UPDATE ON plan_goal
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'plan_goal';
END;

CREATE TRIGGER revision_plan_goal_delete
AFTER DELETE ON plan_goal
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'plan_goal';
END;

CREATE TRIGGER revision_plan_dependency_insert
AFTER INSERT ON plan_dependency
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'plan_dependency';
END;

CREATE TRIGGER revision_plan_dependency_update
AFTER UPDATE ON plan_dependency
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'plan_dependency';
END;

CREATE TRIGGER revision_plan_dependency_delete
AFTER DELETE ON plan_dependency
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'plan_dependency';
END;

CREATE TRIGGER revision_milestone_insert
AFTER INSERT ON milestone
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'milestone';
END;

CREATE TRIGGER revision_milestone_update
AFTER UPDATE ON milestone
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'milestone';
END;

CREATE TRIGGER revision_milestone_delete
AFTER DELETE ON milestone
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'milestone';
END;

CREATE TRIGGER revision_status_report_insert
AFTER INSERT ON status_report
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('status_report', 'plan');
END;

CREATE TRIGGER revision_status_report_update
AFTER UPDATE ON status_report
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('status_report', 'plan');
END;

CREATE TRIGGER revision_status_report_delete
AFTER DELETE ON status_report
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('status_report', 'plan');
END;

CREATE TRIGGER revision_priority_round_insert
AFTER INSERT ON priority_round
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('priority_round', 'priority', 'plan');
END;

CREATE TRIGGER revision_priority_round_update
AFTER UPDATE ON priority_round
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('priority_round', 'priority', 'plan');
END;

CREATE TRIGGER revision_priority_round_delete
AFTER DELETE ON priority_round
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('priority_round', 'priority', 'plan');
END;

CREATE TRIGGER revision_priority_insert
AFTER INSERT ON priority
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('priority', 'plan');
END;

CREATE TRIGGER revision_priority_update
AFTER UPDATE ON priority
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('priority', 'plan');
END;

CREATE TRIGGER revision_priority_delete
AFTER DELETE ON priority
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('priority', 'plan');
END;

CREATE TRIGGER revision_follow_up_insert
AFTER INSERT ON follow_up
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('follow_up', 'plan');
END;

CREATE TRIGGER revision_follow_up_update
AFTER UPDATE ON follow_up
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('follow_up', 'plan');
END;

CREATE TRIGGER revision_follow_up_delete
AFTER DELETE ON follow_up
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('follow_up', 'plan');
END;

CREATE TRIGGER revision_proposal_insert
AFTER INSERT ON proposal
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'proposal';
END;

CREATE TRIGGER revision_proposal_update
AFTER UPDATE ON proposal
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'proposal';
END;

CREATE TRIGGER revision_proposal_delete
AFTER DELETE ON proposal
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'proposal';
END;
