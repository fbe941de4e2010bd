-- Who may send, and who asks to: headquarters' book of desks. Times are ms since 1970 UTC by
-- headquarters' clock.

-- One-time codes; of a code only what is drawn from it (vault/EnrolmentCode.h). A day after it was
-- of use the row goes.
CREATE TABLE code (
    name BLOB NOT NULL PRIMARY KEY CHECK (length(name) = 16),
    key BLOB NOT NULL CHECK (length(key) = 32),
    shelter TEXT NOT NULL,
    state INTEGER NOT NULL,   -- hq::CodeState
    made_at INTEGER NOT NULL,
    begun_at INTEGER NOT NULL, -- 0: not yet
    tries INTEGER NOT NULL,   -- messages that named it without holding it
    kiosk BLOB NOT NULL,      -- empty until a desk began
    begin BLOB NOT NULL,      -- wire::EnrolmentBegin, and the answer to it
    begun BLOB NOT NULL,
    digits TEXT NOT NULL      -- empty until the desk opened its commitment
) STRICT, WITHOUT ROWID;

CREATE TABLE kiosk (
    kiosk BLOB NOT NULL PRIMARY KEY CHECK (length(kiosk) = 17),
    signing BLOB NOT NULL CHECK (length(signing) = 32),
    box BLOB NOT NULL CHECK (length(box) IN (0, 32)), -- empty: admitted by file
    shelter TEXT NOT NULL,         -- empty: admitted by file
    state INTEGER NOT NULL,        -- hq::Standing
    state_since INTEGER NOT NULL,
    bundle INTEGER NOT NULL,       -- version of the newest bundle signed for it; 0: none
    makes_key INTEGER NOT NULL,    -- 1: it is the one that makes its shelter's key
    confirmed_at INTEGER NOT NULL  -- when it said that it holds bundle and keys; 0: not yet
) STRICT, WITHOUT ROWID;

-- Public half, and the secret half sealed to the municipality's recovery key.
CREATE TABLE shelter_key (
    shelter TEXT NOT NULL PRIMARY KEY,
    public BLOB NOT NULL CHECK (length(public) = 32),
    escrow BLOB NOT NULL CHECK (length(escrow) = 80),
    kiosk BLOB NOT NULL CHECK (length(kiosk) = 17),
    since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
