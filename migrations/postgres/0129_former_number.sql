-- Number and day of a sent report that were put right: what stood there before, and why.

ALTER TABLE report_version ADD COLUMN former BYTEA;
