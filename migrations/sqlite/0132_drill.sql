-- Questions to practise on: which of them somebody has looked at, so that the next ones are others, and what of a round that
-- was begun is still to come. Which answers were given is kept nowhere.

CREATE TABLE drill_done (
    person_id INTEGER NOT NULL REFERENCES person (id),
    question TEXT NOT NULL,
    done_on TEXT NOT NULL,
    PRIMARY KEY (person_id, question)
) STRICT;

CREATE TABLE drill_open (
    person_id INTEGER PRIMARY KEY REFERENCES person (id),
    questions TEXT NOT NULL,
    begun_on TEXT NOT NULL
) STRICT;
