-- What a ward says on its papers beside its own name: its province, who keeps the copy, who signs. No names of people.
CREATE TABLE ward_paper_word (
    ward_id INTEGER NOT NULL REFERENCES ward (id),
    word TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (ward_id, word)
) STRICT;
