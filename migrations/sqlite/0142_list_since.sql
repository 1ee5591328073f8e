-- Since when whoever is in office of whom a list of people does not say it: asked once for all of them.

ALTER TABLE people_list ADD COLUMN since TEXT;
