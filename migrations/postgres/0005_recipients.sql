-- Everybody an announcement is for has a row, also who could not be written to when it was confirmed: no chat then, and
-- to be telephoned. Who confirmed it is not always who wrote it.

ALTER TABLE announcement ADD COLUMN confirmed_by BIGINT REFERENCES person (id);
ALTER TABLE announcement DROP COLUMN finished_at;

ALTER TABLE announcement_recipient DROP COLUMN trying_by, DROP COLUMN ended_at;
ALTER TABLE announcement_recipient DROP CONSTRAINT announcement_recipient_pkey;
ALTER TABLE announcement_recipient ALTER COLUMN chat_id DROP NOT NULL;
ALTER TABLE announcement_recipient ADD PRIMARY KEY (announcement_id, person_id);
ALTER TABLE announcement_recipient ADD UNIQUE (announcement_id, chat_id);
