-- One revision number per dataset: moved by every write that can alter what
-- the dataset's views show, internal or public.
CREATE TABLE revision (
    dataset TEXT PRIMARY KEY,
    revision INTEGER NOT NULL DEFAULT 1
) STRICT, WITHOUT ROWID;

INSERT INTO revision (dataset) VALUES
    ('strategy'), ('stakeholder'), ('stakeholder_promise'), ('focus'),
    ('commitment'), ('commitment_goal'), ('outlook'), ('outlook_plan'),
    ('goal'), ('measurement'), ('benchmark'), ('plan'), ('plan_focus'),
    ('plan_commitment'), ('plan_goal'), ('plan_dependency'), ('milestone'),
    ('status_report'), ('priority_round'), ('priority'), ('follow_up'),
    ('proposal'), ('story'), ('picture'), ('service_promise'),
    ('service_figure'), ('service_distribution'), ('role'), ('competence'),
    ('behaviour'), ('behaviour_plan'), ('expectation'), ('notice'),
    ('meeting'), ('decision'), ('screen'), ('change');

CREATE TRIGGER revision_stays
BEFORE DELETE ON revision
BEGIN
    SELECT RAISE(ABORT, 'every dataset keeps its revision');
END;

CREATE TRIGGER revision_only_grows
BEFORE UPDATE ON revision
WHEN new.revision <= old.revision OR new.dataset IS NOT old.dataset
BEGIN
    SELECT RAISE(ABORT, 'a revision only grows');
END;

-- Opening or closing a field moves the dataset it belongs to. A picture's
-- content is not a dataset of its own.
CREATE TRIGGER revision_public_field_insert
AFTER INSERT ON public_field
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = replace(new.dataset, 'picture_content', 'picture');
END;

CREATE TRIGGER revision_public_field_update
AFTER UPDATE ON public_field
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = replace(old.dataset, 'picture_content', 'picture');
    UPDATE revision SET revision = revision + 1
    WHERE dataset = replace(new.dataset, 'picture_content', 'picture');
END;

CREATE TRIGGER revision_public_field_delete
AFTER DELETE ON public_field
BEGIN
    UPDATE revision SET revision = revision + 1
    WHERE dataset = replace(old.dataset, 'picture_content', 'picture');
END;
