-- Announcements and legal bulletins, and who gets them.

CREATE TABLE announcement (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    ward_id INTEGER NOT NULL REFERENCES ward (id),
    kind TEXT NOT NULL,
    topic TEXT,
    official INTEGER NOT NULL,
    content BLOB NOT NULL,
    audience TEXT NOT NULL,
    status TEXT NOT NULL,
    created_by INTEGER NOT NULL REFERENCES person (id),
    created_at TEXT NOT NULL,
    send_at TEXT,
    finished_at TEXT
) STRICT;
CREATE INDEX announcement_ward ON announcement (ward_id, created_at);
CREATE INDEX announcement_due ON announcement (send_at) WHERE status IN ('confirmed', 'sending');

-- One row for every person, frozen when the sending was confirmed: a second row is not possible, so nobody gets it twice.
CREATE TABLE announcement_recipient (
    announcement_id INTEGER NOT NULL REFERENCES announcement (id),
    chat_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    status TEXT NOT NULL DEFAULT 'waiting',
    trying_by TEXT,
    trying_until TEXT,
    message_id INTEGER,
    tries INTEGER NOT NULL DEFAULT 0,
    ended_at TEXT,
    read_at TEXT,
    PRIMARY KEY (announcement_id, chat_id)
) STRICT;
CREATE INDEX announcement_recipient_waiting ON announcement_recipient (announcement_id, chat_id) WHERE status = 'waiting';
CREATE INDEX announcement_recipient_trying ON announcement_recipient (trying_until) WHERE status = 'trying';
CREATE INDEX announcement_recipient_person ON announcement_recipient (person_id, announcement_id);

-- Who has read which bulletin, whether they got it or found it in the library.
CREATE TABLE bulletin_read (
    person_id INTEGER NOT NULL REFERENCES person (id),
    announcement_id INTEGER NOT NULL REFERENCES announcement (id),
    read_at TEXT NOT NULL,
    PRIMARY KEY (person_id, announcement_id)
) STRICT;

-- When the next message of the bulk lane may go: one clock for all processes.
CREATE TABLE bulk_pace (
    id INTEGER PRIMARY KEY,
    next_at TEXT NOT NULL
) STRICT;
