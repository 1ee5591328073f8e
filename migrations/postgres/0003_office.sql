-- The office's week and month.

-- What a ward or a person has set; what is not here is as usual.
CREATE TABLE ward_setting (
    ward_id BIGINT NOT NULL REFERENCES ward (id),
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (ward_id, key)
);

CREATE TABLE muted (
    person_id BIGINT NOT NULL REFERENCES person (id),
    what TEXT NOT NULL,
    since TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (person_id, what)
);

-- Digests as they were sent: never changed. Numbers, codes of cases and names of teams; no person.
CREATE TABLE digest (
    ward_id BIGINT NOT NULL REFERENCES ward (id),
    last_day DATE NOT NULL,
    body TEXT NOT NULL,
    hash TEXT NOT NULL,
    made_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (ward_id, last_day)
);

-- Months that a team has closed, with its figures at that moment.
CREATE TABLE month_close (
    team_id BIGINT NOT NULL REFERENCES mediation_team (id),
    month DATE NOT NULL,
    ward_id BIGINT NOT NULL REFERENCES ward (id),
    figures TEXT NOT NULL,
    closed_by BIGINT NOT NULL REFERENCES person (id),
    closed_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (team_id, month)
);
CREATE INDEX month_close_ward ON month_close (ward_id, month);
