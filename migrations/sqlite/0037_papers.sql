-- Papers of cases: what a case does not hold and a paper asks, what was made when; and the books of the register.

CREATE TABLE case_blank (
    case_id INTEGER PRIMARY KEY REFERENCES case_file (id),
    filled BLOB NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE TABLE case_paper (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES case_file (id),
    kind TEXT NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    at TEXT NOT NULL
) STRICT;
CREATE INDEX case_paper_case ON case_paper (case_id, kind, at);

CREATE TABLE register_book (
    team_id INTEGER NOT NULL REFERENCES mediation_team (id),
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    opened_on TEXT NOT NULL,
    closed_on TEXT,
    first_line INTEGER NOT NULL,
    PRIMARY KEY (team_id, year)
) STRICT;

CREATE TABLE register_signed (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL REFERENCES mediation_team (id),
    year INTEGER NOT NULL,
    from_line INTEGER NOT NULL,
    to_line INTEGER NOT NULL,
    signed_on TEXT NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    at TEXT NOT NULL
) STRICT;
CREATE INDEX register_signed_book ON register_signed (team_id, year, id);
