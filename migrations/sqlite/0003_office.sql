-- The office's week and month.

-- What a ward or a person has set; what is not here is as usual.
CREATE TABLE ward_setting (
    ward_id INTEGER NOT NULL REFERENCES ward (id),
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (ward_id, key)
) STRICT;

CREATE TABLE muted (
    person_id INTEGER NOT NULL REFERENCES person (id),
    what TEXT NOT NULL,
    since TEXT NOT NULL,
    PRIMARY KEY (person_id, what)
) STRICT;

-- Digests as they were sent: never changed. Numbers, codes of cases and names of teams; no person.
CREATE TABLE digest (
    ward_id INTEGER NOT NULL REFERENCES ward (id),
    last_day TEXT NOT NULL,
    body TEXT NOT NULL,
    hash TEXT NOT NULL,
    made_at TEXT NOT NULL,
    PRIMARY KEY (ward_id, last_day)
) STRICT;

-- Months that a team has closed, with its figures at that moment.
CREATE TABLE month_close (
    team_id INTEGER NOT NULL REFERENCES mediation_team (id),
    month TEXT NOT NULL,
    ward_id INTEGER NOT NULL REFERENCES ward (id),
    figures TEXT NOT NULL,
    closed_by INTEGER NOT NULL REFERENCES person (id),
    closed_at TEXT NOT NULL,
    PRIMARY KEY (team_id, month)
) STRICT;
CREATE INDEX month_close_ward ON month_close (ward_id, month);
