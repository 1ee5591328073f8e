-- Corrections of legal parameters and days off, as they were made: the rows that a release ships stay as they are, and
-- these are laid over them in order. Never changed, so that who changed what, when and why stays readable. Without a
-- ward a correction holds for the whole database; without a person the operator made it.
CREATE TABLE param_change (
    id INTEGER PRIMARY KEY,
    ward_id INTEGER REFERENCES ward (id),
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    was TEXT,
    unit TEXT NOT NULL,
    legal_basis TEXT NOT NULL,
    effective_from TEXT NOT NULL,
    verified TEXT NOT NULL,
    reason TEXT NOT NULL,
    person_id INTEGER REFERENCES person (id),
    at TEXT NOT NULL
) STRICT;
CREATE INDEX param_change_ward ON param_change (ward_id);

CREATE TABLE holiday_change (
    id INTEGER PRIMARY KEY,
    ward_id INTEGER REFERENCES ward (id),
    day TEXT NOT NULL,
    kind TEXT NOT NULL,
    present INTEGER NOT NULL,
    name TEXT NOT NULL,
    source TEXT NOT NULL,
    verified TEXT NOT NULL,
    person_id INTEGER REFERENCES person (id),
    at TEXT NOT NULL
) STRICT;
CREATE INDEX holiday_change_ward ON holiday_change (ward_id);
