-- Everything the spine and the log of cases need. Columns named in src/store/seal.rs are sealed (BLOB).

-- Places and people -------------------------------------------------------------------------------------------------

CREATE TABLE ward (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    case_prefix TEXT NOT NULL,
    unit_label TEXT NOT NULL,
    office_phone TEXT
) STRICT;

CREATE TABLE resident_group (
    id INTEGER PRIMARY KEY,
    ward_id INTEGER NOT NULL REFERENCES ward (id),
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    UNIQUE (ward_id, number)
) STRICT;

CREATE TABLE mediation_team (
    id INTEGER PRIMARY KEY,
    ward_id INTEGER NOT NULL REFERENCES ward (id),
    resident_group_id INTEGER NOT NULL REFERENCES resident_group (id),
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    UNIQUE (ward_id, number)
) STRICT;

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    ward_id INTEGER NOT NULL REFERENCES ward (id),
    key TEXT NOT NULL UNIQUE,
    name BLOB NOT NULL,
    phone BLOB,
    sex TEXT,
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX person_ward ON person (ward_id);

CREATE TABLE office_holding (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    office TEXT NOT NULL,
    team_id INTEGER REFERENCES mediation_team (id),
    resident_group_id INTEGER REFERENCES resident_group (id),
    held_from TEXT NOT NULL,
    held_to TEXT
) STRICT;
CREATE INDEX office_holding_person ON office_holding (person_id);
CREATE INDEX office_holding_team ON office_holding (team_id);

CREATE TABLE tg_account (
    tg_user_id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL UNIQUE REFERENCES person (id),
    lang TEXT NOT NULL,
    linked_at TEXT NOT NULL,
    consent_version INTEGER,
    consent_at TEXT,
    phone_confirmed_at TEXT,
    blocked_at TEXT
) STRICT;

-- Proof of consent: append-only.
CREATE TABLE consent (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    tg_user_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE TABLE invitation (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    token_hash BLOB NOT NULL UNIQUE,
    person_id INTEGER NOT NULL REFERENCES person (id),
    created_by INTEGER REFERENCES person (id),
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at TEXT,
    used_by INTEGER
) STRICT;

-- Law as data -------------------------------------------------------------------------------------------------------

CREATE TABLE legal_params (
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    unit TEXT NOT NULL,
    legal_basis TEXT NOT NULL,
    effective_from TEXT NOT NULL,
    effective_to TEXT,
    verified TEXT NOT NULL,
    PRIMARY KEY (key, effective_from)
) STRICT;

CREATE TABLE holiday (
    day TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    source TEXT NOT NULL,
    verified TEXT NOT NULL,
    PRIMARY KEY (day, kind)
) STRICT;

CREATE TABLE lunar_anchor (
    year INTEGER NOT NULL,
    day TEXT NOT NULL,
    anchor TEXT NOT NULL,
    verified TEXT NOT NULL,
    PRIMARY KEY (year, anchor)
) STRICT;

-- The spine ---------------------------------------------------------------------------------------------------------

-- Everything that comes in. `lane` is what is kept in order: a chat, or a case for its timers.
CREATE TABLE inbox (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    lane TEXT NOT NULL,
    chat_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    payload BLOB,
    received_at TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'waiting',
    attempts INTEGER NOT NULL DEFAULT 0,
    error TEXT,
    finished_at TEXT
) STRICT;
CREATE INDEX inbox_line ON inbox (lane, id) WHERE status = 'waiting';
CREATE INDEX inbox_waiting ON inbox (id) WHERE status = 'waiting';
CREATE INDEX inbox_finished ON inbox (finished_at) WHERE status <> 'waiting';

-- Everything that goes out. Rows of one chat and lane go in order of id. `target` is the key of the row whose message
-- is edited or deleted.
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    chat_id INTEGER NOT NULL,
    lane TEXT NOT NULL,
    method TEXT NOT NULL,
    call BLOB,
    target TEXT,
    status TEXT NOT NULL DEFAULT 'waiting',
    not_before TEXT,
    expires_at TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    leased_by TEXT,
    leased_until TEXT,
    message_id INTEGER,
    error TEXT,
    created_at TEXT NOT NULL,
    finished_at TEXT
) STRICT;
CREATE INDEX outbox_line ON outbox (chat_id, lane, id) WHERE status = 'waiting';
CREATE INDEX outbox_waiting ON outbox (id) WHERE status = 'waiting';
CREATE INDEX outbox_finished ON outbox (finished_at) WHERE status <> 'waiting';

CREATE TABLE timer (
    key TEXT PRIMARY KEY,
    due_at TEXT NOT NULL,
    lane TEXT NOT NULL,
    payload TEXT NOT NULL
) STRICT;
CREATE INDEX timer_due ON timer (due_at);

CREATE TABLE dialogue (
    chat_id INTEGER PRIMARY KEY,
    state BLOB NOT NULL,
    crowded INTEGER NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;

-- A state that a release could not read, kept for repair.
CREATE TABLE dialogue_salvage (
    id INTEGER PRIMARY KEY,
    chat_id INTEGER NOT NULL,
    state BLOB NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE TABLE draft (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    title TEXT NOT NULL,
    answers BLOB NOT NULL,
    created_at TEXT NOT NULL,
    touched_at TEXT NOT NULL
) STRICT;
CREATE INDEX draft_person ON draft (person_id, touched_at);

CREATE TABLE poll_state (
    bot_id INTEGER PRIMARY KEY,
    next_offset INTEGER NOT NULL,
    at TEXT NOT NULL
) STRICT;

-- Cases -------------------------------------------------------------------------------------------------------------

-- The last number given in a team and year: taken in the transaction of the case, so that there are no gaps.
CREATE TABLE case_counter (
    team_id INTEGER NOT NULL REFERENCES mediation_team (id),
    year INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (team_id, year)
) STRICT;

CREATE TABLE case_file (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    code TEXT NOT NULL UNIQUE,
    ward_id INTEGER NOT NULL REFERENCES ward (id),
    team_id INTEGER NOT NULL REFERENCES mediation_team (id),
    kind TEXT NOT NULL,
    received_on TEXT NOT NULL,
    ground TEXT NOT NULL,
    resident_group_id INTEGER NOT NULL REFERENCES resident_group (id),
    place BLOB,
    summary BLOB NOT NULL,
    voice BLOB,
    domestic_violence INTEGER NOT NULL,
    sign TEXT NOT NULL,
    status TEXT NOT NULL,
    assigned_on TEXT,
    first_session_on TEXT,
    ended_on TEXT,
    stage BLOB NOT NULL,
    entered_by INTEGER NOT NULL REFERENCES person (id),
    created_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX case_file_ward ON case_file (ward_id, received_on);
CREATE INDEX case_file_team ON case_file (team_id, received_on);
CREATE INDEX case_file_entered ON case_file (entered_by);

CREATE TABLE case_party (
    case_id INTEGER NOT NULL REFERENCES case_file (id),
    seq INTEGER NOT NULL,
    side TEXT NOT NULL,
    age INTEGER,
    name BLOB NOT NULL,
    address BLOB,
    PRIMARY KEY (case_id, seq)
) STRICT;

CREATE TABLE case_mediator (
    case_id INTEGER NOT NULL REFERENCES case_file (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    assigned_on TEXT NOT NULL,
    chosen_by_parties INTEGER NOT NULL,
    PRIMARY KEY (case_id, person_id)
) STRICT;
CREATE INDEX case_mediator_person ON case_mediator (person_id);

CREATE TABLE case_event (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    case_id INTEGER NOT NULL REFERENCES case_file (id),
    at TEXT NOT NULL,
    person_id INTEGER REFERENCES person (id),
    kind TEXT NOT NULL,
    data BLOB
) STRICT;
CREATE INDEX case_event_case ON case_event (case_id, id);

CREATE TABLE escalation (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    ward_id INTEGER NOT NULL REFERENCES ward (id),
    team_id INTEGER REFERENCES mediation_team (id),
    case_id INTEGER REFERENCES case_file (id),
    kind TEXT NOT NULL,
    sign TEXT NOT NULL,
    person_id INTEGER REFERENCES person (id),
    at TEXT NOT NULL
) STRICT;

CREATE TABLE not_accepted (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    ward_id INTEGER NOT NULL REFERENCES ward (id),
    team_id INTEGER REFERENCES mediation_team (id),
    sign TEXT NOT NULL,
    body TEXT NOT NULL,
    on_day TEXT NOT NULL,
    person_id INTEGER REFERENCES person (id),
    at TEXT NOT NULL
) STRICT;

-- Who read names and content of which case.
CREATE TABLE access_log (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    case_id INTEGER NOT NULL REFERENCES case_file (id),
    scope TEXT NOT NULL
) STRICT;
