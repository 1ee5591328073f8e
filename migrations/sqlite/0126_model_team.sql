-- What was written down of model teams, line by line, and the criteria by which they are rated. Lines are struck and stay;
-- criteria get a further version. All words are sealed.

CREATE TABLE model_entry (
    id INTEGER PRIMARY KEY,
    ward_id INTEGER NOT NULL REFERENCES ward (id),
    year INTEGER NOT NULL,
    team_id INTEGER NOT NULL REFERENCES mediation_team (id),
    content BLOB NOT NULL,
    entered_by INTEGER NOT NULL REFERENCES person (id),
    entered_at TEXT NOT NULL,
    replaces INTEGER UNIQUE REFERENCES model_entry (id),
    struck_at TEXT,
    struck_by INTEGER REFERENCES person (id),
    reason BLOB
) STRICT;
CREATE INDEX model_entry_year ON model_entry (ward_id, year, team_id);

CREATE TABLE model_criteria (
    ward_id INTEGER NOT NULL REFERENCES ward (id),
    year INTEGER NOT NULL,
    version INTEGER NOT NULL,
    content BLOB NOT NULL,
    changed_by INTEGER NOT NULL REFERENCES person (id),
    changed_at TEXT NOT NULL,
    PRIMARY KEY (ward_id, year, version)
) STRICT;
