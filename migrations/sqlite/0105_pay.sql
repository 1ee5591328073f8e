-- Requests for pay of those who mediated: what is asked for which case, who gets how much, and what was done with each.

CREATE TABLE pay_request (
    id INTEGER PRIMARY KEY,
    ward_id INTEGER NOT NULL REFERENCES ward (id),
    team_id INTEGER NOT NULL REFERENCES mediation_team (id),
    standing TEXT NOT NULL,
    asked_by INTEGER NOT NULL REFERENCES person (id),
    sent_on TEXT NOT NULL,
    paid_on TEXT,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX pay_request_ward ON pay_request (ward_id, standing, id);
CREATE INDEX pay_request_team ON pay_request (team_id, id);

CREATE TABLE pay_line (
    request_id INTEGER NOT NULL REFERENCES pay_request (id),
    case_id INTEGER NOT NULL REFERENCES case_file (id),
    ended_on TEXT NOT NULL,
    outcome TEXT NOT NULL,
    written INTEGER NOT NULL,
    rate INTEGER NOT NULL,
    per TEXT NOT NULL,
    known TEXT NOT NULL,
    basis TEXT NOT NULL,
    dong INTEGER NOT NULL,
    dropped INTEGER NOT NULL,
    live INTEGER NOT NULL,
    PRIMARY KEY (request_id, case_id)
) STRICT;
-- A case stands in one request at a time that is not refused or taken back: nothing is paid twice.
CREATE UNIQUE INDEX pay_line_live ON pay_line (case_id) WHERE live;

CREATE TABLE pay_share (
    request_id INTEGER NOT NULL,
    case_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    dong INTEGER NOT NULL,
    PRIMARY KEY (request_id, case_id, person_id),
    FOREIGN KEY (request_id, case_id) REFERENCES pay_line (request_id, case_id)
) STRICT;
CREATE INDEX pay_share_person ON pay_share (person_id, request_id);

CREATE TABLE pay_event (
    id INTEGER PRIMARY KEY,
    request_id INTEGER NOT NULL REFERENCES pay_request (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    step TEXT NOT NULL,
    on_day TEXT NOT NULL,
    words BLOB,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX pay_event_of ON pay_event (request_id, id);
