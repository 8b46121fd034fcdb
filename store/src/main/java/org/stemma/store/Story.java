package org.stemma.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story as lists show it.
 *
 * @param id stable; survives merges as a redirect
 * @param seq number of the latest change to it: the same number, the same story
 * @param articles how many articles it holds
 * @param outlets who printed it, the busiest first
 * @param languages of its articles, the most frequent first; articles without one do not count
 * @param firstSeen when its first article was taken in
 * @param lastSeen when its last article or revision was taken in
 * @param title the first headline in order of arrival; null if no article has one
 * @param digest what was found out about it, if that still holds; else null
 */
public record Story(
    String id,
    long seq,
    int articles,
    List<String> outlets,
    List<String> languages,
    Instant firstSeen,
    Instant lastSeen,
    @Nullable String title,
    @Nullable Digest digest) {

  public Story {
    outlets = List.copyOf(outlets);
    languages = List.copyOf(languages);
  }

  /** The headline that stands for the story: the digest's, else the first. */
  public @Nullable String headline() {
    return digest != null && digest.title() != null ? digest.title() : title;
  }
}
