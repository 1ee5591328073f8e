-- Who of a helping team mediates a case (Law 35/2013 Art. 22); of those who help already, whoever holds an office there.
ALTER TABLE case_team ADD COLUMN mediator_id BIGINT REFERENCES person (id);
UPDATE case_team SET mediator_id = (
    SELECT min(m.person_id) FROM case_mediator m JOIN office_holding h ON h.person_id = m.person_id
    WHERE m.case_id = case_team.case_id AND h.team_id = case_team.team_id
) WHERE standing = 'joined';

-- Figures read reports and pauses by their days.
CREATE INDEX case_kept_on ON case_kept (on_day);
CREATE INDEX case_halt_paused ON case_halt (paused_on);

-- When the head of the Front committee was told that an agreement is broken (Art. 26).
ALTER TABLE case_kept ADD COLUMN front_told_on DATE;
