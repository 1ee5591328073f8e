-- What was sent in error is put right at those who have it: corrected, or withdrawn. Each recipient's message is known by
-- its number; how far this has come stands beside how the sending itself went, and never changes it.

ALTER TABLE announcement ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE announcement ADD COLUMN mending TEXT;
ALTER TABLE announcement ADD COLUMN corrected_at TIMESTAMPTZ;
ALTER TABLE announcement ADD COLUMN recalled_at TIMESTAMPTZ;
ALTER TABLE announcement ADD COLUMN mended_by BIGINT REFERENCES person (id);
CREATE INDEX announcement_mending ON announcement (id) WHERE mending IS NOT NULL;

ALTER TABLE announcement_recipient ADD COLUMN sent_at TIMESTAMPTZ;
ALTER TABLE announcement_recipient ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE announcement_recipient ADD COLUMN mend TEXT;
ALTER TABLE announcement_recipient ADD COLUMN mend_deed TEXT;
ALTER TABLE announcement_recipient ADD COLUMN mend_version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE announcement_recipient ADD COLUMN mend_until TIMESTAMPTZ;
ALTER TABLE announcement_recipient ADD COLUMN mend_tries INTEGER NOT NULL DEFAULT 0;
CREATE INDEX announcement_recipient_mend ON announcement_recipient (announcement_id, chat_id)
    WHERE mend IN ('waiting', 'trying');

-- What a correction replaced stays readable.
CREATE TABLE announcement_version (
    announcement_id BIGINT NOT NULL REFERENCES announcement (id),
    version INTEGER NOT NULL,
    content BYTEA NOT NULL,
    replaced_by BIGINT NOT NULL REFERENCES person (id),
    replaced_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (announcement_id, version)
);
