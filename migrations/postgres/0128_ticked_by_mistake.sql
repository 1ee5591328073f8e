-- Who was ticked without having been invited, and the tick was taken back: they were never there, and no letter names them.

DELETE FROM training_guest WHERE walk_in AND attended_at IS NULL;
