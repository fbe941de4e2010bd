-- What headquarters says to desks (wire/Letter.h), signed when it is sent.
CREATE TABLE letter (
    kiosk BLOB NOT NULL CHECK (length(kiosk) = 17),
    number INTEGER NOT NULL,     -- dense for each desk, from 1
    kind INTEGER NOT NULL,       -- wire::LetterKind
    written_at INTEGER NOT NULL,
    taken_at INTEGER NOT NULL,   -- when the desk first said that it carried it out; 0: not yet
    PRIMARY KEY (kiosk, number)
) STRICT, WITHOUT ROWID;

-- The highest number that a desk ever said. Beside the letters, because a book that was put back to
-- an earlier time must not give a number again that the desk would take for a letter it has had.
CREATE TABLE inbox (
    kiosk BLOB NOT NULL PRIMARY KEY CHECK (length(kiosk) = 17),
    taken INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Desks that were revoked before there were letters are told, too.
INSERT INTO letter SELECT kiosk, 1, 1, state_since, 0 FROM kiosk WHERE state = 2;
