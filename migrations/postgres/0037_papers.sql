-- Papers of cases: what a case does not hold and a paper asks, what was made when; and the books of the register.

CREATE TABLE case_blank (
    case_id BIGINT PRIMARY KEY REFERENCES case_file (id),
    filled BYTEA NOT NULL,
    at TIMESTAMPTZ NOT NULL
);

CREATE TABLE case_paper (
    id BIGINT PRIMARY KEY,
    case_id BIGINT NOT NULL REFERENCES case_file (id),
    kind TEXT NOT NULL,
    person_id BIGINT NOT NULL REFERENCES person (id),
    at TIMESTAMPTZ NOT NULL
);
CREATE INDEX case_paper_case ON case_paper (case_id, kind, at);

CREATE TABLE register_book (
    team_id BIGINT NOT NULL REFERENCES mediation_team (id),
    year BIGINT NOT NULL,
    number BIGINT NOT NULL,
    opened_on DATE NOT NULL,
    closed_on DATE,
    first_line BIGINT NOT NULL,
    PRIMARY KEY (team_id, year)
);

CREATE TABLE register_signed (
    id BIGINT PRIMARY KEY,
    team_id BIGINT NOT NULL REFERENCES mediation_team (id),
    year BIGINT NOT NULL,
    from_line BIGINT NOT NULL,
    to_line BIGINT NOT NULL,
    signed_on DATE NOT NULL,
    person_id BIGINT NOT NULL REFERENCES person (id),
    at TIMESTAMPTZ NOT NULL
);
CREATE INDEX register_signed_book ON register_signed (team_id, year, id);
