-- As what lines of the register were printed to be signed: check codes, by which a later change is seen.

CREATE TABLE register_printed (
    id BIGINT PRIMARY KEY,
    team_id BIGINT NOT NULL REFERENCES mediation_team (id),
    year BIGINT NOT NULL,
    from_line BIGINT NOT NULL,
    to_line BIGINT NOT NULL,
    lines BYTEA NOT NULL,
    at TIMESTAMPTZ NOT NULL
);
CREATE INDEX register_printed_book ON register_printed (team_id, year, id);
