-- That the office reminded somebody of what waits for them, or telephoned. `about` is the matter's own word, such as
-- `case:17`; a reminder is sent once a day and person, which its key says.

CREATE TABLE contact (
    key TEXT PRIMARY KEY,
    ward_id BIGINT NOT NULL REFERENCES ward (id),
    person_id BIGINT NOT NULL REFERENCES person (id),
    about TEXT NOT NULL,
    how TEXT NOT NULL,
    on_day DATE NOT NULL,
    by_person BIGINT NOT NULL REFERENCES person (id),
    at TIMESTAMPTZ NOT NULL
);
CREATE INDEX contact_about ON contact (ward_id, about, at);
CREATE INDEX contact_person ON contact (person_id, on_day);
