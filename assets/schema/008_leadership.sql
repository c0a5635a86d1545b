-- The leadership framework: roles by competences, the behaviour in each cell.
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

-- The behaviour of an ISO week; without a row the board takes them in turn.
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
