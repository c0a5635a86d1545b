-- The version of this schema: one row, raised by assets/schema/migrate/.
--
-- Every file here runs unchanged on SQLite 3.40.1 and on rqlite 8: STRICT
-- tables, dates and times as TEXT, no PRAGMA, no BEGIN or COMMIT, and no call
-- of the clock. README.md beside this file says what each file holds.
--
-- Real dates are told from unreal ones by adding no days at all: SQLite 3.40
-- hands 2026-02-30 back as it came unless it has to reckon with it.
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
