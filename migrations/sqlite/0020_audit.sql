-- What people in office and the operator did: who, when, what, to whom or what. No names, no content.

CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    ward_id INTEGER REFERENCES ward (id),
    person_id INTEGER REFERENCES person (id),
    hand TEXT NOT NULL,
    act TEXT NOT NULL,
    target_kind TEXT,
    target_id TEXT
) STRICT;
CREATE INDEX audit_ward ON audit (ward_id, id);
CREATE INDEX audit_act ON audit (act, at);
