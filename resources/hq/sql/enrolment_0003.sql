-- What a letter says beside its kind (wire/Letter.h).
ALTER TABLE letter ADD COLUMN content BLOB NOT NULL DEFAULT x'';

-- Public half of the shelter key whose secret the desk said that it has; empty: none.
ALTER TABLE kiosk ADD COLUMN holds BLOB NOT NULL DEFAULT x'' CHECK (length(holds) IN (0, 32));

-- Keys that another took the place of: names of before are still sealed to them.
CREATE TABLE former_shelter_key (
    shelter TEXT NOT NULL,
    public BLOB NOT NULL PRIMARY KEY CHECK (length(public) = 32),
    escrow BLOB NOT NULL CHECK (length(escrow) = 80),
    kiosk BLOB NOT NULL CHECK (length(kiosk) = 17),
    since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Which desk was asked to give which secret to which other.
CREATE TABLE gift (
    giver BLOB NOT NULL CHECK (length(giver) = 17),
    taker BLOB NOT NULL CHECK (length(taker) = 17),
    public BLOB NOT NULL CHECK (length(public) = 32),
    given_at INTEGER NOT NULL,   -- 0: not yet
    PRIMARY KEY (giver, taker, public)
) STRICT, WITHOUT ROWID;
