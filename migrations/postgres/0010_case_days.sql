-- The day on which the parties agreed to meet instead of within three days, and since when it is known that mediation
-- began. What is known already was known when the case was entered or begun.
ALTER TABLE case_file ADD COLUMN agreed_on DATE;
ALTER TABLE case_file ADD COLUMN begun_noted_at TIMESTAMPTZ;

-- Assignments that were replaced or declined before mediation began: whoever is named next has days of the own, and how
-- long the former ones let the case wait stays counted. Dates only.
CREATE TABLE case_wait (
    case_id BIGINT NOT NULL REFERENCES case_file (id),
    version INTEGER NOT NULL,
    assigned_on DATE NOT NULL,
    agreed_on DATE,
    until_on DATE NOT NULL,
    PRIMARY KEY (case_id, version)
);
