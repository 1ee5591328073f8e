-- Questions to practise on: which of them somebody has looked at, so that the next ones are others, and what of a round that
-- was begun is still to come. Which answers were given is kept nowhere.

CREATE TABLE drill_done (
    person_id BIGINT NOT NULL REFERENCES person (id),
    question TEXT NOT NULL,
    done_on DATE NOT NULL,
    PRIMARY KEY (person_id, question)
);

CREATE TABLE drill_open (
    person_id BIGINT PRIMARY KEY REFERENCES person (id),
    questions TEXT NOT NULL,
    begun_on DATE NOT NULL
);
