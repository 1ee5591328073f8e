-- Cases of registers that were kept by hand before: in which book and line they stand, and who mediated them (sealed). The
-- files in which they come wait beside the lists of people.

CREATE TABLE old_case (
    case_id BIGINT PRIMARY KEY REFERENCES case_file (id),
    team_id BIGINT NOT NULL REFERENCES mediation_team (id),
    year BIGINT NOT NULL,
    book BIGINT NOT NULL,
    line BIGINT NOT NULL,
    entry BYTEA NOT NULL,
    UNIQUE (team_id, year, book, line)
);

ALTER TABLE people_list ADD COLUMN what TEXT NOT NULL DEFAULT 'people';
