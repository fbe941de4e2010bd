-- Who may sign in at headquarters' pages. Times are ms since 1970 UTC by headquarters' clock.
CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    role INTEGER NOT NULL CHECK (role IN (1, 2)), -- hq::Role
    passphrase BLOB NOT NULL, -- vault::hashPassphrase(); empty: not set up yet
    second_factor BLOB NOT NULL, -- the authenticator app's secret, wrapped under keys/accounts.key
    last_step INTEGER NOT NULL, -- the newest 30-second step whose six digits were used
    created_at INTEGER NOT NULL,
    disabled_at INTEGER, -- NULL: not disabled
    signed_in_at INTEGER -- NULL: never
) STRICT;

-- A code with which somebody sets up their account, once. What they chose waits here until the first
-- six digits show that their app has the secret; until then an older set-up stays as it was.
CREATE TABLE invitation (
    account INTEGER NOT NULL PRIMARY KEY REFERENCES account (id),
    code_hash BLOB NOT NULL UNIQUE CHECK (length(code_hash) = 32),
    expires_at INTEGER NOT NULL,
    passphrase BLOB NOT NULL, -- as above; empty: nothing chosen yet
    second_factor BLOB NOT NULL
) STRICT;
