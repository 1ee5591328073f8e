-- The life of a case between its first session and long after its agreement: sessions (Law 35/2013 Art. 20, 21), pauses
-- (Art. 17), and how an agreement is kept (Art. 25, 26).

CREATE TABLE case_session (
    case_id BIGINT NOT NULL REFERENCES case_file (id),
    nth INTEGER NOT NULL,
    held_on DATE NOT NULL,
    next_on DATE,
    content BYTEA NOT NULL,
    PRIMARY KEY (case_id, nth)
);
CREATE INDEX case_session_held ON case_session (held_on);

CREATE TABLE case_halt (
    case_id BIGINT NOT NULL REFERENCES case_file (id),
    nth INTEGER NOT NULL,
    paused_on DATE NOT NULL,
    until_on DATE,
    over_on DATE,
    PRIMARY KEY (case_id, nth)
);

CREATE TABLE case_kept (
    case_id BIGINT NOT NULL REFERENCES case_file (id),
    nth INTEGER NOT NULL,
    on_day DATE NOT NULL,
    kept TEXT NOT NULL,
    PRIMARY KEY (case_id, nth)
);
