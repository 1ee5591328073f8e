-- Training sessions, who was invited, what they answered, and who was there.

CREATE TABLE training (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    ward_id INTEGER NOT NULL REFERENCES ward (id),
    version INTEGER NOT NULL,
    status TEXT NOT NULL,
    topic TEXT NOT NULL,
    host TEXT NOT NULL,
    place TEXT NOT NULL,
    starts_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    material TEXT,
    audience TEXT NOT NULL,
    code TEXT NOT NULL,
    created_by INTEGER NOT NULL REFERENCES person (id),
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX training_ward ON training (ward_id, starts_at);

CREATE TABLE training_guest (
    training_id INTEGER NOT NULL REFERENCES training (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    rsvp TEXT,
    answered_at TEXT,
    attended_at TEXT,
    attended_by INTEGER REFERENCES person (id),
    rating TEXT,
    PRIMARY KEY (training_id, person_id)
) STRICT;
CREATE INDEX training_guest_person ON training_guest (person_id, training_id);
