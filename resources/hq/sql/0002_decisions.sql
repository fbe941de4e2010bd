-- What people decided about records that were kept of a desk after it was revoked (wire::Quarantine
-- 4). Kept and not decided on: quarantine 4 and no decision. Counted: quarantine 0. Left out:
-- quarantine 4 and the decision. The bytes stay in any case.
CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    kiosk BLOB NOT NULL CHECK (length(kiosk) = 17),
    choice INTEGER NOT NULL,     -- hq::Choice
    records INTEGER NOT NULL,    -- how many it is about, and what they say
    people_in INTEGER NOT NULL,
    people_out INTEGER NOT NULL,
    decided_by TEXT NOT NULL,    -- name of an account
    decided_at INTEGER NOT NULL
) STRICT;
CREATE INDEX decision_of_kiosk ON decision (kiosk);

ALTER TABLE record ADD COLUMN decision INTEGER REFERENCES decision (id);
CREATE INDEX kept ON record (line, seq) WHERE quarantine = 4 AND decision IS NULL;
