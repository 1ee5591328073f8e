-- The life of a case between its first session and long after its agreement: sessions (Law 35/2013 Art. 20, 21), pauses
-- (Art. 17), and how an agreement is kept (Art. 25, 26).

CREATE TABLE case_session (
    case_id INTEGER NOT NULL REFERENCES case_file (id),
    nth INTEGER NOT NULL,
    held_on TEXT NOT NULL,
    next_on TEXT,
    content BLOB NOT NULL,
    PRIMARY KEY (case_id, nth)
) STRICT;
CREATE INDEX case_session_held ON case_session (held_on);

CREATE TABLE case_halt (
    case_id INTEGER NOT NULL REFERENCES case_file (id),
    nth INTEGER NOT NULL,
    paused_on TEXT NOT NULL,
    until_on TEXT,
    over_on TEXT,
    PRIMARY KEY (case_id, nth)
) STRICT;

CREATE TABLE case_kept (
    case_id INTEGER NOT NULL REFERENCES case_file (id),
    nth INTEGER NOT NULL,
    on_day TEXT NOT NULL,
    kept TEXT NOT NULL,
    PRIMARY KEY (case_id, nth)
) STRICT;
