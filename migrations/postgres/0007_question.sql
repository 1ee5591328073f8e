-- What people ask the office about a bulletin, and what it answered.

CREATE TABLE question (
    id BIGINT PRIMARY KEY,
    ward_id BIGINT NOT NULL REFERENCES ward (id),
    announcement_id BIGINT NOT NULL REFERENCES announcement (id),
    person_id BIGINT NOT NULL REFERENCES person (id),
    body BYTEA NOT NULL,
    asked_at TIMESTAMPTZ NOT NULL,
    answer BYTEA,
    answered_by BIGINT REFERENCES person (id),
    answered_at TIMESTAMPTZ
);
CREATE INDEX question_open ON question (ward_id, id) WHERE answered_at IS NULL;
CREATE INDEX announcement_recipient_message ON announcement_recipient (chat_id, message_id);
