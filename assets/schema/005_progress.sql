-- What happens to plans: reports, priorities, follow-ups, proposals, lessons.

-- Append-only. The newest by reported_at speaks for the plan.
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

-- Leaders rank all plans; recorded_at is when the result was written down.
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

-- A plan for how or when, laid before a named body.
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

-- Learning from mistakes as much as from successes.
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
