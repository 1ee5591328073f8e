-- Files with lists of people that the office sent: what they say until it is written down or thrown away.

CREATE TABLE people_list (
    id BIGINT PRIMARY KEY,
    ward_id BIGINT NOT NULL REFERENCES ward (id),
    sent_by BIGINT NOT NULL REFERENCES person (id),
    standing TEXT NOT NULL,
    why TEXT,
    content BYTEA,
    choices TEXT NOT NULL,
    sent_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ
);
CREATE INDEX people_list_ward ON people_list (ward_id, standing, id);
