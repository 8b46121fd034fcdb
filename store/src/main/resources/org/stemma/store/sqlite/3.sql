-- What each article is among the versions of its story; it holds while the story's digest does.
ALTER TABLE articles ADD COLUMN role TEXT CHECK (role IN ('ORIGIN', 'COPY', 'REWRITE', 'TRANSLATION'));
-- Digests without roles are worked out again.
DELETE FROM digests;
