-- Revisions of stories, service, leadership and the board's own. See
-- 013_revision_frame.sql.
CREATE TRIGGER revision_picture_insert
AFTER INSERT ON picture
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('picture', 'story');
END;

CREATE TRIGGER revision_picture_update
AFTER UPDATE ON picture
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'picture';
END;

CREATE TRIGGER revision_picture_update_kin
AFTER UPDATE OF id, audience ON picture
WHEN new.id IS NOT old.id OR new.audience IS NOT old.audience
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'story';
END;

CREATE TRIGGER revision_picture_delete
AFTER DELETE ON picture
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('picture', 'story');
END;

CREATE TRIGGER revision_story_insert
AFTER INSERT ON story
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'story';
END;

CREATE TRIGGER revision_story_update
AFTER UPDATE ON story
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'story';
END;

CREATE TRIGGER revision_story_delete
AFTER DELETE ON story
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'story';
END;

CREATE TRIGGER revision_service_promise_insert
AFTER INSERT ON service_promise
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('service_promise', 'service_figure',
        'service_distribution');
END;

CREATE TRIGGER revision_service_promise_update
AFTER UPDATE ON service_promise
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'service_promise';
END;

CREATE TRIGGER revision_service_promise_update_kin
AFTER UPDATE OF id, audience ON service_promise
WHEN new.id IS NOT old.id OR new.audience IS NOT old.audience
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('service_figure', 'service_distribution');
END;

CREATE TRIGGER revision_service_promise_delete
AFTER DELETE ON service_promise
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('service_promise', 'service_figure',
        'service_distribution');
END;

CREATE TRIGGER revision_service_figure_insert
AFTER INSERT ON service_figure
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'service_figure';
END;

CREATE TRIGGER revision_service_figure_update
AFTER UPDATE ON service_figure
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'service_figure';
END;

CREATE TRIGGER revision_service_figure_delete
AFTER DELETE ON service_figure
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'service_figure';
END;

CREATE TRIGGER revision_service_distribution_insert
AFTER INSERT ON service_distribution
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'service_distribution';
END;

CREATE TRIGGER revision_service_distribution_update
AFTER UPDATE ON service_distribution
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'service_distribution';
END;

CREATE TRIGGER revision_service_distribution_delete
AFTER DELETE ON service_distribution
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'service_distribution';
END;

CREATE TRIGGER revision_role_insert
AFTER INSERT ON role
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('role', 'behaviour', 'behaviour_plan');
END;

CREATE TRIGGER revision_role_update
AFTER UPDATE ON role
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'role';
END;

CREATE TRIGGER revision_role_update_kin
AFTER UPDATE OF id, audience ON role
WHEN new.id IS NOT old.id OR new.audience IS NOT old.audience
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('behaviour', 'behaviour_plan');
END;

CREATE TRIGGER revision_role_delete
AFTER DELETE ON role
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('role', 'behaviour', 'behaviour_plan');
END;

CREATE TRIGGER revision_competence_insert
AFTER INSERT ON competence
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('competence', 'behaviour', 'behaviour_plan');
END;

CREATE TRIGGER revision_competence_update
AFTER UPDATE ON competence
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'competence';
END;

CREATE TRIGGER revision_competence_update_kin
AFTER UPDATE OF id, audience ON competence
WHEN new.id IS NOT old.id OR new.audience IS NOT old.audience
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('behaviour', 'behaviour_plan');
END;

CREATE TRIGGER revision_competence_delete
AFTER DELETE ON competence
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('competence', 'behaviour', 'behaviour_plan');
END;

CREATE TRIGGER revision_behaviour_insert
AFTER INSERT ON behaviour
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('behaviour', 'behaviour_plan');
END;

CREATE TRIGGER revision_behaviour_update
AFTER UPDATE ON behaviour
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'behaviour';
END;

CREATE TRIGGER revision_behaviour_update_kin
AFTER UPDATE OF id, role_id, competence_id, audience ON behaviour
WHEN new.id IS NOT old.id
    OR new.role_id IS NOT old.role_id
    OR new.competence_id IS NOT old.competence_id
    OR new.audience IS NOT old.audience
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'behaviour_plan';
END;

CREATE TRIGGER revision_behaviour_delete
AFTER DELETE ON behaviour
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('behaviour', 'behaviour_plan');
END;

CREATE TRIGGER revision_behaviour_plan_insert
AFTER INSERT ON behaviour_plan
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'behaviour_plan';
END;

CREATE TRIGGER revision_behaviour_plan_update
AFTER UPDATE ON behaviour_plan
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'behaviour_plan';
END;

CREATE TRIGGER revision_behaviour_plan_delete
AFTER DELETE ON behaviour_plan
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'behaviour_plan';
END;

CREATE TRIGGER revision_expectation_insert
AFTER INSERT ON expectation
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'expectation';
END;

CREATE TRIGGER revision_expectation_update
AFTER UPDATE ON expectation
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'expectation';
END;

CREATE TRIGGER revision_expectation_delete
AFTER DELETE ON expectation
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'expectation';
END;

CREATE TRIGGER revision_notice_insert
AFTER INSERT ON notice
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'notice';
END;

CREATE TRIGGER revision_notice_update
AFTER UPDATE ON notice
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'notice';
END;

CREATE TRIGGER revision_notice_delete
AFTER DELETE ON notice
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'notice';
END;

CREATE TRIGGER revision_meeting_insert
AFTER INSERT ON meeting
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('meeting', 'decision');
END;

CREATE TRIGGER revision_meeting_update
AFTER UPDATE ON meeting
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'meeting';
END;

CREATE TRIGGER revision_meeting_update_kin
AFTER UPDATE OF id, audience ON meeting
WHEN new.id IS NOT old.id OR new.audience IS NOT old.audience
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'decision';
END;

CREATE TRIGGER revision_meeting_delete
AFTER DELETE ON meeting
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset IN ('meeting', 'decision');
END;

CREATE TRIGGER revision_decision_insert
AFTER INSERT ON decision
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'decision';
END;

CREATE TRIGGER revision_decision_update
AFTER UPDATE ON decision
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'decision';
END;

CREATE TRIGGER revision_decision_delete
AFTER DELETE ON decision
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'decision';
END;

CREATE TRIGGER revision_screen_insert
AFTER INSERT ON screen
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'screen';
END;

CREATE TRIGGER revision_screen_update
AFTER UPDATE ON screen
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'screen';
END;

CREATE TRIGGER revision_screen_delete
AFTER DELETE ON screen
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = 'screen';
END;
