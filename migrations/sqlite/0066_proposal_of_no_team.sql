-- Proposals that were left open by a team that was merged or dissolved: they are over with it, as they are from now on.

UPDATE proposal SET standing = 'withdrawn', version = version + 1
WHERE standing IN ('preparing', 'asked', 'proposed', 'sent', 'returned')
    AND team_id IN (SELECT id FROM mediation_team WHERE held_to IS NOT NULL);
