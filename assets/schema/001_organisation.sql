-- Who the organisation is: municipality, units, bodies, persons, sources.
--
-- Persons live in this file only. Other tables point at a person or name a
-- role; no public view reads the table person.
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

-- A body decides or is consulted: a council, a committee, a group of leaders.
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

-- What a person does where, and when. (The leadership roles of the matrix
-- are the table role.)
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

-- Where figures come from: a system, a survey such as a ranking, by hand.
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
