-- What a training session is about, where and by whom, and the ages of parties are sealed as well. The old columns are
-- emptied by the program when it has brought the schema up to date; nothing writes them any more.

ALTER TABLE training ADD COLUMN words BLOB;
ALTER TABLE case_party ADD COLUMN age_sealed BLOB;
-- What is still to be emptied, found without reading everything at every start.
CREATE INDEX case_party_age ON case_party (case_id, seq) WHERE age IS NOT NULL;
