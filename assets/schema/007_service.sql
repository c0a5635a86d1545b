-- Service to citizens and companies, as figures. Single enquiries, decisions
-- in single cases and figures for very few people are not kept here at all.
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

-- How many replies came after hour..hour+1.
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

-- Decisions, guidance and refusals, and how many refusals came with an
-- alternative.
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

-- Well-being and absence of a unit.
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

-- Who in the organisation talks with companies, and about what.
CREATE TABLE contact_topic (
    id INTEGER PRIMARY KEY,
    unit_id INTEGER REFERENCES unit (id) ON DELETE SET NULL,
    person_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    topic TEXT NOT NULL,
    CONSTRAINT "a contact's topic is 1 to 400 characters"
        CHECK (length(topic) BETWEEN 1 AND 400)
) STRICT;

-- Going to those served: meetings, shared premises, talks before a case,
-- courses.
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
