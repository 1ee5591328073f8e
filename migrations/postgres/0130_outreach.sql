-- Kits of outreach: one text of the office as it is read aloud, talked about and shown; and that it was, when and to how many.
-- All words are sealed. What was done is struck and stays.

CREATE TABLE outreach_kit (
    id BIGINT PRIMARY KEY,
    ward_id BIGINT NOT NULL REFERENCES ward (id),
    version INTEGER NOT NULL,
    content BYTEA NOT NULL,
    announcement_id BIGINT REFERENCES announcement (id),
    standing TEXT NOT NULL,
    made_by BIGINT NOT NULL REFERENCES person (id),
    made_at TIMESTAMPTZ NOT NULL,
    given_at TIMESTAMPTZ
);
CREATE INDEX outreach_kit_ward ON outreach_kit (ward_id, id);

CREATE TABLE outreach_done (
    id BIGINT PRIMARY KEY,
    kit_id BIGINT NOT NULL REFERENCES outreach_kit (id),
    kind TEXT NOT NULL,
    done_on DATE NOT NULL,
    people INTEGER NOT NULL,
    entered_by BIGINT NOT NULL REFERENCES person (id),
    entered_at TIMESTAMPTZ NOT NULL,
    struck_at TIMESTAMPTZ
);
CREATE INDEX outreach_done_kit ON outreach_done (kit_id, id);
