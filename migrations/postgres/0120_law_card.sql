-- The ward's own cards of the law, and those that stand before a shipped one. A change adds a version; nothing is written
-- over. What they say is for everybody of the ward, and about nobody.

CREATE TABLE law_card (
    ward_id BIGINT NOT NULL REFERENCES ward (id),
    nth INTEGER NOT NULL,
    version INTEGER NOT NULL,
    corrects INTEGER,
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    source TEXT NOT NULL,
    effective_from DATE NOT NULL,
    withdrawn TEXT,
    changed_by BIGINT NOT NULL REFERENCES person (id),
    changed_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (ward_id, nth, version)
);
