-- What may be shown in public: nothing, until a row here opens a field.
--
-- A field is shown to the public when it is opened here AND its row (and the
-- row's parents) are marked audience = 'public'. Both start closed. The names
-- are those of the views: dataset 'plan', field 'title'.
--
-- publishable_field lists what can be opened. Owners, consultants, tellers,
-- participants and responsible persons are not in it, and adding them would
-- change nothing: the public views do not read them.
CREATE TABLE publishable_field (
    dataset TEXT NOT NULL,
    field TEXT NOT NULL,
    PRIMARY KEY (dataset, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE public_field (
    dataset TEXT NOT NULL,
    field TEXT NOT NULL,
    PRIMARY KEY (dataset, field)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER public_field_is_known
BEFORE INSERT ON public_field
WHEN NOT EXISTS (SELECT 1 FROM publishable_field
    WHERE dataset = new.dataset AND field = new.field)
BEGIN
    SELECT RAISE(ABORT,
        'this field cannot be opened; publishable_field lists those that can');
END;

CREATE TRIGGER public_field_stays_known
BEFORE UPDATE ON public_field
WHEN NOT EXISTS (SELECT 1 FROM publishable_field
    WHERE dataset = new.dataset AND field = new.field)
BEGIN
    SELECT RAISE(ABORT,
        'this field cannot be opened; publishable_field lists those that can');
END;

INSERT INTO publishable_field (dataset, field) VALUES
    ('strategy', 'organisation'), ('strategy', 'municipality'),
    ('strategy', 'title'), ('strategy', 'subtitle'), ('strategy', 'purpose'),
    ('strategy', 'core_task'), ('strategy', 'core_task_short'),
    ('strategy', 'vision'), ('strategy', 'period_from'),
    ('strategy', 'period_to'), ('strategy', 'approved_by'),
    ('strategy', 'approved_on'), ('strategy', 'help_phone'),
    ('stakeholder', 'name'), ('stakeholder', 'description'),
    ('stakeholder', 'expectation'),
    ('stakeholder_promise', 'title'), ('stakeholder_promise', 'text'),
    ('focus', 'code'), ('focus', 'name'), ('focus', 'short_name'),
    ('focus', 'motto'), ('focus', 'introduction'),
    ('commitment', 'code'), ('commitment', 'text'),
    ('commitment', 'short_text'),
    ('outlook', 'title'), ('outlook', 'text'),
    ('goal', 'name'), ('goal', 'description'), ('goal', 'aim'),
    ('goal', 'unit'), ('goal', 'baseline'), ('goal', 'baseline_on'),
    ('goal', 'target'), ('goal', 'target_on'), ('goal', 'amber_limit'),
    ('goal', 'red_limit'), ('goal', 'grace_days'),
    ('measurement', 'period_from'), ('measurement', 'period_to'),
    ('measurement', 'measured_on'), ('measurement', 'value'),
    ('measurement', 'field_size'), ('measurement', 'cause'),
    ('measurement', 'note'), ('measurement', 'break_note'),
    ('benchmark', 'year'), ('benchmark', 'own_value'),
    ('benchmark', 'best_value'), ('benchmark', 'best_name'),
    ('benchmark', 'potential'),
    ('plan', 'code'), ('plan', 'title'), ('plan', 'problem'),
    ('plan', 'specific'), ('plan', 'measurable'), ('plan', 'agreed'),
    ('plan', 'realistic'), ('plan', 'time_bound'), ('plan', 'engaged'),
    ('plan', 'deadline'), ('plan', 'state'), ('plan', 'health'),
    ('plan', 'health_at'), ('plan', 'progress'), ('plan', 'cause'),
    ('plan', 'next_step'), ('plan', 'rank'), ('plan', 'previous_rank'),
    ('plan', 'is_below_line'), ('plan', 'year'), ('plan', 'started_on'),
    ('plan', 'ended_on'), ('plan', 'stop_reason'), ('plan', 'learned'),
    ('plan', 'lives_on'), ('plan', 'wants_support'), ('plan', 'involves_med'),
    ('milestone', 'title'), ('milestone', 'planned_on'),
    ('milestone', 'expected_on'), ('milestone', 'reached_on'),
    ('status_report', 'reported_at'), ('status_report', 'health'),
    ('status_report', 'progress'), ('status_report', 'cause'),
    ('status_report', 'next_step'), ('status_report', 'note'),
    ('priority_round', 'held_on'), ('priority_round', 'body'),
    ('priority_round', 'note'),
    ('priority', 'rank'), ('priority', 'previous_rank'),
    ('priority', 'is_below_line'),
    ('follow_up', 'followed_up_on'), ('follow_up', 'observation'),
    ('follow_up', 'support_given'), ('follow_up', 'wants_support'),
    ('follow_up', 'next_on'),
    ('proposal', 'state'), ('proposal', 'submitted_on'), ('proposal', 'body'),
    ('proposal', 'decided_on'),
    ('story', 'headline'), ('story', 'teaser'), ('story', 'challenge'),
    ('story', 'solution'), ('story', 'result'), ('story', 'read_more_text'),
    ('story', 'read_more_url'), ('story', 'contact'), ('story', 'picture_alt'),
    ('picture_content', 'content_hex'),
    ('service_promise', 'name'), ('service_promise', 'channel'),
    ('service_promise', 'phone'), ('service_promise', 'deadline_hours'),
    ('service_promise', 'opening_hours'), ('service_promise', 'text'),
    ('service_promise', 'valid_from'),
    ('service_figure', 'period_from'), ('service_figure', 'period_to'),
    ('service_figure', 'answered'), ('service_figure', 'within_deadline'),
    ('service_figure', 'median_minutes'),
    ('service_figure', 'longest_open_minutes'),
    ('service_figure', 'days_since_breach'),
    ('service_distribution', 'replies'),
    ('role', 'name'), ('role', 'short_name'),
    ('competence', 'name'), ('competence', 'short_name'),
    ('behaviour', 'keyword'), ('behaviour', 'text'),
    ('expectation', 'text'),
    ('notice', 'text'), ('notice', 'lead'), ('notice', 'text_en'),
    ('notice', 'lead_en'),
    ('screen', 'name'), ('screen', 'place'), ('screen', 'seen_at'),
    ('screen', 'version'), ('screen', 'data_revision'), ('screen', 'page'),
    ('screen', 'is_off_on_purpose');
