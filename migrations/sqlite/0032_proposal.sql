-- Proposals to the chair: to recognise mediators and heads, to release somebody (Law 35/2013 Art. 8, 11, 14), and what became
-- of them.

CREATE TABLE proposal (
    id INTEGER PRIMARY KEY,
    ward_id INTEGER NOT NULL REFERENCES ward (id),
    team_id INTEGER NOT NULL REFERENCES mediation_team (id),
    matter TEXT NOT NULL,
    standing TEXT NOT NULL,
    content BLOB NOT NULL,
    person_id INTEGER REFERENCES person (id),
    office TEXT,
    begun_by INTEGER NOT NULL REFERENCES person (id),
    begun_at TEXT NOT NULL,
    voted_on TEXT,
    sent_on TEXT,
    decided_on TEXT,
    decision_number TEXT,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX proposal_ward ON proposal (ward_id, standing, id);
CREATE INDEX proposal_team ON proposal (team_id, id);

CREATE TABLE proposal_step (
    id INTEGER PRIMARY KEY,
    proposal_id INTEGER NOT NULL REFERENCES proposal (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    step TEXT NOT NULL,
    real BLOB,
    words BLOB,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX proposal_step_of ON proposal_step (proposal_id, id);
