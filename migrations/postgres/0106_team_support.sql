-- Support of teams for their running costs, by month. A wrong entry is marked as such and stays.

CREATE TABLE support_entry (
    id BIGINT PRIMARY KEY,
    ward_id BIGINT NOT NULL REFERENCES ward (id),
    person_id BIGINT NOT NULL REFERENCES person (id),
    source TEXT NOT NULL,
    paid_on DATE NOT NULL,
    words BYTEA,
    at TIMESTAMPTZ NOT NULL,
    undone_by BIGINT REFERENCES person (id),
    undone_words BYTEA,
    undone_at TIMESTAMPTZ
);

CREATE TABLE team_support (
    entry_id BIGINT NOT NULL REFERENCES support_entry (id),
    team_id BIGINT NOT NULL REFERENCES mediation_team (id),
    month DATE NOT NULL,
    dong BIGINT NOT NULL,
    live BOOLEAN NOT NULL,
    PRIMARY KEY (entry_id, team_id, month)
);
-- A month of a team is written down once.
CREATE UNIQUE INDEX team_support_live ON team_support (team_id, month) WHERE live;
