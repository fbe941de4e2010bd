-- By which a shelter's desks recognise a family's QR (vault/FamilyKey.h). Made for its first bundle.
CREATE TABLE family_key (
    shelter TEXT NOT NULL PRIMARY KEY,
    key BLOB NOT NULL
) STRICT;
