-- The yearly review of a team (Law 35/2013 Art. 12(3)): once a year for each, put right as often as needed.

CREATE TABLE team_review (
    team_id INTEGER NOT NULL REFERENCES mediation_team (id),
    year INTEGER NOT NULL,
    ward_id INTEGER NOT NULL REFERENCES ward (id),
    content BLOB NOT NULL,
    real BLOB,
    recorded_by INTEGER NOT NULL REFERENCES person (id),
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (team_id, year)
) STRICT;
CREATE INDEX team_review_ward ON team_review (ward_id, year);
