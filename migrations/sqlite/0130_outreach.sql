-- Kits of outreach: one text of the office as it is read aloud, talked about and shown; and that it was, when and to how many.
-- All words are sealed. What was done is struck and stays.

CREATE TABLE outreach_kit (
    id INTEGER PRIMARY KEY,
    ward_id INTEGER NOT NULL REFERENCES ward (id),
    version INTEGER NOT NULL,
    content BLOB NOT NULL,
    announcement_id INTEGER REFERENCES announcement (id),
    standing TEXT NOT NULL,
    made_by INTEGER NOT NULL REFERENCES person (id),
    made_at TEXT NOT NULL,
    given_at TEXT
) STRICT;
CREATE INDEX outreach_kit_ward ON outreach_kit (ward_id, id);

CREATE TABLE outreach_done (
    id INTEGER PRIMARY KEY,
    kit_id INTEGER NOT NULL REFERENCES outreach_kit (id),
    kind TEXT NOT NULL,
    done_on TEXT NOT NULL,
    people INTEGER NOT NULL,
    entered_by INTEGER NOT NULL REFERENCES person (id),
    entered_at TEXT NOT NULL,
    struck_at TEXT
) STRICT;
CREATE INDEX outreach_done_kit ON outreach_done (kit_id, id);
