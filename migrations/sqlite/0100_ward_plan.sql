-- The ward's plan of a year, and what was done of it. A change adds a version; nothing is written over.

CREATE TABLE ward_plan (
    ward_id INTEGER NOT NULL REFERENCES ward (id),
    year INTEGER NOT NULL,
    version INTEGER NOT NULL,
    content BLOB NOT NULL,
    changed_by INTEGER NOT NULL REFERENCES person (id),
    changed_at TEXT NOT NULL,
    PRIMARY KEY (ward_id, year, version)
) STRICT;

CREATE TABLE plan_item (
    ward_id INTEGER NOT NULL REFERENCES ward (id),
    year INTEGER NOT NULL,
    nth INTEGER NOT NULL,
    version INTEGER NOT NULL,
    content BLOB NOT NULL,
    changed_by INTEGER NOT NULL REFERENCES person (id),
    changed_at TEXT NOT NULL,
    PRIMARY KEY (ward_id, year, nth, version)
) STRICT;

CREATE TABLE plan_evidence (
    id INTEGER PRIMARY KEY,
    ward_id INTEGER NOT NULL REFERENCES ward (id),
    year INTEGER NOT NULL,
    content BLOB NOT NULL,
    entered_by INTEGER NOT NULL REFERENCES person (id),
    entered_at TEXT NOT NULL,
    replaces INTEGER UNIQUE REFERENCES plan_evidence (id),
    struck_at TEXT,
    struck_by INTEGER REFERENCES person (id),
    reason BLOB
) STRICT;
CREATE INDEX plan_evidence_ward ON plan_evidence (ward_id, year, id);
