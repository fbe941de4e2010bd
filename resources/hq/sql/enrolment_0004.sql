-- SPDX-License-Identifier: Apache-2.0
-- SHA-256 of what every bundle says besides whose it is, as the desks were last told of it.
CREATE TABLE said (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    hash BLOB NOT NULL
) STRICT;
