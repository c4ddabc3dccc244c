-- Content that a file brought for a revision that was here without it. While the import is undone it is hidden: it counts
-- as withheld again, until a file brings it once more.
CREATE TABLE filled (
  n      INTEGER PRIMARY KEY REFERENCES rev (n),
  number INTEGER NOT NULL REFERENCES read_file (number)
) STRICT;
CREATE TABLE hidden (n INTEGER PRIMARY KEY REFERENCES rev (n)) STRICT;

-- The kinds of record of which a kept file has content, parted by spaces; where it was not noted it may have any.
ALTER TABLE kept_file ADD COLUMN kinds TEXT;
