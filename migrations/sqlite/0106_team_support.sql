-- Support of teams for their running costs, by month. A wrong entry is marked as such and stays.

CREATE TABLE support_entry (
    id INTEGER PRIMARY KEY,
    ward_id INTEGER NOT NULL REFERENCES ward (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    source TEXT NOT NULL,
    paid_on TEXT NOT NULL,
    words BLOB,
    at TEXT NOT NULL,
    undone_by INTEGER REFERENCES person (id),
    undone_words BLOB,
    undone_at TEXT
) STRICT;

CREATE TABLE team_support (
    entry_id INTEGER NOT NULL REFERENCES support_entry (id),
    team_id INTEGER NOT NULL REFERENCES mediation_team (id),
    month TEXT NOT NULL,
    dong INTEGER NOT NULL,
    live INTEGER NOT NULL,
    PRIMARY KEY (entry_id, team_id, month)
) STRICT;
-- A month of a team is written down once.
CREATE UNIQUE INDEX team_support_live ON team_support (team_id, month) WHERE live;
