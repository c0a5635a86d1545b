-- Plans and initiatives, what they serve, and their milestones.
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

-- specific to engaged are the six SMARTE answers. What a plan stands for
-- (health, progress, cause, next step) is told by status reports; its rank by
-- priority rounds; whether it wants support by follow-ups.
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

-- Foci beside the primary one, which is plan.focus_id. The views show both.
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
