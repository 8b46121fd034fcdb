-- What persons decided about stories, in order; never changed, so that a re-run heeds it.
CREATE TABLE corrections (
  key       INTEGER PRIMARY KEY,
  at        INTEGER NOT NULL,
  revisions INTEGER NOT NULL,                   -- how many there were when it was made
  kind      TEXT NOT NULL CHECK (kind IN ('TOGETHER', 'APART', 'LOCK', 'UNLOCK')),
  articles  TEXT NOT NULL,                      -- JSON array of ids
  others    TEXT NOT NULL                       -- the same
) STRICT;
