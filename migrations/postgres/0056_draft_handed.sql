-- Somebody else goes on with what a person had half entered; who began it stays.
ALTER TABLE draft ADD COLUMN handed_to BIGINT REFERENCES person (id);
CREATE INDEX draft_handed ON draft (handed_to);
