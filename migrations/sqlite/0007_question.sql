-- What people ask the office about a bulletin, and what it answered.

CREATE TABLE question (
    id INTEGER PRIMARY KEY,
    ward_id INTEGER NOT NULL REFERENCES ward (id),
    announcement_id INTEGER NOT NULL REFERENCES announcement (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    body BLOB NOT NULL,
    asked_at TEXT NOT NULL,
    answer BLOB,
    answered_by INTEGER REFERENCES person (id),
    answered_at TEXT
) STRICT;
CREATE INDEX question_open ON question (ward_id, id) WHERE answered_at IS NULL;
CREATE INDEX announcement_recipient_message ON announcement_recipient (chat_id, message_id);
