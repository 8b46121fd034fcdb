package org.stemma.server.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version or lost source in the copy tree, with those that descend from it.
 *
 * @param label whose it is
 * @param lost whether it is a text that is not in the collection
 * @param title its headline; for a lost source what is known of it
 * @param href its page; null for a lost source
 * @param language BCP 47 tag
 * @param languageName the language in words
 * @param published when, by its own account; null if it does not say
 * @param inferred when, as concluded; null if stated or unknown
 * @param inferredBecause how that was concluded
 * @param descent how it came from what stands above it; null at a root
 * @param besides how it came from others too
 * @param children those made from it
 */
record Branch(
    String label,
    boolean lost,
    @Nullable String title,
    @Nullable String href,
    @Nullable String language,
    @Nullable String languageName,
    @Nullable Moment published,
    @Nullable Moment inferred,
    @Nullable String inferredBecause,
    @Nullable Descent descent,
    List<Descent> besides,
    List<Branch> children) {

  /**
   * A copy edge.
   *
   * @param kind "rewrite of Harbour Post"
   * @param overlap "92 %"; null across languages, where words cannot be counted
   * @param direction "88 %"
   * @param compare where the two can be compared; null below a lost source
   * @param reasons why it is held, strongest first
   */
  record Descent(
      String kind,
      @Nullable String overlap,
      String direction,
      @Nullable String compare,
      List<Reason> reasons) {}

  /**
   * A reason.
   *
   * @param against whether it speaks against the edge
   * @param passages where to see it
   * @param more how many further passages there are
   */
  record Reason(String kind, String words, boolean against, List<Aligned> passages, int more) {}

  /** Two passages that are alike. */
  record Aligned(String kind, Extract above, Extract here) {}
}
