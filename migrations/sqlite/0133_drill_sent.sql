-- Questions that were sent to somebody some days after something they learned: for each occasion once, and so few that they
-- are counted by day.

CREATE TABLE drill_sent (
    person_id INTEGER NOT NULL REFERENCES person (id),
    source TEXT NOT NULL,
    sent_on TEXT NOT NULL,
    PRIMARY KEY (person_id, source)
) STRICT;
