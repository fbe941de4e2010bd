-- Headquarters' copy of every kiosk's log. Unsigned 64-bit numbers are stored as the signed number
-- with the same bits. Times are ms since 1970 UTC by headquarters' clock.
CREATE TABLE meta (
    name TEXT NOT NULL PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- One unbroken line of records: a stream's trunk (branch empty) or a branch, named by the hash of
-- its first differing record.
CREATE TABLE line (
    id INTEGER PRIMARY KEY,
    kiosk BLOB NOT NULL CHECK (length(kiosk) = 17),
    incarnation INTEGER NOT NULL,
    branch BLOB NOT NULL CHECK (length(branch) IN (0, 32)),
    grew_from INTEGER REFERENCES line (id),
    first INTEGER NOT NULL CHECK (first > 0),
    next INTEGER NOT NULL CHECK (next >= first),
    head_hash BLOB NOT NULL CHECK (length(head_hash) = 32),
    shelter TEXT NOT NULL, -- empty until an opening record or an announcement names it
    UNIQUE (kiosk, incarnation, branch)
) STRICT;

CREATE TABLE record (
    line INTEGER NOT NULL REFERENCES line (id),
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    bytes BLOB NOT NULL,
    quarantine INTEGER NOT NULL, -- wire::Quarantine
    received_at INTEGER NOT NULL,
    PRIMARY KEY (line, seq)
) STRICT, WITHOUT ROWID;

-- The newest of each line.
CREATE TABLE announcement (
    line INTEGER PRIMARY KEY REFERENCES line (id),
    as_of INTEGER NOT NULL,
    payload BLOB NOT NULL,
    received_at INTEGER NOT NULL
) STRICT;

-- When a kiosk was last heard; written at most every 15 s per kiosk.
CREATE TABLE heard (
    kiosk BLOB NOT NULL PRIMARY KEY CHECK (length(kiosk) = 17),
    at INTEGER NOT NULL,
    shelter TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE alarm (
    id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL, -- hq::AlarmKind
    kiosk BLOB NOT NULL CHECK (length(kiosk) = 17),
    incarnation INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    shelter TEXT NOT NULL,
    raised_at INTEGER NOT NULL,
    UNIQUE (kind, kiosk, incarnation, seq)
) STRICT;
