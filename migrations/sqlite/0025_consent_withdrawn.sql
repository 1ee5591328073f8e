-- Consent may be taken back: the proof says so in a row of its own.
ALTER TABLE consent ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0;
