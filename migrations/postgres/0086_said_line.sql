-- The first line of a book as somebody named it, apart from what old lines made of it; what is not known is line 1. By it a
-- book is found again when old lines are taken back, whatever order they came and go in: nothing else of it changes then. The
-- copies of books in old_import_book are not looked at any more.

ALTER TABLE register_book ADD COLUMN said_line BIGINT;
ALTER TABLE further_book ADD COLUMN said_line BIGINT;
UPDATE register_book SET said_line = first_line WHERE NOT EXISTS (SELECT 1 FROM old_case o
    WHERE o.team_id = register_book.team_id AND o.year = register_book.year);
UPDATE further_book SET said_line = first_line WHERE NOT EXISTS (SELECT 1 FROM old_case o
    WHERE o.team_id = further_book.team_id AND o.year = further_book.year);
