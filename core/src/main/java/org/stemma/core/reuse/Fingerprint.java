package org.stemma.core.reuse;

import java.util.Arrays;

/**
 * What {@link ReuseIndex} needs of an article: a few hundred numbers.
 *
 * <p>Made apart from the index, so that many threads can prepare what one then feeds. Immutable.
 */
public final class Fingerprint {

  private final String id;
  private final String language;
  private final int[] picks;
  private final Stems once;

  private Fingerprint(String id, String language, int[] picks, Stems once) {
    this.id = id;
    this.language = language;
    this.picks = picks;
    this.once = once;
  }

  /** The fingerprint of {@code profile}; linear in its length. */
  public static Fingerprint of(Profile profile) {
    return new Fingerprint(
        profile.id(), profile.analysis().language(), picks(profile), profile.once());
  }

  /** What is boilerplate leads to no article. */
  private static int[] picks(Profile profile) {
    int[] grams = profile.grams(Winnowing.GRAM);
    if (!profile.hasFurniture()) {
      return Winnowing.picks(grams);
    }
    return Arrays.stream(Winnowing.places(grams))
        .filter(place -> !profile.isFurniture(place))
        .map(place -> grams[place])
        .sorted()
        .distinct()
        .toArray();
  }

  /** The article's id. */
  public String id() {
    return id;
  }

  String language() {
    return language;
  }

  /** The distinct winnowed word 5-grams, ascending. */
  int[] picks() {
    return picks;
  }

  /** The stems that occur once. */
  Stems once() {
    return once;
  }
}
