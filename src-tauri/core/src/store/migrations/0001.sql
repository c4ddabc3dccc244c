-- What people entered: immutable revisions. Only a payload may ever be blanked.
CREATE TABLE rev (
  n          INTEGER PRIMARY KEY,
  rev_id     BLOB NOT NULL UNIQUE CHECK (length(rev_id) = 32),
  scope      BLOB NOT NULL CHECK (length(scope) = 16),
  kind       TEXT NOT NULL,
  record_id  BLOB NOT NULL CHECK (length(record_id) = 16),
  device_id  BLOB NOT NULL CHECK (length(device_id) = 16),
  seq        INTEGER NOT NULL,
  hlc        INTEGER NOT NULL,
  deleted    INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  action_id  BLOB NOT NULL CHECK (length(action_id) = 16),
  commitment BLOB NOT NULL CHECK (length(commitment) = 32)
) STRICT;
CREATE INDEX rev_of_record ON rev (record_id, kind, scope);
CREATE INDEX rev_of_action ON rev (action_id);

CREATE TABLE rev_parent (
  n      INTEGER NOT NULL REFERENCES rev (n),
  parent BLOB NOT NULL CHECK (length(parent) = 32),
  PRIMARY KEY (n, parent)
) STRICT, WITHOUT ROWID;

-- The fields as JSON with sorted names, and the salt of their commitment. Both are absent where withheld or erased.
CREATE TABLE payload (
  n    INTEGER PRIMARY KEY REFERENCES rev (n),
  salt BLOB CHECK (salt IS NULL OR length(salt) = 16),
  body TEXT,
  CHECK ((salt IS NULL) = (body IS NULL))
) STRICT;

CREATE TRIGGER rev_keeps BEFORE UPDATE ON rev BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER rev_stays BEFORE DELETE ON rev BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER rev_parent_keeps BEFORE UPDATE ON rev_parent BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER rev_parent_stays BEFORE DELETE ON rev_parent BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER payload_blanks_only BEFORE UPDATE ON payload
  WHEN NEW.n <> OLD.n OR NEW.body IS NOT NULL OR NEW.salt IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER payload_stays BEFORE DELETE ON payload BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- What is shown of each record. Disposable: made again from the revisions at any time.
CREATE TABLE current (
  scope     BLOB NOT NULL,
  kind      TEXT NOT NULL,
  record_id BLOB NOT NULL,
  n         INTEGER NOT NULL REFERENCES rev (n),
  deleted   INTEGER NOT NULL,
  heads     INTEGER NOT NULL,
  body      TEXT,
  PRIMARY KEY (scope, kind, record_id)
) STRICT, WITHOUT ROWID;

-- This installation's own: which device it is, its clock, its settings. Never exported.
CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What was typed into a form and not saved yet.
CREATE TABLE draft (
  key  TEXT PRIMARY KEY,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The files that were saved for others: how far the revisions had come then.
CREATE TABLE saved_file (
  number   INTEGER PRIMARY KEY,
  saved_ms INTEGER NOT NULL,
  name     TEXT NOT NULL,
  upto     INTEGER NOT NULL
) STRICT;
