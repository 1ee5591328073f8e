-- Difficulties that people of the ward state, and what became of them (part IV of the plan).

CREATE TABLE difficulty (
    id BIGINT PRIMARY KEY,
    ward_id BIGINT NOT NULL REFERENCES ward (id),
    person_id BIGINT NOT NULL REFERENCES person (id),
    team_id BIGINT REFERENCES mediation_team (id),
    subject TEXT NOT NULL,
    case_id BIGINT REFERENCES case_file (id),
    body BYTEA NOT NULL,
    voice BYTEA,
    asked_at TIMESTAMPTZ NOT NULL,
    standing TEXT NOT NULL,
    answered_at TIMESTAMPTZ
);
CREATE INDEX difficulty_ward ON difficulty (ward_id, standing, id);
CREATE INDEX difficulty_person ON difficulty (person_id, id);

CREATE TABLE difficulty_step (
    id BIGINT PRIMARY KEY,
    difficulty_id BIGINT NOT NULL REFERENCES difficulty (id),
    person_id BIGINT NOT NULL REFERENCES person (id),
    step TEXT NOT NULL,
    words BYTEA,
    at TIMESTAMPTZ NOT NULL
);
CREATE INDEX difficulty_step_of ON difficulty_step (difficulty_id, id);
