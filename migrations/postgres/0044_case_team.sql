-- Which other teams were asked to help with a case, and whether they do (Law 35/2013 Art. 22).
CREATE TABLE case_team (
    case_id BIGINT NOT NULL REFERENCES case_file (id),
    team_id BIGINT NOT NULL REFERENCES mediation_team (id),
    standing TEXT NOT NULL,
    on_day DATE NOT NULL,
    PRIMARY KEY (case_id, team_id)
);
CREATE INDEX case_team_of ON case_team (team_id, standing);
