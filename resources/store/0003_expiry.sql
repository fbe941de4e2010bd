-- Expiry: all rows of a handle in person_key are deleted some hours after its bearer has left and
-- headquarters has every record of it (docs/decisions/0010). Nothing here says who anybody is.

-- Whose hours run.
CREATE TABLE expiring_handle (
    issuer TEXT NOT NULL,
    handle TEXT NOT NULL CHECK (length(handle) = 8),
    since INTEGER NOT NULL,   -- ms of the time that has surely passed (store/PassedTime.h)
    lamport INTEGER NOT NULL, -- of the record that said that they left; another one: from the start
    PRIMARY KEY (issuer, handle)
) STRICT, WITHOUT ROWID;

-- Whose rows were deleted, so that it can be told and a restored copy can be known by it.
CREATE TABLE expired_handle (
    issuer TEXT NOT NULL,
    handle TEXT NOT NULL CHECK (length(handle) = 8),
    keys INTEGER NOT NULL,       -- rows of person_key, all times together
    expired_at INTEGER NOT NULL, -- ms since 1970 UTC by this kiosk's clock, for display
    PRIMARY KEY (issuer, handle)
) STRICT, WITHOUT ROWID;
