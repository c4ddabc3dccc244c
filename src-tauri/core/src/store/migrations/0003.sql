-- What is known of a received file for as long as it is remembered, also after its bytes are gone.
ALTER TABLE read_file ADD COLUMN unit TEXT NOT NULL DEFAULT '';    -- whose records it held, as they called themselves
ALTER TABLE read_file ADD COLUMN created TEXT NOT NULL DEFAULT ''; -- when the sender made it
ALTER TABLE read_file ADD COLUMN export_no INTEGER;                -- the sender's own number for it
ALTER TABLE read_file ADD COLUMN via TEXT NOT NULL DEFAULT '';     -- the district that passed it on
ALTER TABLE read_file_scope ADD COLUMN held INTEGER NOT NULL DEFAULT 0;
ALTER TABLE read_file_scope ADD COLUMN digest BLOB;

-- Received files whose bytes were let go by a rule: what, when, and by which.
CREATE TABLE thinned (
  number     INTEGER PRIMARY KEY REFERENCES read_file (number),
  thinned_ms INTEGER NOT NULL,
  rule       TEXT NOT NULL
) STRICT;

-- The time that stands in a saved file, by which a receipt names it.
ALTER TABLE saved_file ADD COLUMN created_ms INTEGER NOT NULL DEFAULT 0;
