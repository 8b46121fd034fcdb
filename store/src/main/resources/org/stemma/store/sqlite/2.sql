-- What was found out about a story, for lists; it holds while seq is the story's own.
CREATE TABLE digests (
  story     INTEGER PRIMARY KEY REFERENCES stories (key),
  seq       INTEGER NOT NULL,
  title     TEXT,
  origins   INTEGER NOT NULL,
  conflicts INTEGER NOT NULL
) STRICT;
