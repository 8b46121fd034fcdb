-- Lists of pages that are read again and again, and how that goes.
CREATE TABLE feeds (
  url           TEXT PRIMARY KEY,
  kind          TEXT,                           -- what it turned out to be
  title         TEXT,
  next          INTEGER NOT NULL,               -- when it is to be read
  last_success  INTEGER,
  last_failure  INTEGER,
  reason        TEXT,                           -- of the last failure
  failures      INTEGER NOT NULL,               -- since the last success
  brought       INTEGER NOT NULL,               -- pages that it was the first to name
  etag          TEXT,
  last_modified TEXT
) STRICT, WITHOUT ROWID;

-- Pages that lists named, each read several times.
CREATE TABLE visits (
  url           TEXT PRIMARY KEY,
  feed          TEXT NOT NULL,                  -- which named it first
  visits        INTEGER NOT NULL,               -- how often it was read
  first         INTEGER,                        -- when it was read first
  next          INTEGER,                        -- when it is to be read; null if never again
  gone          INTEGER,                        -- when it was first found missing
  reason        TEXT,                           -- of the last failure
  failures      INTEGER NOT NULL,
  etag          TEXT,
  last_modified TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX visits_due ON visits (next) WHERE next IS NOT NULL;
