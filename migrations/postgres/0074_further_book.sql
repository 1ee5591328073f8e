-- A second book of the register within one year, and so on: the first of a year stands in register_book.

CREATE TABLE further_book (
    team_id BIGINT NOT NULL REFERENCES mediation_team (id),
    year BIGINT NOT NULL,
    part BIGINT NOT NULL,
    number BIGINT NOT NULL,
    opened_on DATE NOT NULL,
    closed_on DATE,
    first_line BIGINT NOT NULL,
    from_case BIGINT NOT NULL,
    PRIMARY KEY (team_id, year, part)
);

ALTER TABLE register_signed ADD COLUMN part BIGINT NOT NULL DEFAULT 1;
ALTER TABLE register_printed ADD COLUMN part BIGINT NOT NULL DEFAULT 1;
