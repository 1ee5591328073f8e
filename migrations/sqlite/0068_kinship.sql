-- Which cases are about the same people, by keyed hashes of names, and which were said to belong together.

CREATE TABLE case_party_key (
    name_key TEXT NOT NULL,
    case_id INTEGER NOT NULL REFERENCES case_file (id),
    PRIMARY KEY (name_key, case_id)
) STRICT;
CREATE INDEX case_party_key_case ON case_party_key (case_id);

-- Cases of earlier releases get their keys when the program brings the database up to date.
ALTER TABLE case_file ADD COLUMN keyed INTEGER NOT NULL DEFAULT 0;
CREATE INDEX case_file_unkeyed ON case_file (id) WHERE keyed = 0;

CREATE TABLE case_tie (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    case_id INTEGER NOT NULL REFERENCES case_file (id),
    earlier_id INTEGER NOT NULL REFERENCES case_file (id),
    kinship TEXT NOT NULL,
    tied_at TEXT NOT NULL,
    tied_by INTEGER NOT NULL REFERENCES person (id),
    ended_at TEXT,
    ended_by INTEGER REFERENCES person (id),
    reason BLOB
) STRICT;
CREATE UNIQUE INDEX case_tie_now ON case_tie (case_id, earlier_id) WHERE ended_at IS NULL;
CREATE INDEX case_tie_case ON case_tie (case_id);
CREATE INDEX case_tie_earlier ON case_tie (earlier_id);
