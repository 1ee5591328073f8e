-- Disputes that heads of resident groups saw in their group and told the team of, and what became of them.

CREATE TABLE sighting (
    id BIGINT PRIMARY KEY,
    ward_id BIGINT NOT NULL REFERENCES ward (id),
    person_id BIGINT NOT NULL REFERENCES person (id),
    group_id BIGINT REFERENCES resident_group (id),
    team_id BIGINT REFERENCES mediation_team (id),
    body BYTEA NOT NULL,
    told_at TIMESTAMPTZ NOT NULL,
    standing TEXT NOT NULL,
    reason TEXT,
    case_id BIGINT REFERENCES case_file (id),
    begun_by BIGINT REFERENCES person (id),
    begun_draft BIGINT
);
CREATE INDEX sighting_ward ON sighting (ward_id, standing, id);
CREATE INDEX sighting_person ON sighting (person_id, id);

CREATE TABLE sighting_step (
    id BIGINT PRIMARY KEY,
    sighting_id BIGINT NOT NULL REFERENCES sighting (id),
    person_id BIGINT NOT NULL REFERENCES person (id),
    standing TEXT NOT NULL,
    reason TEXT,
    at TIMESTAMPTZ NOT NULL
);
CREATE INDEX sighting_step_of ON sighting_step (sighting_id, id);
