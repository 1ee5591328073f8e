-- Whether a reading showed the parties' names in full.
ALTER TABLE access_log ADD COLUMN names INTEGER NOT NULL DEFAULT 0;
CREATE INDEX access_log_case ON access_log (case_id, id);

-- A party may be a person, a group, a family, several families or an organisation (Law Art. 2(3)).
ALTER TABLE case_party ADD COLUMN kind TEXT NOT NULL DEFAULT 'person';

-- Whether a month was closed by the office for a head whom no message reaches.
ALTER TABLE month_close ADD COLUMN by_office INTEGER NOT NULL DEFAULT 0;
