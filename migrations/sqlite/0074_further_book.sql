-- A second book of the register within one year, and so on: the first of a year stands in register_book.

CREATE TABLE further_book (
    team_id INTEGER NOT NULL REFERENCES mediation_team (id),
    year INTEGER NOT NULL,
    part INTEGER NOT NULL,
    number INTEGER NOT NULL,
    opened_on TEXT NOT NULL,
    closed_on TEXT,
    first_line INTEGER NOT NULL,
    from_case INTEGER NOT NULL,
    PRIMARY KEY (team_id, year, part)
) STRICT;

ALTER TABLE register_signed ADD COLUMN part INTEGER NOT NULL DEFAULT 1;
ALTER TABLE register_printed ADD COLUMN part INTEGER NOT NULL DEFAULT 1;
