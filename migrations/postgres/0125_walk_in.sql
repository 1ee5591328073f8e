-- Who came to a training session without having been invited. Of what was written down before it is told by that: nothing
-- was ever sent to them, and they answered nothing.

ALTER TABLE training_guest ADD COLUMN walk_in BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE training_guest SET walk_in = TRUE
WHERE attended_at IS NOT NULL AND rsvp IS NULL AND NOT EXISTS (
    SELECT 1 FROM announcement_recipient r JOIN announcement a ON a.id = r.announcement_id
    WHERE r.person_id = training_guest.person_id AND a.kind = 'training'
        AND a.key LIKE 'training:' || CAST(training_guest.training_id AS TEXT) || ':%');
