-- Somebody used a link for an office with rights over what others do, and did not show the telephone number that the register
-- knows: until the office says that it is they, the account is nobody's, and nothing can be read with it.
CREATE TABLE join_request (
    person_id INTEGER NOT NULL PRIMARY KEY REFERENCES person (id),
    tg_user_id INTEGER NOT NULL,
    lang TEXT NOT NULL,
    consent_version INTEGER NOT NULL,
    phone BLOB,
    asked_at TEXT NOT NULL
) STRICT;
