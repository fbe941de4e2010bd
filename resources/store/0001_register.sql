-- The register of one kiosk. The log is the truth; person_key and setting may change.

-- Streams in the order in which this kiosk opened or heard of them. A stream serves one shelter.
CREATE TABLE stream (
    id INTEGER PRIMARY KEY,
    kiosk BLOB NOT NULL CHECK (length(kiosk) = 17),
    incarnation BLOB NOT NULL CHECK (length(incarnation) = 8), -- big-endian, for all 64 bits
    shelter TEXT NOT NULL,
    UNIQUE (kiosk, incarnation)
) STRICT;

-- Records as they were made, chained and sent: never updated, never deleted.
CREATE TABLE log (
    id INTEGER PRIMARY KEY, -- order of storing
    stream INTEGER NOT NULL REFERENCES stream (id),
    seq INTEGER NOT NULL CHECK (seq > 0),
    event BLOB NOT NULL UNIQUE CHECK (length(event) = 16),
    record BLOB NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    UNIQUE (stream, seq)
) STRICT;

-- Person keys sealed to the shelter key. Deleting all rows of a handle is its expiry.
CREATE TABLE person_key (
    key_id BLOB PRIMARY KEY CHECK (length(key_id) = 8),
    issuer TEXT NOT NULL,
    handle TEXT NOT NULL CHECK (length(handle) = 8),
    box BLOB NOT NULL CHECK (length(box) = 80)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_key_handle ON person_key (issuer, handle);

-- What headquarters confirmed of each stream.
CREATE TABLE receipt (
    stream INTEGER PRIMARY KEY REFERENCES stream (id),
    expected_next INTEGER NOT NULL,
    durable_next INTEGER NOT NULL,
    server BLOB NOT NULL CHECK (length(server) = 16),
    server_time INTEGER NOT NULL, -- ms since 1970 UTC
    received_at INTEGER NOT NULL  -- the same by this kiosk's clock
) STRICT;

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;
