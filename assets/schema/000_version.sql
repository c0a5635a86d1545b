-- The version of this schema: one row, raised by assets/schema/migrate/.
--
-- Every file here runs unchanged on SQLite 3.40.1 and on rqlite 8: STRICT
-- tables, dates and times as TEXT, no PRAGMA, no BEGIN or COMMIT, and no call
-- of the clock. README.md beside this file says what each file holds.
--
-- Dates and times are checked to be real ones, from 1900 on: by adding no
-- days at all, because SQLite 3.40 hands 2026-02-30 back as it came unless it
-- has to reckon with it, and by max(), because a day before 1900 is a slip.
CREATE TABLE schema_version (
    version INTEGER NOT NULL,
    CONSTRAINT "a schema version is a whole number from 1"
        CHECK (version >= 1)
) STRICT;

INSERT INTO schema_version (version) VALUES (4);

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
