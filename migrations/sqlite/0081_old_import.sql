-- Old lines that were brought in at once: by whom (none: the operator), from which file, since when they are taken back, and
-- how the books of their years were before. What earlier releases brought in is told by who did it and when; how the books
-- were then is not known.

CREATE TABLE old_import (
    id INTEGER PRIMARY KEY,
    ward_id INTEGER NOT NULL REFERENCES ward (id),
    list_id INTEGER UNIQUE,
    made_by INTEGER REFERENCES person (id),
    made_at TEXT NOT NULL,
    keeps_books INTEGER NOT NULL,
    taken_back_by INTEGER REFERENCES person (id),
    taken_back_at TEXT
) STRICT;
CREATE INDEX old_import_ward ON old_import (ward_id);

CREATE TABLE old_import_book (
    import_id INTEGER NOT NULL REFERENCES old_import (id),
    team_id INTEGER NOT NULL REFERENCES mediation_team (id),
    year INTEGER NOT NULL,
    part INTEGER NOT NULL,
    number INTEGER NOT NULL,
    opened_on TEXT NOT NULL,
    closed_on TEXT,
    first_line INTEGER NOT NULL,
    from_case INTEGER NOT NULL,
    PRIMARY KEY (import_id, team_id, year, part)
) STRICT;

ALTER TABLE old_case ADD COLUMN import_id INTEGER REFERENCES old_import (id);
CREATE INDEX old_case_import ON old_case (import_id);

INSERT INTO old_import (ward_id, made_by, made_at, keeps_books)
SELECT c.ward_id, c.entered_by, c.created_at, 0 FROM old_case o JOIN case_file c ON c.id = o.case_id
GROUP BY c.ward_id, c.entered_by, c.created_at ORDER BY MIN(c.id);
UPDATE old_case SET import_id = (SELECT i.id FROM old_import i JOIN case_file c ON c.ward_id = i.ward_id
    AND c.entered_by = i.made_by AND c.created_at = i.made_at WHERE c.id = old_case.case_id);
