-- Times are milliseconds since 1970-01-01 UTC. Keys rise in order of arrival.

CREATE TABLE stories (
  key        INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  redirect   INTEGER REFERENCES stories (key),  -- the story that holds in its place, never itself redirected
  seq        INTEGER NOT NULL DEFAULT 0,        -- the latest change to it
  articles   INTEGER NOT NULL DEFAULT 0,
  first_seen INTEGER NOT NULL DEFAULT 0,
  last_seen  INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX stories_by_time ON stories (last_seen, key) WHERE articles > 0;
CREATE INDEX stories_by_redirect ON stories (redirect) WHERE redirect IS NOT NULL;

CREATE TABLE articles (
  key        INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  story      INTEGER REFERENCES stories (key),
  title      TEXT,
  outlet     TEXT,
  host       TEXT,
  language   TEXT,
  first_seen INTEGER NOT NULL,
  changed    INTEGER NOT NULL,                  -- when the latest revision came
  last_seen  INTEGER NOT NULL
) STRICT;
CREATE INDEX articles_by_story ON articles (story, key, first_seen, changed);

-- Every address that an article was met at.
CREATE TABLE addresses (
  url     TEXT PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles (key)
) STRICT, WITHOUT ROWID;

CREATE TABLE captures (
  key        INTEGER PRIMARY KEY,
  hash       BLOB NOT NULL UNIQUE,              -- SHA-256 of the bytes
  media_type TEXT NOT NULL,
  body       BLOB NOT NULL                      -- zlib (RFC 1950)
) STRICT;

CREATE TABLE revisions (
  key     INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles (key),
  number  INTEGER NOT NULL,
  seen    INTEGER NOT NULL,
  hash    BLOB NOT NULL,                        -- SHA-256 of title, subtitle and text
  body    BLOB NOT NULL,                        -- the article as JSON, zlib
  capture INTEGER REFERENCES captures (key),
  UNIQUE (article, number)
) STRICT;

CREATE TABLE changes (
  seq      INTEGER PRIMARY KEY AUTOINCREMENT,
  at       INTEGER NOT NULL,
  kind     TEXT NOT NULL CHECK (kind IN ('CREATE', 'UPDATE', 'MOVE', 'MERGE', 'REVISE')),
  article  INTEGER NOT NULL REFERENCES articles (key),
  story    INTEGER REFERENCES stories (key),
  former   INTEGER REFERENCES stories (key),
  revision INTEGER NOT NULL,
  score    REAL,
  because  TEXT NOT NULL                        -- JSON array of strings
) STRICT;
