-- The reports of a ward to the province: of which days, in which versions, and the files as they went out.

CREATE TABLE report (
    id INTEGER PRIMARY KEY,
    ward_id INTEGER NOT NULL REFERENCES ward (id),
    kind TEXT NOT NULL,
    data_from TEXT NOT NULL,
    data_to TEXT NOT NULL,
    due_on TEXT,
    made_by INTEGER NOT NULL REFERENCES person (id),
    made_at TEXT NOT NULL,
    -- Of the same days there is one: two officers who begin it at once begin the same.
    UNIQUE (ward_id, kind, data_from, data_to)
) STRICT;

CREATE TABLE report_version (
    report_id INTEGER NOT NULL REFERENCES report (id),
    nth INTEGER NOT NULL,
    standing TEXT NOT NULL,
    changed INTEGER NOT NULL,
    words BLOB,
    reason BLOB,
    approved_by INTEGER REFERENCES person (id),
    approved_at TEXT,
    sent_by INTEGER REFERENCES person (id),
    sent_at TEXT,
    number TEXT,
    dated_on TEXT,
    told TEXT,
    PRIMARY KEY (report_id, nth)
) STRICT;

CREATE TABLE report_file (
    report_id INTEGER NOT NULL,
    nth INTEGER NOT NULL,
    file TEXT NOT NULL,
    bytes BLOB NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (report_id, nth, file),
    FOREIGN KEY (report_id, nth) REFERENCES report_version (report_id, nth)
) STRICT;
