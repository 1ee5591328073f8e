-- Which first line somebody named is known of every book. Of those of which it was not: what the book had before lines were
-- brought in first, where a copy of then says so, else the line that it has. Nobody's line is taken for line 1.

UPDATE register_book SET said_line = COALESCE((SELECT b.first_line FROM old_import_book b
    WHERE b.team_id = register_book.team_id AND b.year = register_book.year AND b.part = 1
    ORDER BY b.import_id LIMIT 1), first_line) WHERE said_line IS NULL;
UPDATE further_book SET said_line = COALESCE((SELECT b.first_line FROM old_import_book b
    WHERE b.team_id = further_book.team_id AND b.year = further_book.year AND b.part = further_book.part
    ORDER BY b.import_id LIMIT 1), first_line) WHERE said_line IS NULL;
