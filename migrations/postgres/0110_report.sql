-- The reports of a ward to the province: of which days, in which versions, and the files as they went out.

CREATE TABLE report (
    id BIGINT PRIMARY KEY,
    ward_id BIGINT NOT NULL REFERENCES ward (id),
    kind TEXT NOT NULL,
    data_from DATE NOT NULL,
    data_to DATE NOT NULL,
    due_on DATE,
    made_by BIGINT NOT NULL REFERENCES person (id),
    made_at TIMESTAMPTZ NOT NULL,
    -- Of the same days there is one: two officers who begin it at once begin the same.
    UNIQUE (ward_id, kind, data_from, data_to)
);

CREATE TABLE report_version (
    report_id BIGINT NOT NULL REFERENCES report (id),
    nth INTEGER NOT NULL,
    standing TEXT NOT NULL,
    changed INTEGER NOT NULL,
    words BYTEA,
    reason BYTEA,
    approved_by BIGINT REFERENCES person (id),
    approved_at TIMESTAMPTZ,
    sent_by BIGINT REFERENCES person (id),
    sent_at TIMESTAMPTZ,
    number TEXT,
    dated_on DATE,
    told TEXT,
    PRIMARY KEY (report_id, nth)
);

CREATE TABLE report_file (
    report_id BIGINT NOT NULL,
    nth INTEGER NOT NULL,
    file TEXT NOT NULL,
    bytes BYTEA NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (report_id, nth, file),
    FOREIGN KEY (report_id, nth) REFERENCES report_version (report_id, nth)
);
