-- Disputes that heads of resident groups saw in their group and told the team of, and what became of them.

CREATE TABLE sighting (
    id INTEGER PRIMARY KEY,
    ward_id INTEGER NOT NULL REFERENCES ward (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    group_id INTEGER REFERENCES resident_group (id),
    team_id INTEGER REFERENCES mediation_team (id),
    body BLOB NOT NULL,
    told_at TEXT NOT NULL,
    standing TEXT NOT NULL,
    reason TEXT,
    case_id INTEGER REFERENCES case_file (id),
    begun_by INTEGER REFERENCES person (id),
    begun_draft INTEGER
) STRICT;
CREATE INDEX sighting_ward ON sighting (ward_id, standing, id);
CREATE INDEX sighting_person ON sighting (person_id, id);

CREATE TABLE sighting_step (
    id INTEGER PRIMARY KEY,
    sighting_id INTEGER NOT NULL REFERENCES sighting (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    standing TEXT NOT NULL,
    reason TEXT,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX sighting_step_of ON sighting_step (sighting_id, id);
