package org.stemma.core.story;

/** The arriving article, made ready to be compared with many others. */
final class Probe {

  /** Half the weight of all words: a title alone says much, but is often a play on words. */
  static final double TITLE_SHARE = 0.5;

  private final Spread full = new Spread();
  private final Spread title = new Spread();
  private final Spread lead = new Spread();
  private final Spread pairs = new Spread();
  private final Spread leadPairs = new Spread();
  private final Spread keys = new Spread();

  void load(Profile profile) {
    full.load(profile.full());
    title.load(profile.title());
    lead.load(profile.lead());
    pairs.load(profile.pairs());
    leadPairs.load(profile.leadPairs());
    keys.load(profile.keys());
  }

  double full(Profile other) {
    return full.dot(other.full());
  }

  double title(Profile other) {
    return title.dot(other.title());
  }

  double lead(Profile other) {
    return lead.dot(other.lead());
  }

  double pairs(Profile other) {
    return pairs.dot(other.pairs());
  }

  double leadPairs(Profile other) {
    return leadPairs.dot(other.leadPairs());
  }

  double keys(Profile other) {
    return keys.dot(other.keys());
  }

  double strongestKey(Profile other) {
    return keys.strongest(other.keys());
  }

  int sharedKeys(Profile other) {
    return keys.shared(other.keys());
  }
}
