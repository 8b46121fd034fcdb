package org.stemma.server.view;

import org.jspecify.annotations.Nullable;

/**
 * Words of a version, and the way to them.
 *
 * @param label whose version it is
 * @param words the words, cut if they are long
 * @param language BCP 47 tag of the version; null if unknown
 * @param href where they stand; null if the version is not in the story
 */
record Extract(String label, String words, @Nullable String language, @Nullable String href) {

  /** Code points of a passage that a page repeats; the rest is a click away. */
  static final int LONGEST = 420;
}
