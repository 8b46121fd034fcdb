package org.stemma.core.article;

/** The fields of an {@link Article} that a page can state and of which the origin is kept. */
public enum Field {
  URL,
  TITLE,
  SUBTITLE,
  BYLINE,
  CREDIT,
  DATELINE,
  PUBLISHED,
  MODIFIED,
  LANGUAGE,
  SOURCE,
  SECTION,
  TEXT
}
