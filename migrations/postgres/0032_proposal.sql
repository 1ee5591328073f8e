-- Proposals to the chair: to recognise mediators and heads, to release somebody (Law 35/2013 Art. 8, 11, 14), and what became
-- of them.

CREATE TABLE proposal (
    id BIGINT PRIMARY KEY,
    ward_id BIGINT NOT NULL REFERENCES ward (id),
    team_id BIGINT NOT NULL REFERENCES mediation_team (id),
    matter TEXT NOT NULL,
    standing TEXT NOT NULL,
    content BYTEA NOT NULL,
    person_id BIGINT REFERENCES person (id),
    office TEXT,
    begun_by BIGINT NOT NULL REFERENCES person (id),
    begun_at TIMESTAMPTZ NOT NULL,
    voted_on DATE,
    sent_on DATE,
    decided_on DATE,
    decision_number TEXT,
    version INTEGER NOT NULL
);
CREATE INDEX proposal_ward ON proposal (ward_id, standing, id);
CREATE INDEX proposal_team ON proposal (team_id, id);

CREATE TABLE proposal_step (
    id BIGINT PRIMARY KEY,
    proposal_id BIGINT NOT NULL REFERENCES proposal (id),
    person_id BIGINT NOT NULL REFERENCES person (id),
    step TEXT NOT NULL,
    real BYTEA,
    words BYTEA,
    at TIMESTAMPTZ NOT NULL
);
CREATE INDEX proposal_step_of ON proposal_step (proposal_id, id);
