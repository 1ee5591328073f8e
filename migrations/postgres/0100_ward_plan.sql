-- The ward's plan of a year, and what was done of it. A change adds a version; nothing is written over.

CREATE TABLE ward_plan (
    ward_id BIGINT NOT NULL REFERENCES ward (id),
    year INTEGER NOT NULL,
    version INTEGER NOT NULL,
    content BYTEA NOT NULL,
    changed_by BIGINT NOT NULL REFERENCES person (id),
    changed_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (ward_id, year, version)
);

CREATE TABLE plan_item (
    ward_id BIGINT NOT NULL REFERENCES ward (id),
    year INTEGER NOT NULL,
    nth INTEGER NOT NULL,
    version INTEGER NOT NULL,
    content BYTEA NOT NULL,
    changed_by BIGINT NOT NULL REFERENCES person (id),
    changed_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (ward_id, year, nth, version)
);

CREATE TABLE plan_evidence (
    id BIGINT PRIMARY KEY,
    ward_id BIGINT NOT NULL REFERENCES ward (id),
    year INTEGER NOT NULL,
    content BYTEA NOT NULL,
    entered_by BIGINT NOT NULL REFERENCES person (id),
    entered_at TIMESTAMPTZ NOT NULL,
    replaces BIGINT UNIQUE REFERENCES plan_evidence (id),
    struck_at TIMESTAMPTZ,
    struck_by BIGINT REFERENCES person (id),
    reason BYTEA
);
CREATE INDEX plan_evidence_ward ON plan_evidence (ward_id, year, id);
