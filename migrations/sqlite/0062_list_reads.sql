-- How often the reading of a file was begun: one that ends the process that reads it is not tried again for ever.

ALTER TABLE people_list ADD COLUMN reads INTEGER NOT NULL DEFAULT 0;
