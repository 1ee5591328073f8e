-- Group chats that an officer added the bot to: an announcement may go there as well. Who has read one stands in
-- bulletin_read alone, because in a group one message is read by many.

CREATE TABLE group_chat (
    id INTEGER PRIMARY KEY,
    chat_id INTEGER NOT NULL UNIQUE,
    ward_id INTEGER NOT NULL REFERENCES ward (id),
    title BLOB NOT NULL,
    added_by INTEGER NOT NULL REFERENCES person (id),
    added_at TEXT NOT NULL,
    left_at TEXT,
    next_at TEXT
) STRICT;
CREATE INDEX group_chat_ward ON group_chat (ward_id, id);

INSERT INTO bulletin_read (person_id, announcement_id, read_at)
    SELECT person_id, announcement_id, read_at FROM announcement_recipient WHERE read_at IS NOT NULL
    ON CONFLICT DO NOTHING;
CREATE INDEX bulletin_read_announcement ON bulletin_read (announcement_id);

CREATE TABLE recipient_new (
    announcement_id INTEGER NOT NULL REFERENCES announcement (id),
    chat_id INTEGER,
    person_id INTEGER REFERENCES person (id),
    group_chat_id INTEGER REFERENCES group_chat (id),
    status TEXT NOT NULL DEFAULT 'waiting',
    trying_until TEXT,
    message_id INTEGER,
    tries INTEGER NOT NULL DEFAULT 0,
    UNIQUE (announcement_id, person_id),
    UNIQUE (announcement_id, group_chat_id),
    UNIQUE (announcement_id, chat_id),
    CHECK ((person_id IS NULL) <> (group_chat_id IS NULL))
) STRICT;
INSERT INTO recipient_new (announcement_id, chat_id, person_id, status, trying_until, message_id, tries)
    SELECT announcement_id, chat_id, person_id, status, trying_until, message_id, tries FROM announcement_recipient;
DROP TABLE announcement_recipient;
ALTER TABLE recipient_new RENAME TO announcement_recipient;
CREATE INDEX announcement_recipient_waiting ON announcement_recipient (announcement_id, chat_id) WHERE status = 'waiting';
CREATE INDEX announcement_recipient_trying ON announcement_recipient (trying_until) WHERE status = 'trying';
CREATE INDEX announcement_recipient_person ON announcement_recipient (person_id, announcement_id);
CREATE INDEX announcement_recipient_message ON announcement_recipient (chat_id, message_id);
CREATE INDEX announcement_recipient_group ON announcement_recipient (group_chat_id) WHERE group_chat_id IS NOT NULL;

-- A bulletin with something wrong in it is in the library no more; one that was stopped never was.
ALTER TABLE announcement ADD COLUMN withdrawn_at TEXT;
UPDATE announcement SET withdrawn_at = send_at WHERE status = 'stopped' AND kind = 'bulletin';
