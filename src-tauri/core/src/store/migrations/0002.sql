-- What others sent. An import is one thing that a person did: a batch of files, taken in together. What it brought
-- can be set aside: it stays in the set, and counts no more until it is asked for again.
CREATE TABLE import (
  id     BLOB PRIMARY KEY CHECK (length(id) = 16),
  hlc    INTEGER NOT NULL,
  undone INTEGER -- the stamp of its undoing
) STRICT, WITHOUT ROWID;
CREATE TABLE read_file (
  number  INTEGER PRIMARY KEY,
  import  BLOB NOT NULL REFERENCES import (id),
  read_ms INTEGER NOT NULL,
  sha256  BLOB NOT NULL CHECK (length(sha256) = 32),
  name    TEXT NOT NULL,
  sender  TEXT NOT NULL -- the key that signed it
) STRICT;
CREATE INDEX read_file_by_hash ON read_file (sha256);
CREATE TABLE read_file_scope (
  scope  BLOB NOT NULL CHECK (length(scope) = 16),
  number INTEGER NOT NULL REFERENCES read_file (number),
  PRIMARY KEY (scope, number)
) STRICT, WITHOUT ROWID;
-- The bytes of a file until they are in a backup, and the latest of each other unit for as long as it is the latest.
CREATE TABLE kept_file (
  number INTEGER PRIMARY KEY REFERENCES read_file (number),
  bytes  BLOB NOT NULL
) STRICT;
-- Which revision counts because of which file.
CREATE TABLE brought (
  n      INTEGER PRIMARY KEY REFERENCES rev (n),
  number INTEGER NOT NULL REFERENCES read_file (number)
) STRICT;
CREATE TABLE set_aside (n INTEGER PRIMARY KEY REFERENCES rev (n)) STRICT;

-- Records whose content is gone for ever, as the revisions of kind erasure say.
CREATE TABLE erased (
  scope     BLOB NOT NULL,
  kind      TEXT NOT NULL,
  record_id BLOB NOT NULL,
  PRIMARY KEY (scope, kind, record_id)
) STRICT, WITHOUT ROWID;

-- Installations with a clock far ahead, or with a number given twice: each is told once.
CREATE TABLE strange_device (
  device_id BLOB NOT NULL,
  what      TEXT NOT NULL CHECK (what IN ('ahead', 'twice')),
  PRIMARY KEY (device_id, what)
) STRICT, WITHOUT ROWID;
CREATE INDEX rev_of_device ON rev (device_id, seq);

-- Its heads say different things: a question for a person.
ALTER TABLE current ADD COLUMN asks INTEGER NOT NULL DEFAULT 0;
