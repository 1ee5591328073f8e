-- Requests for pay of those who mediated: what is asked for which case, who gets how much, and what was done with each.

CREATE TABLE pay_request (
    id BIGINT PRIMARY KEY,
    ward_id BIGINT NOT NULL REFERENCES ward (id),
    team_id BIGINT NOT NULL REFERENCES mediation_team (id),
    standing TEXT NOT NULL,
    asked_by BIGINT NOT NULL REFERENCES person (id),
    sent_on DATE NOT NULL,
    paid_on DATE,
    version INTEGER NOT NULL
);
CREATE INDEX pay_request_ward ON pay_request (ward_id, standing, id);
CREATE INDEX pay_request_team ON pay_request (team_id, id);

CREATE TABLE pay_line (
    request_id BIGINT NOT NULL REFERENCES pay_request (id),
    case_id BIGINT NOT NULL REFERENCES case_file (id),
    ended_on DATE NOT NULL,
    outcome TEXT NOT NULL,
    written BOOLEAN NOT NULL,
    rate BIGINT NOT NULL,
    per TEXT NOT NULL,
    known TEXT NOT NULL,
    basis TEXT NOT NULL,
    dong BIGINT NOT NULL,
    dropped BOOLEAN NOT NULL,
    live BOOLEAN NOT NULL,
    PRIMARY KEY (request_id, case_id)
);
-- A case stands in one request at a time that is not refused or taken back: nothing is paid twice.
CREATE UNIQUE INDEX pay_line_live ON pay_line (case_id) WHERE live;

CREATE TABLE pay_share (
    request_id BIGINT NOT NULL,
    case_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL REFERENCES person (id),
    dong BIGINT NOT NULL,
    PRIMARY KEY (request_id, case_id, person_id),
    FOREIGN KEY (request_id, case_id) REFERENCES pay_line (request_id, case_id)
);
CREATE INDEX pay_share_person ON pay_share (person_id, request_id);

CREATE TABLE pay_event (
    id BIGINT PRIMARY KEY,
    request_id BIGINT NOT NULL REFERENCES pay_request (id),
    person_id BIGINT NOT NULL REFERENCES person (id),
    step TEXT NOT NULL,
    on_day DATE NOT NULL,
    words BYTEA,
    at TIMESTAMPTZ NOT NULL
);
CREATE INDEX pay_event_of ON pay_event (request_id, id);
