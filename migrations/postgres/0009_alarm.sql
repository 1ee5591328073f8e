-- A report of danger: where it is, to which event it belongs (reports of one event are counted once), who was told and
-- who confirmed it, when the head told the chair of the People's Committee and the police (Law Art. 15(4)), and whether
-- it was taken back as a mistake. What is taken back stays as a trace.

ALTER TABLE escalation ADD COLUMN number BIGINT;
ALTER TABLE escalation ADD COLUMN event_id BIGINT;
ALTER TABLE escalation ADD COLUMN group_id BIGINT REFERENCES resident_group (id);
ALTER TABLE escalation ADD COLUMN place BYTEA;
ALTER TABLE escalation ADD COLUMN chair_told_at TIMESTAMPTZ;
ALTER TABLE escalation ADD COLUMN chair_told_by BIGINT REFERENCES person (id);
ALTER TABLE escalation ADD COLUMN police_told_at TIMESTAMPTZ;
ALTER TABLE escalation ADD COLUMN police_told_by BIGINT REFERENCES person (id);
ALTER TABLE escalation ADD COLUMN withdrawn_at TIMESTAMPTZ;
ALTER TABLE escalation ADD COLUMN withdrawn_by BIGINT REFERENCES person (id);
CREATE UNIQUE INDEX escalation_number ON escalation (number);
CREATE INDEX escalation_event ON escalation (event_id);

CREATE TABLE escalation_told (
    escalation_id BIGINT NOT NULL REFERENCES escalation (id),
    person_id BIGINT NOT NULL REFERENCES person (id),
    office TEXT NOT NULL,
    told_at TIMESTAMPTZ,
    seen_at TIMESTAMPTZ,
    PRIMARY KEY (escalation_id, person_id)
);
