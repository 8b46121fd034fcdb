package org.stemma.store.index;

import java.util.Locale;

/** What a search can find. */
public enum HitKind {
  /** Stories with at least one article that matches. */
  STORY("stories"),
  ARTICLE("articles"),
  /** Somebody says something; words of the query without a field must stand in what is said. */
  STATEMENT("statements"),
  /** Something counted or measured; words without a field must stand in its sentence. */
  FIGURE("figures");

  private final String plural;

  HitKind(String plural) {
    this.plural = plural;
  }

  /** How the command line and the API call it. */
  public String plural() {
    return plural;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the index holds for it: a story is known by its articles. */
  HitKind indexed() {
    return this == STORY ? ARTICLE : this;
  }
}
