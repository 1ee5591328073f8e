-- A known text sealed with each key that this database was ever sealed with: whoever cannot open all of them has another
-- key file, and must not write here.
CREATE TABLE key_check (
    key_id BIGINT PRIMARY KEY,
    sealed BYTEA NOT NULL
);
