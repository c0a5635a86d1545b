-- Goals, what was measured, and how the best comparable do.
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

-- Append-only: a correction is a new row that names the one it revises.
-- recorded_at is when it was written down, measured_on when it was true.
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
