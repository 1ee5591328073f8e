-- Proposals that ended with their team before that was written down as a step of theirs: they say so from now on, on the day
-- on which the team was no more, or after what happened to them last.

INSERT INTO proposal_step (id, proposal_id, person_id, step, at)
SELECT -p.id, p.id, p.begun_by, 'close',
    max(t.held_to || 'T17:00:00+00:00',
        coalesce((SELECT strftime('%Y-%m-%dT%H:%M:%S+00:00', max(s.at), '+1 second')
            FROM proposal_step s WHERE s.proposal_id = p.id), ''))
FROM proposal p JOIN mediation_team t ON t.id = p.team_id
WHERE p.standing = 'withdrawn' AND t.held_to IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM proposal_step s WHERE s.proposal_id = p.id AND s.step IN ('withdraw', 'close'));
