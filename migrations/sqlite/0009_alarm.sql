-- A report of danger: where it is, to which event it belongs (reports of one event are counted once), who was told and
-- who confirmed it, when the head told the chair of the People's Committee and the police (Law Art. 15(4)), and whether
-- it was taken back as a mistake. What is taken back stays as a trace.

ALTER TABLE escalation ADD COLUMN number INTEGER;
ALTER TABLE escalation ADD COLUMN event_id INTEGER;
ALTER TABLE escalation ADD COLUMN group_id INTEGER REFERENCES resident_group (id);
ALTER TABLE escalation ADD COLUMN place BLOB;
ALTER TABLE escalation ADD COLUMN chair_told_at TEXT;
ALTER TABLE escalation ADD COLUMN chair_told_by INTEGER REFERENCES person (id);
ALTER TABLE escalation ADD COLUMN police_told_at TEXT;
ALTER TABLE escalation ADD COLUMN police_told_by INTEGER REFERENCES person (id);
ALTER TABLE escalation ADD COLUMN withdrawn_at TEXT;
ALTER TABLE escalation ADD COLUMN withdrawn_by INTEGER REFERENCES person (id);
CREATE UNIQUE INDEX escalation_number ON escalation (number);
CREATE INDEX escalation_event ON escalation (event_id);

CREATE TABLE escalation_told (
    escalation_id INTEGER NOT NULL REFERENCES escalation (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    office TEXT NOT NULL,
    told_at TEXT,
    seen_at TEXT,
    PRIMARY KEY (escalation_id, person_id)
) STRICT;
