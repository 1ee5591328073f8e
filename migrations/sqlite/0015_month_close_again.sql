-- A month that was closed and changed since can be closed again. What was closed before stays as it was.
CREATE TABLE month_close_again (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL REFERENCES mediation_team (id),
    month TEXT NOT NULL,
    ward_id INTEGER NOT NULL REFERENCES ward (id),
    figures TEXT NOT NULL,
    closed_by INTEGER NOT NULL REFERENCES person (id),
    closed_at TEXT NOT NULL,
    by_office INTEGER NOT NULL
) STRICT;
CREATE INDEX month_close_again_ward ON month_close_again (ward_id, month);
