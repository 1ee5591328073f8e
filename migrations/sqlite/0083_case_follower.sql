-- Who follows up what was agreed in the place of a mediator who left (Law 35/2013 Art. 26). Who mediated stays as it is.
CREATE TABLE case_follower (
    case_id INTEGER NOT NULL REFERENCES case_file (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    since TEXT NOT NULL,
    PRIMARY KEY (case_id, person_id)
) STRICT;
CREATE INDEX case_follower_person ON case_follower (person_id);
