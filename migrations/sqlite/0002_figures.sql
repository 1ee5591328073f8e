-- What is counted: one row for every stretch in which a case was open. Dates and codes only, so that figures need not
-- open a sealed column. A case that was struck has none.
CREATE TABLE case_stretch (
    case_id INTEGER NOT NULL REFERENCES case_file (id),
    nth INTEGER NOT NULL,
    ward_id INTEGER NOT NULL REFERENCES ward (id),
    team_id INTEGER NOT NULL REFERENCES mediation_team (id),
    kind TEXT NOT NULL,
    opened_on TEXT NOT NULL,
    begun_on TEXT,
    ended_on TEXT,
    ending TEXT,
    PRIMARY KEY (case_id, nth)
) STRICT;
CREATE INDEX case_stretch_ward ON case_stretch (ward_id, ended_on);
CREATE INDEX case_stretch_team ON case_stretch (team_id, ended_on);
CREATE INDEX case_stretch_ended ON case_stretch (ended_on);
CREATE INDEX not_accepted_ward ON not_accepted (ward_id, on_day);
CREATE INDEX escalation_ward ON escalation (ward_id, at);

INSERT INTO case_stretch (case_id, nth, ward_id, team_id, kind, opened_on, begun_on, ended_on, ending)
SELECT id, 1, ward_id, team_id, kind, received_on, first_session_on, ended_on,
    CASE WHEN ended_on IS NULL THEN NULL ELSE status END
FROM case_file WHERE status <> 'void';
