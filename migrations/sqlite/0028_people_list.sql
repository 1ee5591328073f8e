-- Files with lists of people that the office sent: what they say until it is written down or thrown away.

CREATE TABLE people_list (
    id INTEGER PRIMARY KEY,
    ward_id INTEGER NOT NULL REFERENCES ward (id),
    sent_by INTEGER NOT NULL REFERENCES person (id),
    standing TEXT NOT NULL,
    why TEXT,
    content BLOB,
    choices TEXT NOT NULL,
    sent_at TEXT NOT NULL,
    ended_at TEXT
) STRICT;
CREATE INDEX people_list_ward ON people_list (ward_id, standing, id);
