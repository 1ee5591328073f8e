-- What was written down of model teams, line by line, and the criteria by which they are rated. Lines are struck and stay;
-- criteria get a further version. All words are sealed.

CREATE TABLE model_entry (
    id BIGINT PRIMARY KEY,
    ward_id BIGINT NOT NULL REFERENCES ward (id),
    year INTEGER NOT NULL,
    team_id BIGINT NOT NULL REFERENCES mediation_team (id),
    content BYTEA NOT NULL,
    entered_by BIGINT NOT NULL REFERENCES person (id),
    entered_at TIMESTAMPTZ NOT NULL,
    replaces BIGINT UNIQUE REFERENCES model_entry (id),
    struck_at TIMESTAMPTZ,
    struck_by BIGINT REFERENCES person (id),
    reason BYTEA
);
CREATE INDEX model_entry_year ON model_entry (ward_id, year, team_id);

CREATE TABLE model_criteria (
    ward_id BIGINT NOT NULL REFERENCES ward (id),
    year INTEGER NOT NULL,
    version INTEGER NOT NULL,
    content BYTEA NOT NULL,
    changed_by BIGINT NOT NULL REFERENCES person (id),
    changed_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (ward_id, year, version)
);
