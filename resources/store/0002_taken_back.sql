-- Lines that this kiosk wrote once, lost with a disk, and took back from headquarters. They are
-- never written to. A whole stream keeps its own row in stream. A branch (another history of a
-- stream that is held here too) has a row there under the name it is counted by: the first eight
-- bytes of its first record's hash in place of the incarnation.
CREATE TABLE taken_back (
    stream INTEGER PRIMARY KEY REFERENCES stream (id),
    incarnation BLOB NOT NULL CHECK (length(incarnation) = 8), -- the stream's own, big-endian
    branch BLOB NOT NULL CHECK (length(branch) IN (0, 32)),    -- empty: the whole stream
    grew_from INTEGER REFERENCES stream (id),                  -- the line before a branch's first
    first INTEGER NOT NULL CHECK (first > 0)                   -- seq of its own first record
) STRICT;
