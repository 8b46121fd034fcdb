package org.stemma.core.article;

/** What a page turned out to be. */
public enum Label {
  ARTICLE,
  /** The beginning of an article of which the rest is for subscribers. */
  PAYWALL_STUB,
  /** Many dated entries under one title. */
  LIVE_BLOG,
  /** A question about cookies in place of an article. */
  CONSENT_WALL,
  /** A section front, a search result, a list of headlines. */
  LIST_PAGE,
  /** Anything else: an error page, a form, an empty page. */
  NOT_AN_ARTICLE
}
