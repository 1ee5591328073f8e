-- At which card of its chat a row was put aside: its revision, or -1 where that is not known. Words that come back in line
-- later answer no other card.
ALTER TABLE inbox ADD COLUMN stood INTEGER;
