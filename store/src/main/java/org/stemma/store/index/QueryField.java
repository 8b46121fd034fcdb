package org.stemma.store.index;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields that a query can name. */
enum QueryField {
  TITLE(true),
  TEXT(true),
  AUTHOR(true),
  SOURCE(true),
  DOMAIN(false),
  LANG(false),
  ENTITY(true),
  SAID_BY(true),
  SAID_TO(true),
  QUOTE(true),
  NUMBER(false),
  DATE(false),
  PUBLISHED(false),
  SEEN(false),
  STORY(false),
  ORIGINS(false),
  COPIES(false),
  ROLE(false),
  HAS(false),
  CHANGED(false);

  private final boolean words;

  QueryField(boolean words) {
    this.words = words;
  }

  /** Whether it holds words, to be asked for by words, phrases and patterns. */
  boolean isWords() {
    return words;
  }

  /** The name in a query, and in the index. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static @Nullable QueryField of(String label) {
    for (QueryField field : values()) {
      if (field.label().equals(label)) {
        return field;
      }
    }
    return null;
  }

  static String all() {
    return Arrays.stream(values())
        .map(field -> field.label() + ":")
        .collect(Collectors.joining(" "));
  }
}
