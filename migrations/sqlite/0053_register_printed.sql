-- As what lines of the register were printed to be signed: check codes, by which a later change is seen.

CREATE TABLE register_printed (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL REFERENCES mediation_team (id),
    year INTEGER NOT NULL,
    from_line INTEGER NOT NULL,
    to_line INTEGER NOT NULL,
    lines BLOB NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX register_printed_book ON register_printed (team_id, year, id);
