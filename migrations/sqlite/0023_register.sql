-- The register of people: what is known of each, with the day from which it holds; by which paper an office was given
-- and ended; and which groups and teams there were when, under which name.

CREATE TABLE person_version (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    nth INTEGER NOT NULL,
    nature TEXT NOT NULL,
    holds_from TEXT,
    recorded_at TEXT NOT NULL,
    by_person INTEGER REFERENCES person (id),
    for_person INTEGER REFERENCES person (id),
    facts BLOB NOT NULL,
    UNIQUE (person_id, nth)
) STRICT;

ALTER TABLE office_holding ADD COLUMN basis TEXT;
ALTER TABLE office_holding ADD COLUMN paper TEXT;
ALTER TABLE office_holding ADD COLUMN paper_on TEXT;
ALTER TABLE office_holding ADD COLUMN given_at TEXT;
ALTER TABLE office_holding ADD COLUMN given_by INTEGER REFERENCES person (id);
ALTER TABLE office_holding ADD COLUMN given_for INTEGER REFERENCES person (id);
ALTER TABLE office_holding ADD COLUMN end_reason TEXT;
ALTER TABLE office_holding ADD COLUMN end_paper TEXT;
ALTER TABLE office_holding ADD COLUMN end_paper_on TEXT;
ALTER TABLE office_holding ADD COLUMN ended_at TEXT;
ALTER TABLE office_holding ADD COLUMN ended_by INTEGER REFERENCES person (id);
ALTER TABLE office_holding ADD COLUMN ended_for INTEGER REFERENCES person (id);

-- What a correction of an office replaced, and why.
CREATE TABLE office_correction (
    id INTEGER PRIMARY KEY,
    holding_id INTEGER NOT NULL REFERENCES office_holding (id),
    nth INTEGER NOT NULL,
    at TEXT NOT NULL,
    by_person INTEGER REFERENCES person (id),
    was BLOB NOT NULL,
    UNIQUE (holding_id, nth)
) STRICT;

ALTER TABLE resident_group ADD COLUMN held_from TEXT;
ALTER TABLE resident_group ADD COLUMN held_to TEXT;
ALTER TABLE resident_group ADD COLUMN merged_into INTEGER REFERENCES resident_group (id);
ALTER TABLE mediation_team ADD COLUMN held_from TEXT;
ALTER TABLE mediation_team ADD COLUMN held_to TEXT;
ALTER TABLE mediation_team ADD COLUMN merged_into INTEGER REFERENCES mediation_team (id);
ALTER TABLE mediation_team ADD COLUMN wants_minority INTEGER NOT NULL DEFAULT 0;

-- The names of a group or a team, and the group that a team serves, with the day from which they hold.
CREATE TABLE unit_version (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    unit_id INTEGER NOT NULL,
    nth INTEGER NOT NULL,
    nature TEXT NOT NULL,
    holds_from TEXT,
    recorded_at TEXT NOT NULL,
    by_person INTEGER REFERENCES person (id),
    name TEXT NOT NULL,
    resident_group_id INTEGER REFERENCES resident_group (id),
    UNIQUE (kind, unit_id, nth)
) STRICT;

-- Counts every change of a ward's groups and teams, so that what is remembered of them is read again.
ALTER TABLE ward ADD COLUMN units INTEGER NOT NULL DEFAULT 0;
