-- Everybody an announcement is for has a row, also who could not be written to when it was confirmed: no chat then, and
-- to be telephoned. Who confirmed it is not always who wrote it.

ALTER TABLE announcement ADD COLUMN confirmed_by INTEGER REFERENCES person (id);
ALTER TABLE announcement DROP COLUMN finished_at;

CREATE TABLE recipient_new (
    announcement_id INTEGER NOT NULL REFERENCES announcement (id),
    chat_id INTEGER,
    person_id INTEGER NOT NULL REFERENCES person (id),
    status TEXT NOT NULL DEFAULT 'waiting',
    trying_until TEXT,
    message_id INTEGER,
    tries INTEGER NOT NULL DEFAULT 0,
    read_at TEXT,
    PRIMARY KEY (announcement_id, person_id),
    UNIQUE (announcement_id, chat_id)
) STRICT;
INSERT INTO recipient_new (announcement_id, chat_id, person_id, status, trying_until, message_id, tries, read_at)
    SELECT announcement_id, chat_id, person_id, status, trying_until, message_id, tries, read_at
    FROM announcement_recipient WHERE true ON CONFLICT DO NOTHING;
DROP TABLE announcement_recipient;
ALTER TABLE recipient_new RENAME TO announcement_recipient;
CREATE INDEX announcement_recipient_waiting ON announcement_recipient (announcement_id, chat_id) WHERE status = 'waiting';
CREATE INDEX announcement_recipient_trying ON announcement_recipient (trying_until) WHERE status = 'trying';
CREATE INDEX announcement_recipient_person ON announcement_recipient (person_id, announcement_id);
