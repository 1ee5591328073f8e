-- Cases of registers that were kept by hand before: in which book and line they stand, and who mediated them (sealed). The
-- files in which they come wait beside the lists of people.

CREATE TABLE old_case (
    case_id INTEGER PRIMARY KEY REFERENCES case_file (id),
    team_id INTEGER NOT NULL REFERENCES mediation_team (id),
    year INTEGER NOT NULL,
    book INTEGER NOT NULL,
    line INTEGER NOT NULL,
    entry BLOB NOT NULL,
    UNIQUE (team_id, year, book, line)
) STRICT;

ALTER TABLE people_list ADD COLUMN what TEXT NOT NULL DEFAULT 'people';
