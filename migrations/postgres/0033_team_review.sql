-- The yearly review of a team (Law 35/2013 Art. 12(3)): once a year for each, put right as often as needed.

CREATE TABLE team_review (
    team_id BIGINT NOT NULL REFERENCES mediation_team (id),
    year INTEGER NOT NULL,
    ward_id BIGINT NOT NULL REFERENCES ward (id),
    content BYTEA NOT NULL,
    real BYTEA,
    recorded_by BIGINT NOT NULL REFERENCES person (id),
    recorded_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (team_id, year)
);
CREATE INDEX team_review_ward ON team_review (ward_id, year);
