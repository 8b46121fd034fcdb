package org.stemma.store.index;

import java.util.Locale;

/** What {@code has:} asks for. */
enum Feature {
  /** A note of correction in the text. */
  CORRECTION,
  /** Its story has facts that cannot all be true. */
  CONFLICT,
  /** More than one revision. */
  REVISION,
  /** Somebody's words between quotation marks. */
  QUOTE,
  IMAGE,
  /** The page that it was read from was kept. */
  CAPTURE;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
