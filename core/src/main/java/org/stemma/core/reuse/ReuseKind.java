package org.stemma.core.reuse;

import java.util.Locale;

/** How the texts of two articles are related. */
public enum ReuseKind {
  /** The same words. */
  IDENTICAL(true),
  /** The same text with light edits. */
  COPY(true),
  /** One is a part of the other. */
  EXCERPT(true),
  /** Reworded sentence by sentence in the same order. */
  REWRITE(true),
  /** The same text in another language. */
  TRANSLATION(true),
  /** Only a quotation or an official statement is common: not copying. */
  SHARED_QUOTE(false),
  /** Only phrases that many unrelated articles print are common: not copying. */
  BOILERPLATE(false),
  /** Nothing that speaks for copying. */
  INDEPENDENT(false);

  private final boolean copying;

  ReuseKind(boolean copying) {
    this.copying = copying;
  }

  /** Whether one text, or a common source, was copied into the other. */
  public boolean isCopying() {
    return copying;
  }

  /** The name in the interchange form: {@code shared-quote}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
