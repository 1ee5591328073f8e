-- What was sent in error is put right at those who have it: corrected, or withdrawn. Each recipient's message is known by
-- its number; how far this has come stands beside how the sending itself went, and never changes it.

ALTER TABLE announcement ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE announcement ADD COLUMN mending TEXT;
ALTER TABLE announcement ADD COLUMN corrected_at TEXT;
ALTER TABLE announcement ADD COLUMN recalled_at TEXT;
ALTER TABLE announcement ADD COLUMN mended_by INTEGER REFERENCES person (id);
CREATE INDEX announcement_mending ON announcement (id) WHERE mending IS NOT NULL;

ALTER TABLE announcement_recipient ADD COLUMN sent_at TEXT;
ALTER TABLE announcement_recipient ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE announcement_recipient ADD COLUMN mend TEXT;
ALTER TABLE announcement_recipient ADD COLUMN mend_deed TEXT;
ALTER TABLE announcement_recipient ADD COLUMN mend_version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE announcement_recipient ADD COLUMN mend_until TEXT;
ALTER TABLE announcement_recipient ADD COLUMN mend_tries INTEGER NOT NULL DEFAULT 0;
CREATE INDEX announcement_recipient_mend ON announcement_recipient (announcement_id, chat_id)
    WHERE mend IN ('waiting', 'trying');

-- What a correction replaced stays readable.
CREATE TABLE announcement_version (
    announcement_id INTEGER NOT NULL REFERENCES announcement (id),
    version INTEGER NOT NULL,
    content BLOB NOT NULL,
    replaced_by INTEGER NOT NULL REFERENCES person (id),
    replaced_at TEXT NOT NULL,
    PRIMARY KEY (announcement_id, version)
) STRICT;
