-- The shared database as its version 1 made it: what migrations begin from.
CREATE TABLE schema_version (
    version INTEGER NOT NULL,
    CONSTRAINT "a schema version is a whole number from 1"
        CHECK (version >= 1)
) STRICT;

INSERT INTO schema_version (version) VALUES (1);

CREATE TRIGGER schema_version_is_one
BEFORE INSERT ON schema_version
BEGIN
    SELECT RAISE(ABORT, 'schema_version holds one row; update it');
END;

CREATE TRIGGER schema_version_stays
BEFORE DELETE ON schema_version
BEGIN
    SELECT RAISE(ABORT, 'schema_version holds one row; update it');
END;
CREATE TABLE municipality (
    id INTEGER PRIMARY KEY,
    code TEXT,
    name TEXT NOT NULL,
    CONSTRAINT "a municipality's code and name are 1 to 400 characters"
        CHECK (length(code) BETWEEN 1 AND 400
            AND length(name) BETWEEN 1 AND 400)
) STRICT;

CREATE TABLE unit (
    id INTEGER PRIMARY KEY,
    municipality_id INTEGER NOT NULL
        REFERENCES municipality (id) ON DELETE RESTRICT,
    parent_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL DEFAULT 'unit',
    name TEXT NOT NULL,
    CONSTRAINT "a unit's kind is one of the eight known ones"
        CHECK (kind IN ('executive_board', 'administration', 'centre',
            'department', 'section', 'unit', 'head_group', 'leader_group')),
    CONSTRAINT "a unit's name is 1 to 400 characters"
        CHECK (length(name) BETWEEN 1 AND 400),
    CONSTRAINT "a unit is not its own parent"
        CHECK (parent_id IS NOT id)
) STRICT;

CREATE TABLE body (
    id INTEGER PRIMARY KEY,
    municipality_id INTEGER REFERENCES municipality (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL DEFAULT 'leader_group',
    name TEXT NOT NULL,
    CONSTRAINT "a body's kind is one of the eight known ones"
        CHECK (kind IN ('council', 'committee', 'executive_board',
            'head_forum', 'head_group', 'med_system', 'leader_group',
            'hiring_committee')),
    CONSTRAINT "a body's name is 1 to 400 characters"
        CHECK (length(name) BETWEEN 1 AND 400)
) STRICT;

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    unit_id INTEGER REFERENCES unit (id) ON DELETE SET NULL,
    name TEXT NOT NULL,
    title TEXT,
    mail TEXT,
    phone TEXT,
    is_contact INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "a person's name, title, mail and phone are 1 to 400 characters"
        CHECK (length(name) BETWEEN 1 AND 400
            AND length(title) BETWEEN 1 AND 400
            AND length(mail) BETWEEN 1 AND 400
            AND length(phone) BETWEEN 1 AND 400),
    CONSTRAINT "a person's is_contact is 0 or 1"
        CHECK (is_contact IN (0, 1))
) STRICT;

CREATE TABLE appointment (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    unit_id INTEGER REFERENCES unit (id) ON DELETE SET NULL,
    kind TEXT NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    CONSTRAINT "an appointment's kind is one of the twelve known ones"
        CHECK (kind IN ('leader_of_employees', 'leader_of_leaders', 'head',
            'director', 'section_leader', 'development_consultant',
            'employee', 'project_owner', 'board_member',
            'safety_representative', 'union_representative',
            'external_consultant')),
    CONSTRAINT "an appointment's dates are real dates, YYYY-MM-DD"
        CHECK (date(max(valid_from, '1900'), '+0 days') IS valid_from
            AND date(max(valid_to, '1900'), '+0 days') IS valid_to),
    CONSTRAINT "an appointment does not end before it begins"
        CHECK (valid_to >= valid_from)
) STRICT;

CREATE INDEX appointment_person ON appointment (person_id);

CREATE TABLE data_source (
    id INTEGER PRIMARY KEY,
    unit_id INTEGER REFERENCES unit (id) ON DELETE SET NULL,
    kind TEXT NOT NULL DEFAULT 'manual',
    name TEXT NOT NULL,
    subject TEXT,
    publisher TEXT,
    refreshed_on TEXT,
    CONSTRAINT "a data source's kind is one of the five known ones"
        CHECK (kind IN ('management_information', 'survey', 'register',
            'system', 'manual')),
    CONSTRAINT "a data source's labels are 1 to 400 characters"
        CHECK (length(name) BETWEEN 1 AND 400
            AND length(subject) BETWEEN 1 AND 400
            AND length(publisher) BETWEEN 1 AND 400),
    CONSTRAINT "a data source's refreshed_on is a real date, YYYY-MM-DD"
        CHECK (date(max(refreshed_on, '1900'), '+0 days') IS refreshed_on)
) STRICT;

CREATE TABLE data_source_use (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES data_source (id) ON DELETE CASCADE,
    unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    period_from TEXT NOT NULL,
    period_to TEXT NOT NULL,
    used_times INTEGER NOT NULL,
    CONSTRAINT "a source's use lies in a period of real dates, in order"
        CHECK (date(max(period_from, '1900'), '+0 days') IS period_from
            AND date(max(period_to, '1900'), '+0 days') IS period_to
            AND period_to >= period_from),
    CONSTRAINT "a source is used a whole number of times, from 0"
        CHECK (used_times >= 0)
) STRICT;
CREATE TABLE strategy (
    id INTEGER PRIMARY KEY,
    unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE RESTRICT,
    predecessor_id INTEGER REFERENCES strategy (id) ON DELETE SET NULL,
    title TEXT NOT NULL,
    subtitle TEXT,
    purpose TEXT,
    core_task TEXT,
    core_task_short TEXT,
    vision TEXT,
    period_from TEXT,
    period_to TEXT,
    publisher TEXT,
    published_year INTEGER,
    approved_by_id INTEGER REFERENCES body (id) ON DELETE SET NULL,
    approved_on TEXT,
    help_phone TEXT,
    state TEXT NOT NULL DEFAULT 'current',
    is_sample INTEGER NOT NULL DEFAULT 0,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "a strategy's state is draft, current, revised or expired"
        CHECK (state IN ('draft', 'current', 'revised', 'expired')),
    CONSTRAINT "a strategy's audience is internal or public"
        CHECK (audience IN ('internal', 'public')),
    CONSTRAINT "a strategy's is_sample is 0 or 1"
        CHECK (is_sample IN (0, 1)),
    CONSTRAINT "a strategy's dates are real dates, YYYY-MM-DD"
        CHECK (date(max(period_from, '1900'), '+0 days') IS period_from
            AND date(max(period_to, '1900'), '+0 days') IS period_to
            AND date(max(approved_on, '1900'), '+0 days') IS approved_on),
    CONSTRAINT "a strategy's period does not end before it begins"
        CHECK (period_to >= period_from),
    CONSTRAINT "a strategy's published_year is from 1900 to 2999"
        CHECK (published_year BETWEEN 1900 AND 2999),
    CONSTRAINT "a strategy's short core task is 1 to 60 characters"
        CHECK (length(core_task_short) BETWEEN 1 AND 60),
    CONSTRAINT "a strategy's labels are 1 to 400 characters"
        CHECK (length(title) BETWEEN 1 AND 400
            AND length(subtitle) BETWEEN 1 AND 400
            AND length(publisher) BETWEEN 1 AND 400
            AND length(help_phone) BETWEEN 1 AND 400),
    CONSTRAINT "a strategy's purpose, core task and vision are 1 to 20000 characters"
        CHECK (length(purpose) BETWEEN 1 AND 20000
            AND length(core_task) BETWEEN 1 AND 20000
            AND length(vision) BETWEEN 1 AND 20000)
) STRICT;

CREATE TABLE strategy_basis (
    id INTEGER PRIMARY KEY,
    strategy_id INTEGER NOT NULL REFERENCES strategy (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    year INTEGER,
    CONSTRAINT "a strategy basis' kind is one of the eight known ones"
        CHECK (kind IN ('earlier_strategy', 'leadership_framework',
            'commission', 'analysis', 'seminar', 'workshop', 'budget',
            'plan')),
    CONSTRAINT "a strategy basis' title is 1 to 400 characters"
        CHECK (length(title) BETWEEN 1 AND 400),
    CONSTRAINT "a strategy basis' year is from 1900 to 2999"
        CHECK (year BETWEEN 1900 AND 2999)
) STRICT;

CREATE INDEX strategy_basis_strategy ON strategy_basis (strategy_id);

CREATE TABLE vision_quality (
    id INTEGER PRIMARY KEY,
    strategy_id INTEGER NOT NULL REFERENCES strategy (id) ON DELETE CASCADE,
    position INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL,
    definition TEXT,
    CONSTRAINT "a vision quality's name is 1 to 400 characters"
        CHECK (length(name) BETWEEN 1 AND 400),
    CONSTRAINT "a vision quality's definition is 1 to 20000 characters"
        CHECK (length(definition) BETWEEN 1 AND 20000)
) STRICT;

CREATE INDEX vision_quality_strategy ON vision_quality (strategy_id);

CREATE TABLE balance_part (
    id INTEGER PRIMARY KEY,
    strategy_id INTEGER NOT NULL REFERENCES strategy (id) ON DELETE CASCADE,
    position INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL,
    text TEXT,
    CONSTRAINT "a balance part's name is 1 to 400 characters"
        CHECK (length(name) BETWEEN 1 AND 400),
    CONSTRAINT "a balance part's text is 1 to 20000 characters"
        CHECK (length(text) BETWEEN 1 AND 20000)
) STRICT;

CREATE INDEX balance_part_strategy ON balance_part (strategy_id);

CREATE TABLE stakeholder (
    id INTEGER PRIMARY KEY,
    position INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL,
    is_core INTEGER NOT NULL DEFAULT 1,
    description TEXT,
    expectation TEXT,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "a stakeholder's audience is internal or public"
        CHECK (audience IN ('internal', 'public')),
    CONSTRAINT "a stakeholder's is_core is 0 or 1"
        CHECK (is_core IN (0, 1)),
    CONSTRAINT "a stakeholder's name is 1 to 400 characters"
        CHECK (length(name) BETWEEN 1 AND 400),
    CONSTRAINT "a stakeholder's description and expectation are 1 to 20000 characters"
        CHECK (length(description) BETWEEN 1 AND 20000
            AND length(expectation) BETWEEN 1 AND 20000)
) STRICT;

CREATE TABLE focus (
    id INTEGER PRIMARY KEY,
    strategy_id INTEGER NOT NULL REFERENCES strategy (id) ON DELETE RESTRICT,
    parent_id INTEGER REFERENCES focus (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL DEFAULT 'focus',
    leadership TEXT,
    code TEXT,
    name TEXT NOT NULL,
    short_name TEXT,
    motto TEXT,
    introduction TEXT,
    responsible_role TEXT,
    is_evergreen INTEGER NOT NULL DEFAULT 0,
    year INTEGER,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "a focus' kind is focus or area"
        CHECK (kind IN ('focus', 'area')),
    CONSTRAINT "a focus' leadership is management or leadership"
        CHECK (leadership IN ('management', 'leadership')),
    CONSTRAINT "a focus' audience is internal or public"
        CHECK (audience IN ('internal', 'public')),
    CONSTRAINT "a focus' is_evergreen is 0 or 1"
        CHECK (is_evergreen IN (0, 1)),
    CONSTRAINT "a focus' year is from 1900 to 2999"
        CHECK (year BETWEEN 1900 AND 2999),
    CONSTRAINT "a focus is not its own parent"
        CHECK (parent_id IS NOT id),
    CONSTRAINT "a focus' labels are 1 to 400 characters"
        CHECK (length(code) BETWEEN 1 AND 400
            AND length(name) BETWEEN 1 AND 400
            AND length(short_name) BETWEEN 1 AND 400
            AND length(motto) BETWEEN 1 AND 400
            AND length(responsible_role) BETWEEN 1 AND 400),
    CONSTRAINT "a focus' introduction is 1 to 20000 characters"
        CHECK (length(introduction) BETWEEN 1 AND 20000)
) STRICT;

CREATE INDEX focus_strategy ON focus (strategy_id);
CREATE INDEX focus_parent ON focus (parent_id);

CREATE TABLE commitment (
    id INTEGER PRIMARY KEY,
    focus_id INTEGER NOT NULL REFERENCES focus (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL DEFAULT 0,
    code TEXT,
    text TEXT NOT NULL,
    short_text TEXT,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "a commitment's audience is internal or public"
        CHECK (audience IN ('internal', 'public')),
    CONSTRAINT "a commitment's code and short text are 1 to 400 characters"
        CHECK (length(code) BETWEEN 1 AND 400
            AND length(short_text) BETWEEN 1 AND 400),
    CONSTRAINT "a commitment's text is 1 to 20000 characters"
        CHECK (length(text) BETWEEN 1 AND 20000)
) STRICT;

CREATE INDEX commitment_focus ON commitment (focus_id);

CREATE TABLE outlook (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0,
    title TEXT NOT NULL,
    text TEXT,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "an outlook's kind is challenge or opportunity"
        CHECK (kind IN ('challenge', 'opportunity')),
    CONSTRAINT "an outlook's audience is internal or public"
        CHECK (audience IN ('internal', 'public')),
    CONSTRAINT "an outlook's title is 1 to 400 characters"
        CHECK (length(title) BETWEEN 1 AND 400),
    CONSTRAINT "an outlook's text is 1 to 20000 characters"
        CHECK (length(text) BETWEEN 1 AND 20000)
) STRICT;
CREATE TABLE goal (
    id INTEGER PRIMARY KEY,
    position INTEGER NOT NULL DEFAULT 0,
    code TEXT,
    name TEXT NOT NULL,
    description TEXT,
    public_title TEXT,
    public_text TEXT,
    focus_id INTEGER REFERENCES focus (id) ON DELETE SET NULL,
    stakeholder_id INTEGER REFERENCES stakeholder (id) ON DELETE SET NULL,
    owner_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    owner_role TEXT,
    chosen_by_id INTEGER REFERENCES body (id) ON DELETE SET NULL,
    source_id INTEGER REFERENCES data_source (id) ON DELETE SET NULL,
    origin TEXT NOT NULL DEFAULT 'administrative',
    aim TEXT,
    unit TEXT,
    is_rank INTEGER NOT NULL DEFAULT 0,
    direction TEXT NOT NULL DEFAULT 'higher',
    decimals INTEGER NOT NULL DEFAULT 0,
    baseline REAL,
    baseline_on TEXT,
    target REAL,
    target_on TEXT,
    amber_limit REAL,
    red_limit REAL,
    interval TEXT NOT NULL DEFAULT 'monthly',
    grace_days INTEGER NOT NULL DEFAULT 14,
    valid_from TEXT,
    valid_to TEXT,
    replaced_by INTEGER REFERENCES goal (id) ON DELETE SET NULL,
    updated_at TEXT NOT NULL,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "a goal's origin is political or administrative"
        CHECK (origin IN ('political', 'administrative')),
    CONSTRAINT "a goal's direction is higher or lower"
        CHECK (direction IN ('higher', 'lower')),
    CONSTRAINT "a goal's interval is one of the seven known ones"
        CHECK (interval IN ('daily', 'weekly', 'monthly', 'quarterly',
            'half_yearly', 'yearly', 'ad_hoc')),
    CONSTRAINT "a goal's audience is internal or public"
        CHECK (audience IN ('internal', 'public')),
    CONSTRAINT "a goal's is_rank is 0 or 1"
        CHECK (is_rank IN (0, 1)),
    CONSTRAINT "a rank is a goal where lower is better, without decimals"
        CHECK (is_rank = 0 OR (direction = 'lower' AND decimals = 0)),
    CONSTRAINT "a goal has 0 to 6 decimals"
        CHECK (decimals BETWEEN 0 AND 6),
    CONSTRAINT "a goal's numbers are finite, below 1e15"
        CHECK (abs(baseline) < 1e15 AND abs(target) < 1e15
            AND abs(amber_limit) < 1e15 AND abs(red_limit) < 1e15),
    CONSTRAINT "a goal's amber limit lies on the better side of its red limit"
        CHECK (CASE direction WHEN 'higher' THEN amber_limit >= red_limit
            ELSE amber_limit <= red_limit END),
    CONSTRAINT "a goal's grace is 0 to 3660 days"
        CHECK (grace_days BETWEEN 0 AND 3660),
    CONSTRAINT "a goal's dates are real dates, YYYY-MM-DD"
        CHECK (date(max(baseline_on, '1900'), '+0 days') IS baseline_on
            AND date(max(target_on, '1900'), '+0 days') IS target_on
            AND date(max(valid_from, '1900'), '+0 days') IS valid_from
            AND date(max(valid_to, '1900'), '+0 days') IS valid_to),
    CONSTRAINT "a goal's validity does not end before it begins"
        CHECK (valid_to >= valid_from),
    CONSTRAINT "a goal does not replace itself"
        CHECK (replaced_by IS NOT id),
    CONSTRAINT "a goal's updated_at is a real time, YYYY-MM-DDTHH:MM:SSZ"
        CHECK (strftime('%Y-%m-%dT%H:%M:%SZ',
            max(updated_at, '1900'), '+0 days') IS updated_at),
    CONSTRAINT "a goal's labels are 1 to 400 characters"
        CHECK (length(code) BETWEEN 1 AND 400
            AND length(name) BETWEEN 1 AND 400
            AND length(public_title) BETWEEN 1 AND 400
            AND length(owner_role) BETWEEN 1 AND 400
            AND length(aim) BETWEEN 1 AND 400
            AND length(unit) BETWEEN 1 AND 400),
    CONSTRAINT "a goal's description and public text are 1 to 20000 characters"
        CHECK (length(description) BETWEEN 1 AND 20000
            AND length(public_text) BETWEEN 1 AND 20000)
) STRICT;

CREATE INDEX goal_focus ON goal (focus_id);
CREATE INDEX goal_stakeholder ON goal (stakeholder_id);
CREATE INDEX goal_owner ON goal (owner_id);
CREATE INDEX goal_replaced_by ON goal (replaced_by);

CREATE TABLE measurement (
    id INTEGER PRIMARY KEY,
    goal_id INTEGER NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
    revises_id INTEGER REFERENCES measurement (id) ON DELETE CASCADE,
    source_id INTEGER REFERENCES data_source (id) ON DELETE SET NULL,
    recorded_by_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    period_from TEXT,
    period_to TEXT,
    measured_on TEXT NOT NULL,
    value REAL NOT NULL,
    field_size INTEGER,
    cause TEXT,
    note TEXT,
    breaks_series INTEGER NOT NULL DEFAULT 0,
    break_note TEXT,
    recorded_at TEXT NOT NULL,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "a measurement's value is finite, below 1e15"
        CHECK (abs(value) < 1e15),
    CONSTRAINT "a rank lies from 1 to the size of its field"
        CHECK (field_size IS NULL OR value BETWEEN 1 AND field_size),
    CONSTRAINT "a measurement's dates are real dates, YYYY-MM-DD"
        CHECK (date(max(period_from, '1900'), '+0 days') IS period_from
            AND date(max(period_to, '1900'), '+0 days') IS period_to
            AND date(max(measured_on, '1900'), '+0 days') IS measured_on),
    CONSTRAINT "a measurement's period does not end before it begins"
        CHECK (period_to >= period_from),
    CONSTRAINT "a measurement's recorded_at is a real time, YYYY-MM-DDTHH:MM:SSZ"
        CHECK (strftime('%Y-%m-%dT%H:%M:%SZ',
            max(recorded_at, '1900'), '+0 days') IS recorded_at),
    CONSTRAINT "a measurement's breaks_series is 0 or 1"
        CHECK (breaks_series IN (0, 1)),
    CONSTRAINT "a series break is explained"
        CHECK (breaks_series = 0 OR break_note IS NOT NULL),
    CONSTRAINT "a measurement does not revise itself"
        CHECK (revises_id IS NOT id),
    CONSTRAINT "a measurement's audience is internal or public"
        CHECK (audience IN ('internal', 'public')),
    CONSTRAINT "a measurement's cause, note and break note are 1 to 20000 characters"
        CHECK (length(cause) BETWEEN 1 AND 20000
            AND length(note) BETWEEN 1 AND 20000
            AND length(break_note) BETWEEN 1 AND 20000)
) STRICT;

CREATE INDEX measurement_goal ON measurement (goal_id, measured_on);
CREATE UNIQUE INDEX measurement_revises ON measurement (revises_id);

CREATE TABLE benchmark (
    id INTEGER PRIMARY KEY,
    goal_id INTEGER NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
    year INTEGER NOT NULL,
    own_value REAL,
    best_value REAL,
    best_name TEXT,
    potential TEXT,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "a benchmark's year is from 1900 to 2999"
        CHECK (year BETWEEN 1900 AND 2999),
    CONSTRAINT "a benchmark's values are finite, below 1e15"
        CHECK (abs(own_value) < 1e15 AND abs(best_value) < 1e15),
    CONSTRAINT "a benchmark's audience is internal or public"
        CHECK (audience IN ('internal', 'public')),
    CONSTRAINT "a benchmark's best name is 1 to 400 characters"
        CHECK (length(best_name) BETWEEN 1 AND 400),
    CONSTRAINT "a benchmark's potential is 1 to 20000 characters"
        CHECK (length(potential) BETWEEN 1 AND 20000),
    UNIQUE (goal_id, year)
) STRICT;

CREATE TABLE commitment_goal (
    commitment_id INTEGER NOT NULL
        REFERENCES commitment (id) ON DELETE CASCADE,
    goal_id INTEGER NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
    PRIMARY KEY (commitment_id, goal_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX commitment_goal_goal ON commitment_goal (goal_id);

CREATE TABLE stakeholder_promise (
    id INTEGER PRIMARY KEY,
    stakeholder_id INTEGER NOT NULL
        REFERENCES stakeholder (id) ON DELETE CASCADE,
    position INTEGER NOT NULL DEFAULT 0,
    title TEXT NOT NULL,
    text TEXT,
    goal_id INTEGER REFERENCES goal (id) ON DELETE SET NULL,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "a promise's audience is internal or public"
        CHECK (audience IN ('internal', 'public')),
    CONSTRAINT "a promise's title is 1 to 400 characters"
        CHECK (length(title) BETWEEN 1 AND 400),
    CONSTRAINT "a promise's text is 1 to 20000 characters"
        CHECK (length(text) BETWEEN 1 AND 20000)
) STRICT;

CREATE INDEX stakeholder_promise_stakeholder
    ON stakeholder_promise (stakeholder_id);
CREATE INDEX stakeholder_promise_goal ON stakeholder_promise (goal_id);
CREATE TABLE problem (
    id INTEGER PRIMARY KEY,
    unit_id INTEGER REFERENCES unit (id) ON DELETE SET NULL,
    text TEXT NOT NULL,
    seen_on TEXT,
    CONSTRAINT "a problem's text is 1 to 20000 characters"
        CHECK (length(text) BETWEEN 1 AND 20000),
    CONSTRAINT "a problem's seen_on is a real date, YYYY-MM-DD"
        CHECK (date(max(seen_on, '1900'), '+0 days') IS seen_on)
) STRICT;

CREATE TABLE plan (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL DEFAULT 'plan',
    code TEXT,
    title TEXT NOT NULL,
    public_title TEXT,
    public_text TEXT,
    focus_id INTEGER NOT NULL REFERENCES focus (id) ON DELETE RESTRICT,
    unit_id INTEGER REFERENCES unit (id) ON DELETE SET NULL,
    problem_id INTEGER REFERENCES problem (id) ON DELETE SET NULL,
    specific TEXT,
    measurable TEXT,
    agreed TEXT,
    realistic TEXT,
    time_bound TEXT,
    engaged TEXT,
    deadline TEXT,
    accepted_on TEXT,
    owner_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    owner_role TEXT,
    consultant_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    consultant_role TEXT,
    state TEXT NOT NULL DEFAULT 'draft',
    year INTEGER,
    started_on TEXT,
    ended_on TEXT,
    stop_reason TEXT,
    learned TEXT,
    lives_on TEXT,
    involves_med INTEGER NOT NULL DEFAULT 0,
    project_on TEXT,
    project_model TEXT,
    updated_at TEXT NOT NULL,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "a plan's kind is plan or initiative"
        CHECK (kind IN ('plan', 'initiative')),
    CONSTRAINT "a plan's state is one of the nine known ones"
        CHECK (state IN ('draft', 'agreed', 'prioritised', 'concretised',
            'started', 'realised', 'stopped', 'trial', 'paused')),
    CONSTRAINT "a plan's audience is internal or public"
        CHECK (audience IN ('internal', 'public')),
    CONSTRAINT "a plan is prioritised when its six SMARTE answers are given"
        CHECK (state <> 'prioritised' OR kind <> 'plan'
            OR (specific IS NOT NULL AND measurable IS NOT NULL
                AND agreed IS NOT NULL AND realistic IS NOT NULL
                AND time_bound IS NOT NULL AND engaged IS NOT NULL)),
    CONSTRAINT "a stopped plan says why and what was learned"
        CHECK (state <> 'stopped'
            OR (stop_reason IS NOT NULL AND learned IS NOT NULL)),
    CONSTRAINT "a realised or stopped plan says when it ended"
        CHECK (state NOT IN ('realised', 'stopped') OR ended_on IS NOT NULL),
    CONSTRAINT "a plan's year is from 1900 to 2999"
        CHECK (year BETWEEN 1900 AND 2999),
    CONSTRAINT "a plan's involves_med is 0 or 1"
        CHECK (involves_med IN (0, 1)),
    CONSTRAINT "a plan's dates are real dates, YYYY-MM-DD"
        CHECK (date(max(deadline, '1900'), '+0 days') IS deadline
            AND date(max(accepted_on, '1900'), '+0 days') IS accepted_on
            AND date(max(started_on, '1900'), '+0 days') IS started_on
            AND date(max(ended_on, '1900'), '+0 days') IS ended_on
            AND date(max(project_on, '1900'), '+0 days') IS project_on),
    CONSTRAINT "a plan does not end before it starts"
        CHECK (ended_on >= started_on),
    CONSTRAINT "a plan's updated_at is a real time, YYYY-MM-DDTHH:MM:SSZ"
        CHECK (strftime('%Y-%m-%dT%H:%M:%SZ',
            max(updated_at, '1900'), '+0 days') IS updated_at),
    CONSTRAINT "a plan's labels are 1 to 400 characters"
        CHECK (length(code) BETWEEN 1 AND 400
            AND length(title) BETWEEN 1 AND 400
            AND length(public_title) BETWEEN 1 AND 400
            AND length(owner_role) BETWEEN 1 AND 400
            AND length(consultant_role) BETWEEN 1 AND 400
            AND length(project_model) BETWEEN 1 AND 400),
    CONSTRAINT "a plan's SMARTE answers are 1 to 20000 characters"
        CHECK (length(specific) BETWEEN 1 AND 20000
            AND length(measurable) BETWEEN 1 AND 20000
            AND length(agreed) BETWEEN 1 AND 20000
            AND length(realistic) BETWEEN 1 AND 20000
            AND length(time_bound) BETWEEN 1 AND 20000
            AND length(engaged) BETWEEN 1 AND 20000),
    CONSTRAINT "a plan's prose is 1 to 20000 characters"
        CHECK (length(public_text) BETWEEN 1 AND 20000
            AND length(stop_reason) BETWEEN 1 AND 20000
            AND length(learned) BETWEEN 1 AND 20000
            AND length(lives_on) BETWEEN 1 AND 20000),
    UNIQUE (code, year)
) STRICT;

CREATE INDEX plan_primary_focus ON plan (focus_id);
CREATE INDEX plan_state ON plan (state, deadline);
CREATE INDEX plan_problem ON plan (problem_id);
CREATE INDEX plan_owner ON plan (owner_id);
CREATE INDEX plan_consultant ON plan (consultant_id);

CREATE TABLE plan_focus (
    plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    focus_id INTEGER NOT NULL REFERENCES focus (id) ON DELETE CASCADE,
    PRIMARY KEY (plan_id, focus_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX plan_focus_focus ON plan_focus (focus_id);

CREATE TABLE plan_commitment (
    plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    commitment_id INTEGER NOT NULL
        REFERENCES commitment (id) ON DELETE CASCADE,
    PRIMARY KEY (plan_id, commitment_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX plan_commitment_commitment ON plan_commitment (commitment_id);

CREATE TABLE plan_goal (
    plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    goal_id INTEGER NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
    PRIMARY KEY (plan_id, goal_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX plan_goal_goal ON plan_goal (goal_id);

CREATE TABLE plan_dependency (
    plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    depends_on_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    kind TEXT NOT NULL DEFAULT 'needs',
    CONSTRAINT "a dependency's kind is needs, follows or supports"
        CHECK (kind IN ('needs', 'follows', 'supports')),
    CONSTRAINT "a plan does not depend on itself"
        CHECK (depends_on_id <> plan_id),
    PRIMARY KEY (plan_id, depends_on_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX plan_dependency_depends_on ON plan_dependency (depends_on_id);

CREATE TABLE outlook_plan (
    outlook_id INTEGER NOT NULL REFERENCES outlook (id) ON DELETE CASCADE,
    plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    PRIMARY KEY (outlook_id, plan_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX outlook_plan_plan ON outlook_plan (plan_id);

CREATE TABLE milestone (
    id INTEGER PRIMARY KEY,
    plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    position INTEGER NOT NULL DEFAULT 0,
    title TEXT NOT NULL,
    planned_on TEXT,
    expected_on TEXT,
    reached_on TEXT,
    responsible_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    updated_at TEXT NOT NULL,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "a milestone's audience is internal or public"
        CHECK (audience IN ('internal', 'public')),
    CONSTRAINT "a milestone's title is 1 to 400 characters"
        CHECK (length(title) BETWEEN 1 AND 400),
    CONSTRAINT "a milestone's dates are real dates, YYYY-MM-DD"
        CHECK (date(max(planned_on, '1900'), '+0 days') IS planned_on
            AND date(max(expected_on, '1900'), '+0 days') IS expected_on
            AND date(max(reached_on, '1900'), '+0 days') IS reached_on),
    CONSTRAINT "a milestone's updated_at is a real time, YYYY-MM-DDTHH:MM:SSZ"
        CHECK (strftime('%Y-%m-%dT%H:%M:%SZ',
            max(updated_at, '1900'), '+0 days') IS updated_at)
) STRICT;

CREATE INDEX milestone_plan ON milestone (plan_id, position);

CREATE TABLE status_report (
    id INTEGER PRIMARY KEY,
    plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    reported_at TEXT NOT NULL,
    health TEXT NOT NULL DEFAULT 'not_assessed',
    is_automatic INTEGER NOT NULL DEFAULT 0,
    progress INTEGER,
    cause TEXT,
    next_step TEXT,
    note TEXT,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "a status report's health is on_course, at_risk, off_course or not_assessed"
        CHECK (health IN ('on_course', 'at_risk', 'off_course',
            'not_assessed')),
    CONSTRAINT "a status report's progress is a whole number from 0 to 100"
        CHECK (progress BETWEEN 0 AND 100),
    CONSTRAINT "a status report's reported_at is a real time, YYYY-MM-DDTHH:MM:SSZ"
        CHECK (strftime('%Y-%m-%dT%H:%M:%SZ',
            max(reported_at, '1900'), '+0 days') IS reported_at),
    CONSTRAINT "a status report's is_automatic is 0 or 1"
        CHECK (is_automatic IN (0, 1)),
    CONSTRAINT "a status report's audience is internal or public"
        CHECK (audience IN ('internal', 'public')),
    CONSTRAINT "a status report's cause, next step and note are 1 to 20000 characters"
        CHECK (length(cause) BETWEEN 1 AND 20000
            AND length(next_step) BETWEEN 1 AND 20000
            AND length(note) BETWEEN 1 AND 20000)
) STRICT;

CREATE INDEX status_report_plan ON status_report (plan_id, reported_at);

CREATE TABLE priority_round (
    id INTEGER PRIMARY KEY,
    held_on TEXT NOT NULL,
    body_id INTEGER REFERENCES body (id) ON DELETE SET NULL,
    participants TEXT,
    note TEXT,
    recorded_at TEXT NOT NULL,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "a priority round's held_on is a real date, YYYY-MM-DD"
        CHECK (date(max(held_on, '1900'), '+0 days') IS held_on),
    CONSTRAINT "a priority round's recorded_at is a real time, YYYY-MM-DDTHH:MM:SSZ"
        CHECK (strftime('%Y-%m-%dT%H:%M:%SZ',
            max(recorded_at, '1900'), '+0 days') IS recorded_at),
    CONSTRAINT "a priority round's audience is internal or public"
        CHECK (audience IN ('internal', 'public')),
    CONSTRAINT "a priority round's participants and note are 1 to 20000 characters"
        CHECK (length(participants) BETWEEN 1 AND 20000
            AND length(note) BETWEEN 1 AND 20000)
) STRICT;

CREATE INDEX priority_round_held ON priority_round (held_on);

CREATE TABLE priority (
    round_id INTEGER NOT NULL
        REFERENCES priority_round (id) ON DELETE CASCADE,
    plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    rank INTEGER NOT NULL,
    previous_rank INTEGER,
    is_below_line INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "a rank is a whole number from 1"
        CHECK (rank >= 1 AND previous_rank >= 1),
    CONSTRAINT "a priority's is_below_line is 0 or 1"
        CHECK (is_below_line IN (0, 1)),
    PRIMARY KEY (round_id, plan_id),
    UNIQUE (round_id, rank)
) STRICT, WITHOUT ROWID;

CREATE INDEX priority_plan ON priority (plan_id);

CREATE TABLE follow_up (
    id INTEGER PRIMARY KEY,
    plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    followed_up_on TEXT NOT NULL,
    consultant_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    consultant_role TEXT,
    observation TEXT,
    support_given TEXT,
    wants_support INTEGER NOT NULL DEFAULT 0,
    next_on TEXT,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "a follow-up's dates are real dates, YYYY-MM-DD"
        CHECK (date(max(followed_up_on, '1900'), '+0 days') IS followed_up_on
            AND date(max(next_on, '1900'), '+0 days') IS next_on),
    CONSTRAINT "a follow-up's next date lies after it"
        CHECK (next_on > followed_up_on),
    CONSTRAINT "a follow-up's wants_support is 0 or 1"
        CHECK (wants_support IN (0, 1)),
    CONSTRAINT "a follow-up's audience is internal or public"
        CHECK (audience IN ('internal', 'public')),
    CONSTRAINT "a follow-up's consultant role is 1 to 400 characters"
        CHECK (length(consultant_role) BETWEEN 1 AND 400),
    CONSTRAINT "a follow-up's observation and support are 1 to 20000 characters"
        CHECK (length(observation) BETWEEN 1 AND 20000
            AND length(support_given) BETWEEN 1 AND 20000)
) STRICT;

CREATE INDEX follow_up_plan ON follow_up (plan_id, followed_up_on);
CREATE INDEX follow_up_consultant ON follow_up (consultant_id);

CREATE TABLE proposal (
    id INTEGER PRIMARY KEY,
    plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'draft',
    submitted_on TEXT,
    body_id INTEGER REFERENCES body (id) ON DELETE RESTRICT,
    decided_on TEXT,
    rejection_reason TEXT,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "a proposal's kind is implementation or schedule"
        CHECK (kind IN ('implementation', 'schedule')),
    CONSTRAINT "a proposal's state is draft, submitted, approved or rejected"
        CHECK (state IN ('draft', 'submitted', 'approved', 'rejected')),
    CONSTRAINT "a proposal that has left the drawer names its body"
        CHECK (state = 'draft' OR body_id IS NOT NULL),
    CONSTRAINT "a decided proposal says when"
        CHECK (state NOT IN ('approved', 'rejected')
            OR decided_on IS NOT NULL),
    CONSTRAINT "a proposal's dates are real dates, YYYY-MM-DD"
        CHECK (date(max(submitted_on, '1900'), '+0 days') IS submitted_on
            AND date(max(decided_on, '1900'), '+0 days') IS decided_on),
    CONSTRAINT "a proposal is not decided before it is submitted"
        CHECK (decided_on >= submitted_on),
    CONSTRAINT "a proposal's audience is internal or public"
        CHECK (audience IN ('internal', 'public')),
    CONSTRAINT "a proposal's rejection reason is 1 to 20000 characters"
        CHECK (length(rejection_reason) BETWEEN 1 AND 20000)
) STRICT;

CREATE INDEX proposal_plan ON proposal (plan_id);

CREATE TABLE experience (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    plan_id INTEGER REFERENCES plan (id) ON DELETE SET NULL,
    unit_id INTEGER REFERENCES unit (id) ON DELETE SET NULL,
    shared_on TEXT,
    CONSTRAINT "an experience is a mistake or a success"
        CHECK (kind IN ('mistake', 'success')),
    CONSTRAINT "an experience's text is 1 to 20000 characters"
        CHECK (length(text) BETWEEN 1 AND 20000),
    CONSTRAINT "an experience's shared_on is a real date, YYYY-MM-DD"
        CHECK (date(max(shared_on, '1900'), '+0 days') IS shared_on)
) STRICT;

CREATE INDEX experience_plan ON experience (plan_id);

CREATE TABLE picture (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL DEFAULT 1,
    mime TEXT NOT NULL,
    content BLOB NOT NULL,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "a picture is image/png, image/jpeg or image/webp"
        CHECK (mime IN ('image/png', 'image/jpeg', 'image/webp')),
    CONSTRAINT "a picture is 1 to 20000000 bytes"
        CHECK (length(content) BETWEEN 1 AND 20000000),
    CONSTRAINT "a picture's version is a whole number from 1"
        CHECK (version >= 1),
    CONSTRAINT "a picture's audience is internal or public"
        CHECK (audience IN ('internal', 'public'))
) STRICT;

CREATE TRIGGER picture_version
AFTER UPDATE OF content ON picture
WHEN new.content IS NOT old.content
BEGIN
    UPDATE picture SET version = old.version + 1 WHERE id = new.id;
END;

CREATE TABLE story (
    id INTEGER PRIMARY KEY,
    position INTEGER NOT NULL DEFAULT 0,
    headline TEXT NOT NULL,
    teaser TEXT,
    challenge TEXT,
    solution TEXT,
    result TEXT,
    read_more_text TEXT,
    read_more_url TEXT,
    contact TEXT,
    picture_id INTEGER REFERENCES picture (id) ON DELETE SET NULL,
    picture_alt TEXT,
    picture_caption TEXT,
    focus_id INTEGER REFERENCES focus (id) ON DELETE SET NULL,
    plan_id INTEGER REFERENCES plan (id) ON DELETE SET NULL,
    goal_id INTEGER REFERENCES goal (id) ON DELETE SET NULL,
    unit_id INTEGER REFERENCES unit (id) ON DELETE SET NULL,
    direction TEXT NOT NULL DEFAULT 'inwards',
    told_by_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    told_by_role TEXT,
    has_consent INTEGER NOT NULL DEFAULT 0,
    consent_on TEXT,
    state TEXT NOT NULL DEFAULT 'draft',
    rejection_reason TEXT,
    publish_from TEXT,
    publish_to TEXT,
    updated_at TEXT NOT NULL,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "a story's direction is inwards, outwards, upwards or downwards"
        CHECK (direction IN ('inwards', 'outwards', 'upwards', 'downwards')),
    CONSTRAINT "a story's state is draft, submitted, approved, archived or rejected"
        CHECK (state IN ('draft', 'submitted', 'approved', 'archived',
            'rejected')),
    CONSTRAINT "an approved story has the consent of those it tells about"
        CHECK (state <> 'approved'
            OR (has_consent = 1 AND consent_on IS NOT NULL)),
    CONSTRAINT "a rejected story says why"
        CHECK (state <> 'rejected' OR rejection_reason IS NOT NULL),
    CONSTRAINT "a story's has_consent is 0 or 1"
        CHECK (has_consent IN (0, 1)),
    CONSTRAINT "a story's picture is described in words"
        CHECK (picture_id IS NULL OR picture_alt IS NOT NULL),
    CONSTRAINT "a story's link begins with https:// or http://"
        CHECK (read_more_url LIKE 'https://_%'
            OR read_more_url LIKE 'http://_%'),
    CONSTRAINT "a story's consent_on is a real date, YYYY-MM-DD"
        CHECK (date(max(consent_on, '1900'), '+0 days') IS consent_on),
    CONSTRAINT "a story's times are real times, YYYY-MM-DDTHH:MM:SSZ"
        CHECK (strftime('%Y-%m-%dT%H:%M:%SZ',
            max(publish_from, '1900'), '+0 days') IS publish_from
            AND strftime('%Y-%m-%dT%H:%M:%SZ',
                max(publish_to, '1900'), '+0 days') IS publish_to
            AND strftime('%Y-%m-%dT%H:%M:%SZ',
                max(updated_at, '1900'), '+0 days') IS updated_at),
    CONSTRAINT "a story's publication does not end before it begins"
        CHECK (publish_to >= publish_from),
    CONSTRAINT "a story's audience is internal or public"
        CHECK (audience IN ('internal', 'public')),
    CONSTRAINT "a story's labels are 1 to 400 characters"
        CHECK (length(headline) BETWEEN 1 AND 400
            AND length(read_more_text) BETWEEN 1 AND 400
            AND length(read_more_url) BETWEEN 1 AND 400
            AND length(contact) BETWEEN 1 AND 400
            AND length(picture_alt) BETWEEN 1 AND 400
            AND length(picture_caption) BETWEEN 1 AND 400
            AND length(told_by_role) BETWEEN 1 AND 400),
    CONSTRAINT "a story's prose is 1 to 20000 characters"
        CHECK (length(teaser) BETWEEN 1 AND 20000
            AND length(challenge) BETWEEN 1 AND 20000
            AND length(solution) BETWEEN 1 AND 20000
            AND length(result) BETWEEN 1 AND 20000
            AND length(rejection_reason) BETWEEN 1 AND 20000)
) STRICT;

CREATE INDEX story_picture ON story (picture_id);
CREATE INDEX story_focus ON story (focus_id);
CREATE INDEX story_plan ON story (plan_id);
CREATE INDEX story_goal ON story (goal_id);
CREATE INDEX story_told_by ON story (told_by_id);

CREATE TABLE story_reader (
    story_id INTEGER NOT NULL REFERENCES story (id) ON DELETE CASCADE,
    reader TEXT NOT NULL,
    CONSTRAINT "a story's readers are employees, citizens, companies or politicians"
        CHECK (reader IN ('employees', 'citizens', 'companies',
            'politicians')),
    PRIMARY KEY (story_id, reader)
) STRICT, WITHOUT ROWID;
CREATE TABLE service_promise (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    channel TEXT,
    phone TEXT,
    deadline_hours INTEGER NOT NULL DEFAULT 24,
    hour_rule TEXT,
    opening_hours TEXT,
    text TEXT,
    valid_from TEXT,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "a service promise's deadline is 1 to 8760 hours"
        CHECK (deadline_hours BETWEEN 1 AND 8760),
    CONSTRAINT "a service promise's hour rule is calendar or working"
        CHECK (hour_rule IN ('calendar', 'working')),
    CONSTRAINT "a service promise's valid_from is a real date, YYYY-MM-DD"
        CHECK (date(max(valid_from, '1900'), '+0 days') IS valid_from),
    CONSTRAINT "a service promise's audience is internal or public"
        CHECK (audience IN ('internal', 'public')),
    CONSTRAINT "a service promise's labels are 1 to 400 characters"
        CHECK (length(name) BETWEEN 1 AND 400
            AND length(channel) BETWEEN 1 AND 400
            AND length(phone) BETWEEN 1 AND 400
            AND length(opening_hours) BETWEEN 1 AND 400),
    CONSTRAINT "a service promise's text is 1 to 20000 characters"
        CHECK (length(text) BETWEEN 1 AND 20000)
) STRICT;

CREATE TABLE service_figure (
    id INTEGER PRIMARY KEY,
    promise_id INTEGER NOT NULL
        REFERENCES service_promise (id) ON DELETE CASCADE,
    period_from TEXT NOT NULL,
    period_to TEXT NOT NULL,
    answered INTEGER NOT NULL,
    within_deadline INTEGER NOT NULL,
    median_minutes INTEGER,
    longest_open_minutes INTEGER,
    days_since_breach INTEGER,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "a service figure lies in a period of real dates, in order"
        CHECK (date(max(period_from, '1900'), '+0 days') IS period_from
            AND date(max(period_to, '1900'), '+0 days') IS period_to
            AND period_to >= period_from),
    CONSTRAINT "a service figure's within_deadline lies from 0 to answered"
        CHECK (within_deadline BETWEEN 0 AND answered),
    CONSTRAINT "a service figure's minutes and days are whole numbers from 0"
        CHECK (median_minutes >= 0 AND longest_open_minutes >= 0
            AND days_since_breach >= 0),
    CONSTRAINT "a service figure's audience is internal or public"
        CHECK (audience IN ('internal', 'public')),
    UNIQUE (promise_id, period_from, period_to)
) STRICT;

CREATE TABLE service_distribution (
    promise_id INTEGER NOT NULL
        REFERENCES service_promise (id) ON DELETE CASCADE,
    hour INTEGER NOT NULL,
    replies INTEGER NOT NULL,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "an hour is a whole number from 0 to 23"
        CHECK (hour BETWEEN 0 AND 23),
    CONSTRAINT "replies are a whole number from 0"
        CHECK (replies >= 0),
    CONSTRAINT "a distribution's audience is internal or public"
        CHECK (audience IN ('internal', 'public')),
    PRIMARY KEY (promise_id, hour)
) STRICT, WITHOUT ROWID;

CREATE TABLE enquiry_figure (
    id INTEGER PRIMARY KEY,
    promise_id INTEGER REFERENCES service_promise (id) ON DELETE CASCADE,
    unit_id INTEGER REFERENCES unit (id) ON DELETE SET NULL,
    asked_by TEXT NOT NULL,
    channel TEXT,
    period_from TEXT NOT NULL,
    period_to TEXT NOT NULL,
    received INTEGER NOT NULL,
    closed INTEGER NOT NULL DEFAULT 0,
    units_involved INTEGER,
    CONSTRAINT "enquiries come from citizens, companies or politicians"
        CHECK (asked_by IN ('citizens', 'companies', 'politicians')),
    CONSTRAINT "an enquiry figure's channel is 1 to 400 characters"
        CHECK (length(channel) BETWEEN 1 AND 400),
    CONSTRAINT "an enquiry figure lies in a period of real dates, in order"
        CHECK (date(max(period_from, '1900'), '+0 days') IS period_from
            AND date(max(period_to, '1900'), '+0 days') IS period_to
            AND period_to >= period_from),
    CONSTRAINT "an enquiry figure's counts are whole numbers from 0"
        CHECK (received >= 0 AND closed >= 0 AND units_involved >= 0)
) STRICT;

CREATE TABLE ruling_figure (
    id INTEGER PRIMARY KEY,
    unit_id INTEGER REFERENCES unit (id) ON DELETE SET NULL,
    period_from TEXT NOT NULL,
    period_to TEXT NOT NULL,
    rulings INTEGER NOT NULL,
    guidances INTEGER NOT NULL DEFAULT 0,
    refusals INTEGER NOT NULL DEFAULT 0,
    refusals_with_alternative INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "a ruling figure lies in a period of real dates, in order"
        CHECK (date(max(period_from, '1900'), '+0 days') IS period_from
            AND date(max(period_to, '1900'), '+0 days') IS period_to
            AND period_to >= period_from),
    CONSTRAINT "refusals are among the rulings, those with an alternative among them"
        CHECK (guidances >= 0 AND refusals BETWEEN 0 AND rulings
            AND refusals_with_alternative BETWEEN 0 AND refusals)
) STRICT;

CREATE TABLE case_time (
    id INTEGER PRIMARY KEY,
    unit_id INTEGER REFERENCES unit (id) ON DELETE SET NULL,
    case_kind TEXT NOT NULL,
    period_from TEXT NOT NULL,
    period_to TEXT NOT NULL,
    median_days INTEGER NOT NULL,
    target_days INTEGER,
    CONSTRAINT "a case kind is 1 to 400 characters"
        CHECK (length(case_kind) BETWEEN 1 AND 400),
    CONSTRAINT "a case time lies in a period of real dates, in order"
        CHECK (date(max(period_from, '1900'), '+0 days') IS period_from
            AND date(max(period_to, '1900'), '+0 days') IS period_to
            AND period_to >= period_from),
    CONSTRAINT "a case time's days are whole numbers from 0"
        CHECK (median_days >= 0 AND target_days >= 0)
) STRICT;

CREATE TABLE workplace_figure (
    id INTEGER PRIMARY KEY,
    unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    period_from TEXT NOT NULL,
    period_to TEXT NOT NULL,
    value REAL NOT NULL,
    response_percent REAL,
    people INTEGER NOT NULL,
    CONSTRAINT "a workplace figure is about wellbeing or absence"
        CHECK (kind IN ('wellbeing', 'absence')),
    CONSTRAINT "a workplace figure lies in a period of real dates, in order"
        CHECK (date(max(period_from, '1900'), '+0 days') IS period_from
            AND date(max(period_to, '1900'), '+0 days') IS period_to
            AND period_to >= period_from),
    CONSTRAINT "a workplace figure is finite, its response 0 to 100 percent"
        CHECK (abs(value) < 1e15 AND response_percent BETWEEN 0 AND 100),
    CONSTRAINT "a workplace figure covers five people or more"
        CHECK (people >= 5)
) STRICT;

CREATE TABLE service_guideline (
    id INTEGER PRIMARY KEY,
    position INTEGER NOT NULL DEFAULT 0,
    title TEXT NOT NULL,
    text TEXT,
    CONSTRAINT "a service guideline's title is 1 to 400 characters"
        CHECK (length(title) BETWEEN 1 AND 400),
    CONSTRAINT "a service guideline's text is 1 to 20000 characters"
        CHECK (length(text) BETWEEN 1 AND 20000)
) STRICT;

CREATE TABLE contact_topic (
    id INTEGER PRIMARY KEY,
    unit_id INTEGER REFERENCES unit (id) ON DELETE SET NULL,
    person_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    topic TEXT NOT NULL,
    CONSTRAINT "a contact's topic is 1 to 400 characters"
        CHECK (length(topic) BETWEEN 1 AND 400)
) STRICT;

CREATE TABLE outreach (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    unit_id INTEGER REFERENCES unit (id) ON DELETE SET NULL,
    stakeholder_id INTEGER REFERENCES stakeholder (id) ON DELETE SET NULL,
    title TEXT NOT NULL,
    place TEXT,
    provider TEXT,
    held_from TEXT NOT NULL,
    held_to TEXT,
    participants INTEGER,
    CONSTRAINT "an outreach is one of the five known kinds"
        CHECK (kind IN ('company_meeting', 'shared_premises',
            'preliminary_talk', 'course', 'advice')),
    CONSTRAINT "an outreach's labels are 1 to 400 characters"
        CHECK (length(title) BETWEEN 1 AND 400
            AND length(place) BETWEEN 1 AND 400
            AND length(provider) BETWEEN 1 AND 400),
    CONSTRAINT "an outreach lies in a period of real dates, in order"
        CHECK (date(max(held_from, '1900'), '+0 days') IS held_from
            AND date(max(held_to, '1900'), '+0 days') IS held_to
            AND held_to >= held_from),
    CONSTRAINT "an outreach has a whole number of participants from 0"
        CHECK (participants >= 0)
) STRICT;
CREATE TABLE leadership_framework (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    is_revised INTEGER NOT NULL DEFAULT 0,
    made_by TEXT,
    used_for TEXT,
    CONSTRAINT "a framework's is_revised is 0 or 1"
        CHECK (is_revised IN (0, 1)),
    CONSTRAINT "a framework's labels are 1 to 400 characters"
        CHECK (length(title) BETWEEN 1 AND 400
            AND length(made_by) BETWEEN 1 AND 400
            AND length(used_for) BETWEEN 1 AND 400)
) STRICT;

CREATE TABLE leadership_value (
    id INTEGER PRIMARY KEY,
    position INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL,
    text TEXT,
    CONSTRAINT "a leadership value's name is 1 to 400 characters"
        CHECK (length(name) BETWEEN 1 AND 400),
    CONSTRAINT "a leadership value's text is 1 to 20000 characters"
        CHECK (length(text) BETWEEN 1 AND 20000)
) STRICT;

CREATE TABLE role (
    id INTEGER PRIMARY KEY,
    position INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL,
    short_name TEXT,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "a role's audience is internal or public"
        CHECK (audience IN ('internal', 'public')),
    CONSTRAINT "a role's names are 1 to 400 characters"
        CHECK (length(name) BETWEEN 1 AND 400
            AND length(short_name) BETWEEN 1 AND 400)
) STRICT;

CREATE TABLE competence (
    id INTEGER PRIMARY KEY,
    position INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL,
    short_name TEXT,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "a competence's audience is internal or public"
        CHECK (audience IN ('internal', 'public')),
    CONSTRAINT "a competence's names are 1 to 400 characters"
        CHECK (length(name) BETWEEN 1 AND 400
            AND length(short_name) BETWEEN 1 AND 400)
) STRICT;

CREATE TABLE behaviour (
    id INTEGER PRIMARY KEY,
    role_id INTEGER NOT NULL REFERENCES role (id) ON DELETE CASCADE,
    competence_id INTEGER NOT NULL
        REFERENCES competence (id) ON DELETE CASCADE,
    position INTEGER NOT NULL DEFAULT 0,
    code TEXT UNIQUE,
    keyword TEXT,
    text TEXT NOT NULL,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "a behaviour's audience is internal or public"
        CHECK (audience IN ('internal', 'public')),
    CONSTRAINT "a behaviour's code and keyword are 1 to 400 characters"
        CHECK (length(code) BETWEEN 1 AND 400
            AND length(keyword) BETWEEN 1 AND 400),
    CONSTRAINT "a behaviour's text is 1 to 20000 characters"
        CHECK (length(text) BETWEEN 1 AND 20000)
) STRICT;

CREATE INDEX behaviour_cell ON behaviour (role_id, competence_id, position);
CREATE INDEX behaviour_competence ON behaviour (competence_id);

CREATE TABLE behaviour_plan (
    behaviour_id INTEGER NOT NULL REFERENCES behaviour (id) ON DELETE CASCADE,
    plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    PRIMARY KEY (behaviour_id, plan_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX behaviour_plan_plan ON behaviour_plan (plan_id);

CREATE TABLE behaviour_commitment (
    behaviour_id INTEGER NOT NULL REFERENCES behaviour (id) ON DELETE CASCADE,
    commitment_id INTEGER NOT NULL
        REFERENCES commitment (id) ON DELETE CASCADE,
    PRIMARY KEY (behaviour_id, commitment_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX behaviour_commitment_commitment
    ON behaviour_commitment (commitment_id);

CREATE TABLE behaviour_week (
    year INTEGER NOT NULL,
    week INTEGER NOT NULL,
    behaviour_id INTEGER NOT NULL REFERENCES behaviour (id) ON DELETE CASCADE,
    CONSTRAINT "a week is 1 to 53 of a year from 1900 to 2999"
        CHECK (week BETWEEN 1 AND 53 AND year BETWEEN 1900 AND 2999),
    PRIMARY KEY (year, week)
) STRICT, WITHOUT ROWID;

CREATE TABLE expectation (
    id INTEGER PRIMARY KEY,
    position INTEGER NOT NULL DEFAULT 0,
    text TEXT NOT NULL,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "an expectation's audience is internal or public"
        CHECK (audience IN ('internal', 'public')),
    CONSTRAINT "an expectation's text is 1 to 20000 characters"
        CHECK (length(text) BETWEEN 1 AND 20000)
) STRICT;

CREATE TABLE notice (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL,
    lead TEXT,
    text_en TEXT,
    lead_en TEXT,
    severity TEXT NOT NULL DEFAULT 'notice',
    room TEXT NOT NULL DEFAULT 'all',
    starts_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    created_by_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    updated_at TEXT NOT NULL,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "a notice's severity is notice or urgent"
        CHECK (severity IN ('notice', 'urgent')),
    CONSTRAINT "a notice's room is all, office, meeting or lobby"
        CHECK (room IN ('all', 'office', 'meeting', 'lobby')),
    CONSTRAINT "a notice's times are real times, YYYY-MM-DDTHH:MM:SSZ"
        CHECK (strftime('%Y-%m-%dT%H:%M:%SZ',
            max(starts_at, '1900'), '+0 days') IS starts_at
            AND strftime('%Y-%m-%dT%H:%M:%SZ',
                max(expires_at, '1900'), '+0 days') IS expires_at
            AND strftime('%Y-%m-%dT%H:%M:%SZ',
                max(updated_at, '1900'), '+0 days') IS updated_at),
    CONSTRAINT "a notice expires after it starts, at most 24 hours later"
        CHECK (CAST(strftime('%s', expires_at) AS INTEGER)
            - CAST(strftime('%s', starts_at) AS INTEGER)
            BETWEEN 1 AND 86400),
    CONSTRAINT "a notice's audience is internal or public"
        CHECK (audience IN ('internal', 'public')),
    CONSTRAINT "a notice's texts are 1 to 400 characters"
        CHECK (length(text) BETWEEN 1 AND 400
            AND length(lead) BETWEEN 1 AND 400
            AND length(text_en) BETWEEN 1 AND 400
            AND length(lead_en) BETWEEN 1 AND 400)
) STRICT;

CREATE TABLE meeting (
    id INTEGER PRIMARY KEY,
    started_at TEXT NOT NULL,
    ended_at TEXT,
    body TEXT,
    data_revision INTEGER,
    idempotency_key TEXT UNIQUE,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "a meeting's times are real times, YYYY-MM-DDTHH:MM:SSZ"
        CHECK (strftime('%Y-%m-%dT%H:%M:%SZ',
            max(started_at, '1900'), '+0 days') IS started_at
            AND strftime('%Y-%m-%dT%H:%M:%SZ',
                max(ended_at, '1900'), '+0 days') IS ended_at),
    CONSTRAINT "a meeting does not end before it starts"
        CHECK (ended_at >= started_at),
    CONSTRAINT "a meeting's audience is internal or public"
        CHECK (audience IN ('internal', 'public')),
    CONSTRAINT "a meeting's body and key are 1 to 400 characters"
        CHECK (length(body) BETWEEN 1 AND 400
            AND length(idempotency_key) BETWEEN 1 AND 400)
) STRICT;

CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER REFERENCES meeting (id) ON DELETE CASCADE,
    plan_id INTEGER REFERENCES plan (id) ON DELETE SET NULL,
    text TEXT NOT NULL,
    responsible TEXT,
    due_on TEXT,
    decided_at TEXT NOT NULL,
    idempotency_key TEXT UNIQUE,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "a decision's due_on is a real date, YYYY-MM-DD"
        CHECK (date(max(due_on, '1900'), '+0 days') IS due_on),
    CONSTRAINT "a decision's decided_at is a real time, YYYY-MM-DDTHH:MM:SSZ"
        CHECK (strftime('%Y-%m-%dT%H:%M:%SZ',
            max(decided_at, '1900'), '+0 days') IS decided_at),
    CONSTRAINT "a decision's audience is internal or public"
        CHECK (audience IN ('internal', 'public')),
    CONSTRAINT "a decision's responsible and key are 1 to 400 characters"
        CHECK (length(responsible) BETWEEN 1 AND 400
            AND length(idempotency_key) BETWEEN 1 AND 400),
    CONSTRAINT "a decision's text is 1 to 20000 characters"
        CHECK (length(text) BETWEEN 1 AND 20000)
) STRICT;

CREATE INDEX decision_meeting ON decision (meeting_id);
CREATE INDEX decision_plan ON decision (plan_id);

CREATE TABLE screen (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    place TEXT,
    room TEXT NOT NULL DEFAULT 'office',
    orientation TEXT NOT NULL DEFAULT 'landscape',
    seen_at TEXT,
    version TEXT,
    data_revision INTEGER,
    page TEXT,
    is_off_on_purpose INTEGER NOT NULL DEFAULT 0,
    audience TEXT NOT NULL DEFAULT 'internal',
    CONSTRAINT "a screen's room is office, meeting or lobby"
        CHECK (room IN ('office', 'meeting', 'lobby')),
    CONSTRAINT "a screen's orientation is landscape or portrait"
        CHECK (orientation IN ('landscape', 'portrait')),
    CONSTRAINT "a screen's seen_at is a real time, YYYY-MM-DDTHH:MM:SSZ"
        CHECK (strftime('%Y-%m-%dT%H:%M:%SZ',
            max(seen_at, '1900'), '+0 days') IS seen_at),
    CONSTRAINT "a screen's is_off_on_purpose is 0 or 1"
        CHECK (is_off_on_purpose IN (0, 1)),
    CONSTRAINT "a screen's audience is internal or public"
        CHECK (audience IN ('internal', 'public')),
    CONSTRAINT "a screen's labels are 1 to 400 characters"
        CHECK (length(name) BETWEEN 1 AND 400
            AND length(place) BETWEEN 1 AND 400
            AND length(version) BETWEEN 1 AND 400
            AND length(page) BETWEEN 1 AND 400)
) STRICT;

CREATE TABLE screen_schedule (
    id INTEGER PRIMARY KEY,
    room TEXT NOT NULL,
    page TEXT NOT NULL,
    weekdays TEXT NOT NULL DEFAULT '1234567',
    opens_at TEXT,
    closes_at TEXT,
    share_percent INTEGER,
    CONSTRAINT "a schedule's room is office, meeting or lobby"
        CHECK (room IN ('office', 'meeting', 'lobby')),
    CONSTRAINT "a schedule's page is 1 to 400 characters"
        CHECK (length(page) BETWEEN 1 AND 400),
    CONSTRAINT "a schedule's weekdays are digits, 1 Monday to 7 Sunday"
        CHECK (length(weekdays) BETWEEN 1 AND 7
            AND weekdays NOT GLOB '*[^1-7]*'),
    CONSTRAINT "a schedule's hours are HH:MM"
        CHECK (strftime('%H:%M', opens_at) IS opens_at
            AND strftime('%H:%M', closes_at) IS closes_at),
    CONSTRAINT "a schedule's share is 0 to 100 percent"
        CHECK (share_percent BETWEEN 0 AND 100)
) STRICT;

CREATE TABLE screen_hour (
    screen_id INTEGER NOT NULL REFERENCES screen (id) ON DELETE CASCADE,
    hour_at TEXT NOT NULL,
    page TEXT NOT NULL,
    shown INTEGER NOT NULL,
    CONSTRAINT "a screen's hour is a full hour, YYYY-MM-DDTHH:00:00Z"
        CHECK (strftime('%Y-%m-%dT%H:00:00Z',
            max(hour_at, '1900'), '+0 days') IS hour_at),
    CONSTRAINT "a screen's page is 1 to 400 characters"
        CHECK (length(page) BETWEEN 1 AND 400),
    CONSTRAINT "a page is shown a whole number of times, from 0"
        CHECK (shown >= 0),
    PRIMARY KEY (screen_id, hour_at, page)
) STRICT, WITHOUT ROWID;
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
    ('meeting', 'started_at'), ('meeting', 'ended_at'), ('meeting', 'body'),
    ('decision', 'text'), ('decision', 'due_on'), ('decision', 'decided_at'),
    ('screen', 'name'), ('screen', 'place'), ('screen', 'seen_at'),
    ('screen', 'version'), ('screen', 'data_revision'), ('screen', 'page'),
    ('screen', 'is_off_on_purpose');
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

CREATE VIEW kiosk_internal_status_report AS
SELECT
    r.id, r.plan_id, r.reported_at, r.health, r.progress, r.cause,
    r.next_step, r.note
FROM status_report r;

CREATE VIEW kiosk_internal_priority_round AS
SELECT
    r.id, r.held_on,
    b.name AS body,
    r.participants, r.note
FROM priority_round r
LEFT JOIN body b ON b.id = r.body_id;

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

CREATE VIEW kiosk_internal_meeting AS
SELECT
    id, started_at, ended_at, body
FROM meeting;

CREATE VIEW kiosk_internal_decision AS
SELECT
    d.id, d.meeting_id, d.plan_id, d.text, d.responsible, d.due_on,
    d.decided_at
FROM decision d;

CREATE VIEW kiosk_internal_screen AS
SELECT
    id, name, place, room, seen_at, version, data_revision, page,
    is_off_on_purpose
FROM screen;

CREATE VIEW kiosk_internal_change AS
SELECT
    c.id, c.changed_at, c.object, c.object_id, c.field,
    CASE WHEN c.field IN ('owner', 'consultant')
        THEN (SELECT name FROM person WHERE id = CAST(c.before AS INTEGER))
        ELSE c.before END AS before,
    CASE WHEN c.field IN ('owner', 'consultant')
        THEN (SELECT name FROM person WHERE id = CAST(c.after AS INTEGER))
        ELSE c.after END AS after
FROM change c
WHERE c.id > (SELECT coalesce(max(id), 0) - 5000 FROM change);
CREATE VIEW public_strategy AS
SELECT id FROM strategy WHERE audience = 'public' AND state = 'current';

CREATE VIEW public_focus AS
SELECT f.id FROM focus f
WHERE f.audience = 'public'
    AND EXISTS (SELECT 1 FROM public_strategy WHERE id = f.strategy_id)
    AND (f.parent_id IS NULL OR EXISTS (SELECT 1 FROM focus
        WHERE id = f.parent_id AND audience = 'public'));

CREATE VIEW public_commitment AS
SELECT c.id FROM commitment c
WHERE c.audience = 'public'
    AND EXISTS (SELECT 1 FROM public_focus WHERE id = c.focus_id);

CREATE VIEW public_stakeholder AS
SELECT id FROM stakeholder WHERE audience = 'public';

CREATE VIEW public_outlook AS
SELECT id FROM outlook WHERE audience = 'public';

CREATE VIEW public_goal AS
SELECT id FROM goal WHERE audience = 'public';

CREATE VIEW public_plan AS
SELECT id FROM plan WHERE audience = 'public';

CREATE VIEW public_priority_round AS
SELECT id FROM priority_round WHERE audience = 'public';

CREATE VIEW public_picture AS
SELECT id FROM picture WHERE audience = 'public';

CREATE VIEW public_service_promise AS
SELECT id FROM service_promise WHERE audience = 'public';

CREATE VIEW public_role AS
SELECT id FROM role WHERE audience = 'public';

CREATE VIEW public_competence AS
SELECT id FROM competence WHERE audience = 'public';

CREATE VIEW public_meeting AS
SELECT id FROM meeting WHERE audience = 'public';

CREATE VIEW public_behaviour AS
SELECT b.id FROM behaviour b
WHERE b.audience = 'public'
    AND EXISTS (SELECT 1 FROM public_role WHERE id = b.role_id)
    AND EXISTS (SELECT 1 FROM public_competence WHERE id = b.competence_id);
CREATE VIEW kiosk_public_strategy AS
SELECT
    s.id,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'strategy' AND field = 'organisation')
        THEN u.name END AS organisation,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'strategy' AND field = 'municipality')
        THEN m.name END AS municipality,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'strategy' AND field = 'title')
        THEN s.title END AS title,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'strategy' AND field = 'subtitle')
        THEN s.subtitle END AS subtitle,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'strategy' AND field = 'purpose')
        THEN s.purpose END AS purpose,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'strategy' AND field = 'core_task')
        THEN s.core_task END AS core_task,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'strategy' AND field = 'core_task_short')
        THEN s.core_task_short END AS core_task_short,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'strategy' AND field = 'vision')
        THEN s.vision END AS vision,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'strategy' AND field = 'period_from')
        THEN s.period_from END AS period_from,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'strategy' AND field = 'period_to')
        THEN s.period_to END AS period_to,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'strategy' AND field = 'approved_by')
        THEN b.name END AS approved_by,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'strategy' AND field = 'approved_on')
        THEN s.approved_on END AS approved_on,
    s.is_sample,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'strategy' AND field = 'help_phone')
        THEN s.help_phone END AS help_phone
FROM strategy s
LEFT JOIN unit u ON u.id = s.unit_id
LEFT JOIN municipality m ON m.id = u.municipality_id
LEFT JOIN body b ON b.id = s.approved_by_id
WHERE EXISTS (SELECT 1 FROM public_strategy WHERE id = s.id);

CREATE VIEW kiosk_public_stakeholder AS
SELECT
    id, position,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'stakeholder' AND field = 'name') THEN name END AS name,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'stakeholder' AND field = 'description')
        THEN description END AS description,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'stakeholder' AND field = 'expectation')
        THEN expectation END AS expectation
FROM stakeholder
WHERE audience = 'public';

CREATE VIEW kiosk_public_stakeholder_promise AS
SELECT
    id, stakeholder_id, position,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'stakeholder_promise' AND field = 'title')
        THEN title END AS title,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'stakeholder_promise' AND field = 'text')
        THEN text END AS text,
    (SELECT id FROM public_goal WHERE id = p.goal_id) AS goal_id
FROM stakeholder_promise p
WHERE p.audience = 'public'
    AND EXISTS (SELECT 1 FROM public_stakeholder WHERE id = p.stakeholder_id);

CREATE VIEW kiosk_public_focus AS
SELECT
    f.id, f.strategy_id, f.position, f.kind, f.leadership,
    (SELECT id FROM public_focus WHERE id = f.parent_id) AS parent_id,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'focus' AND field = 'code') THEN f.code END AS code,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'focus' AND field = 'name') THEN f.name END AS name,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'focus' AND field = 'short_name')
        THEN f.short_name END AS short_name,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'focus' AND field = 'motto') THEN f.motto END AS motto,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'focus' AND field = 'introduction')
        THEN f.introduction END AS introduction
FROM focus f
WHERE EXISTS (SELECT 1 FROM public_focus WHERE id = f.id);

CREATE VIEW kiosk_public_commitment AS
SELECT
    c.id, c.focus_id, c.position,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'commitment' AND field = 'code')
        THEN c.code END AS code,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'commitment' AND field = 'text')
        THEN c.text END AS text,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'commitment' AND field = 'short_text')
        THEN c.short_text END AS short_text
FROM commitment c
WHERE EXISTS (SELECT 1 FROM public_commitment WHERE id = c.id);

CREATE VIEW kiosk_public_commitment_goal AS
SELECT
    l.commitment_id, l.goal_id
FROM commitment_goal l
WHERE EXISTS (SELECT 1 FROM public_commitment WHERE id = l.commitment_id)
    AND EXISTS (SELECT 1 FROM public_goal WHERE id = l.goal_id);

CREATE VIEW kiosk_public_outlook AS
SELECT
    id, kind, position,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'outlook' AND field = 'title') THEN title END AS title,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'outlook' AND field = 'text') THEN text END AS text
FROM outlook
WHERE audience = 'public';

CREATE VIEW kiosk_public_outlook_plan AS
SELECT
    l.outlook_id, l.plan_id
FROM outlook_plan l
WHERE EXISTS (SELECT 1 FROM public_outlook WHERE id = l.outlook_id)
    AND EXISTS (SELECT 1 FROM public_plan WHERE id = l.plan_id);
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
CREATE VIEW kiosk_public_status_report AS
SELECT
    r.id, r.plan_id,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'status_report' AND field = 'reported_at')
        THEN r.reported_at END AS reported_at,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'status_report' AND field = 'health')
        THEN r.health END AS health,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'status_report' AND field = 'progress')
        THEN r.progress END AS progress,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'status_report' AND field = 'cause')
        THEN r.cause END AS cause,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'status_report' AND field = 'next_step')
        THEN r.next_step END AS next_step,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'status_report' AND field = 'note')
        THEN r.note END AS note
FROM status_report r
WHERE r.audience = 'public'
    AND EXISTS (SELECT 1 FROM public_plan WHERE id = r.plan_id);

CREATE VIEW kiosk_public_priority_round AS
SELECT
    r.id,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'priority_round' AND field = 'held_on')
        THEN r.held_on END AS held_on,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'priority_round' AND field = 'body')
        THEN b.name END AS body,
    NULL AS participants,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'priority_round' AND field = 'note')
        THEN r.note END AS note
FROM priority_round r
LEFT JOIN body b ON b.id = r.body_id
WHERE r.audience = 'public';

CREATE VIEW kiosk_public_priority AS
SELECT
    q.round_id, q.plan_id,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'priority' AND field = 'rank') THEN q.rank END AS rank,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'priority' AND field = 'previous_rank')
        THEN q.previous_rank END AS previous_rank,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'priority' AND field = 'is_below_line')
        THEN q.is_below_line END AS is_below_line
FROM priority q
WHERE EXISTS (SELECT 1 FROM public_priority_round WHERE id = q.round_id)
    AND EXISTS (SELECT 1 FROM public_plan WHERE id = q.plan_id);

CREATE VIEW kiosk_public_follow_up AS
SELECT
    u.id, u.plan_id,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'follow_up' AND field = 'followed_up_on')
        THEN u.followed_up_on END AS followed_up_on,
    NULL AS consultant,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'follow_up' AND field = 'observation')
        THEN u.observation END AS observation,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'follow_up' AND field = 'support_given')
        THEN u.support_given END AS support_given,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'follow_up' AND field = 'wants_support')
        THEN u.wants_support END AS wants_support,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'follow_up' AND field = 'next_on')
        THEN u.next_on END AS next_on
FROM follow_up u
WHERE u.audience = 'public'
    AND EXISTS (SELECT 1 FROM public_plan WHERE id = u.plan_id);

CREATE VIEW kiosk_public_proposal AS
SELECT
    o.id, o.plan_id, o.kind,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'proposal' AND field = 'state')
        THEN o.state END AS state,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'proposal' AND field = 'submitted_on')
        THEN o.submitted_on END AS submitted_on,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'proposal' AND field = 'body') THEN b.name END AS body,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'proposal' AND field = 'decided_on')
        THEN o.decided_on END AS decided_on
FROM proposal o
LEFT JOIN body b ON b.id = o.body_id
WHERE o.audience = 'public'
    AND EXISTS (SELECT 1 FROM public_plan WHERE id = o.plan_id);
CREATE VIEW kiosk_public_story AS
SELECT
    s.id, s.position,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'story' AND field = 'headline')
        THEN s.headline END AS headline,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'story' AND field = 'teaser')
        THEN s.teaser END AS teaser,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'story' AND field = 'challenge')
        THEN s.challenge END AS challenge,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'story' AND field = 'solution')
        THEN s.solution END AS solution,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'story' AND field = 'result')
        THEN s.result END AS result,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'story' AND field = 'read_more_text')
        THEN s.read_more_text END AS read_more_text,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'story' AND field = 'read_more_url')
        THEN s.read_more_url END AS read_more_url,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'story' AND field = 'contact')
        THEN s.contact END AS contact,
    (SELECT id FROM public_picture WHERE id = s.picture_id) AS picture_id,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'story' AND field = 'picture_alt')
        THEN s.picture_alt END AS picture_alt,
    (SELECT id FROM public_focus WHERE id = s.focus_id) AS focus_id,
    (SELECT id FROM public_plan WHERE id = s.plan_id) AS plan_id,
    (SELECT id FROM public_goal WHERE id = s.goal_id) AS goal_id,
    s.direction,
    NULL AS told_by,
    s.publish_from, s.publish_to
FROM story s
WHERE s.state = 'approved' AND s.audience = 'public';

CREATE VIEW kiosk_public_picture AS
SELECT
    id, version, mime,
    length(content) AS byte_count
FROM picture
WHERE audience = 'public';

CREATE VIEW kiosk_public_picture_content AS
SELECT
    id, version,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'picture_content' AND field = 'content_hex')
        THEN hex(content) END AS content_hex
FROM picture
WHERE audience = 'public';
CREATE VIEW kiosk_public_service_promise AS
SELECT
    id,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'service_promise' AND field = 'name')
        THEN name END AS name,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'service_promise' AND field = 'channel')
        THEN channel END AS channel,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'service_promise' AND field = 'phone')
        THEN phone END AS phone,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'service_promise' AND field = 'deadline_hours')
        THEN deadline_hours END AS deadline_hours,
    hour_rule,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'service_promise' AND field = 'opening_hours')
        THEN opening_hours END AS opening_hours,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'service_promise' AND field = 'text')
        THEN text END AS text,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'service_promise' AND field = 'valid_from')
        THEN valid_from END AS valid_from
FROM service_promise
WHERE audience = 'public';

CREATE VIEW kiosk_public_service_figure AS
SELECT
    f.id, f.promise_id,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'service_figure' AND field = 'period_from')
        THEN f.period_from END AS period_from,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'service_figure' AND field = 'period_to')
        THEN f.period_to END AS period_to,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'service_figure' AND field = 'answered')
        THEN f.answered END AS answered,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'service_figure' AND field = 'within_deadline')
        THEN f.within_deadline END AS within_deadline,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'service_figure' AND field = 'median_minutes')
        THEN f.median_minutes END AS median_minutes,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'service_figure' AND field = 'longest_open_minutes')
        THEN f.longest_open_minutes END AS longest_open_minutes,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'service_figure' AND field = 'days_since_breach')
        THEN f.days_since_breach END AS days_since_breach
FROM service_figure f
WHERE f.audience = 'public'
    AND EXISTS (SELECT 1 FROM public_service_promise WHERE id = f.promise_id);

CREATE VIEW kiosk_public_service_distribution AS
SELECT
    d.promise_id, d.hour,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'service_distribution' AND field = 'replies')
        THEN d.replies END AS replies
FROM service_distribution d
WHERE d.audience = 'public'
    AND EXISTS (SELECT 1 FROM public_service_promise WHERE id = d.promise_id);
CREATE VIEW kiosk_public_role AS
SELECT
    id, position,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'role' AND field = 'name') THEN name END AS name,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'role' AND field = 'short_name')
        THEN short_name END AS short_name
FROM role
WHERE audience = 'public';

CREATE VIEW kiosk_public_competence AS
SELECT
    id, position,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'competence' AND field = 'name') THEN name END AS name,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'competence' AND field = 'short_name')
        THEN short_name END AS short_name
FROM competence
WHERE audience = 'public';

CREATE VIEW kiosk_public_behaviour AS
SELECT
    b.id, b.role_id, b.competence_id, b.position,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'behaviour' AND field = 'keyword')
        THEN b.keyword END AS keyword,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'behaviour' AND field = 'text') THEN b.text END AS text
FROM behaviour b
WHERE EXISTS (SELECT 1 FROM public_behaviour WHERE id = b.id);

CREATE VIEW kiosk_public_behaviour_plan AS
SELECT
    l.behaviour_id, l.plan_id
FROM behaviour_plan l
WHERE EXISTS (SELECT 1 FROM public_behaviour WHERE id = l.behaviour_id)
    AND EXISTS (SELECT 1 FROM public_plan WHERE id = l.plan_id);

CREATE VIEW kiosk_public_expectation AS
SELECT
    id, position,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'expectation' AND field = 'text') THEN text END AS text
FROM expectation
WHERE audience = 'public';
CREATE VIEW kiosk_public_notice AS
SELECT
    id,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'notice' AND field = 'text') THEN text END AS text,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'notice' AND field = 'lead') THEN lead END AS lead,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'notice' AND field = 'text_en')
        THEN text_en END AS text_en,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'notice' AND field = 'lead_en')
        THEN lead_en END AS lead_en,
    severity, room, starts_at, expires_at
FROM notice
WHERE audience = 'public';

CREATE VIEW kiosk_public_meeting AS
SELECT
    id,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'meeting' AND field = 'started_at')
        THEN started_at END AS started_at,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'meeting' AND field = 'ended_at')
        THEN ended_at END AS ended_at,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'meeting' AND field = 'body') THEN body END AS body
FROM meeting
WHERE audience = 'public';

CREATE VIEW kiosk_public_decision AS
SELECT
    d.id, d.meeting_id, d.plan_id,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'decision' AND field = 'text') THEN d.text END AS text,
    NULL AS responsible,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'decision' AND field = 'due_on')
        THEN d.due_on END AS due_on,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'decision' AND field = 'decided_at')
        THEN d.decided_at END AS decided_at
FROM decision d
WHERE d.audience = 'public'
    AND (d.meeting_id IS NULL
        OR EXISTS (SELECT 1 FROM public_meeting WHERE id = d.meeting_id))
    AND (d.plan_id IS NULL
        OR EXISTS (SELECT 1 FROM public_plan WHERE id = d.plan_id));

CREATE VIEW kiosk_public_screen AS
SELECT
    id,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'screen' AND field = 'name') THEN name END AS name,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'screen' AND field = 'place') THEN place END AS place,
    room,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'screen' AND field = 'seen_at')
        THEN seen_at END AS seen_at,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'screen' AND field = 'version')
        THEN version END AS version,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'screen' AND field = 'data_revision')
        THEN data_revision END AS data_revision,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'screen' AND field = 'page') THEN page END AS page,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'screen' AND field = 'is_off_on_purpose')
        THEN is_off_on_purpose END AS is_off_on_purpose
FROM screen
WHERE audience = 'public';

CREATE VIEW kiosk_public_change AS
SELECT
    c.id, c.changed_at, c.object, c.object_id, c.field, c.before, c.after
FROM change c
WHERE 0;
