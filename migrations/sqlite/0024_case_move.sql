-- Cases that went over from one team to another while they were open: figures of a time before count them for the former.

CREATE TABLE case_move (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES case_file (id),
    from_team_id INTEGER NOT NULL REFERENCES mediation_team (id),
    to_team_id INTEGER NOT NULL REFERENCES mediation_team (id),
    nth INTEGER NOT NULL,
    moved_on TEXT NOT NULL
) STRICT;
CREATE INDEX case_move_day ON case_move (moved_on);
CREATE INDEX case_move_case ON case_move (case_id);
