-- How long a code may be used, and then be approved, in ms: longer where a stick carries it.
ALTER TABLE code ADD COLUMN lifetime INTEGER NOT NULL DEFAULT 1800000;

-- 1: the desk's question came on a stick, and its answer can be taken back there.
ALTER TABLE code ADD COLUMN carried INTEGER NOT NULL DEFAULT 0;
