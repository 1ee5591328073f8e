-- Whether a row came from somebody who was not known then: those who are known come first, and none of the others has to be
-- looked at for it.
ALTER TABLE inbox ADD COLUMN stranger BOOLEAN NOT NULL DEFAULT false;
CREATE INDEX inbox_heads ON inbox (stranger, id) WHERE status = 'waiting';
