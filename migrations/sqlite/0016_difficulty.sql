-- Difficulties that people of the ward state, and what became of them (part IV of the plan).

CREATE TABLE difficulty (
    id INTEGER PRIMARY KEY,
    ward_id INTEGER NOT NULL REFERENCES ward (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    team_id INTEGER REFERENCES mediation_team (id),
    subject TEXT NOT NULL,
    case_id INTEGER REFERENCES case_file (id),
    body BLOB NOT NULL,
    voice BLOB,
    asked_at TEXT NOT NULL,
    standing TEXT NOT NULL,
    answered_at TEXT
) STRICT;
CREATE INDEX difficulty_ward ON difficulty (ward_id, standing, id);
CREATE INDEX difficulty_person ON difficulty (person_id, id);

CREATE TABLE difficulty_step (
    id INTEGER PRIMARY KEY,
    difficulty_id INTEGER NOT NULL REFERENCES difficulty (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    step TEXT NOT NULL,
    words BLOB,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX difficulty_step_of ON difficulty_step (difficulty_id, id);
