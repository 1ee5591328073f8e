-- What a team has set for itself, such as whether its mediators may take cases that nobody mediates.
CREATE TABLE team_setting (
    team_id BIGINT NOT NULL REFERENCES mediation_team (id),
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (team_id, key)
);
