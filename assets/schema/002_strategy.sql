-- The frame: strategy, its basis, vision, stakeholders, foci, commitments.
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

-- What the strategy stands on: analyses, seminars, earlier strategies.
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

-- Concerns that are each other's precondition, not rivals.
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

-- Challenges and opportunities around the organisation.
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
