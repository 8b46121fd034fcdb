package org.stemma.core.story;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Two articles that were compared, and how likely it is by now that they are of one story. */
final class Link {

  /**
   * Two texts of {@link #WORTHY} words or more that are so alike in their pairs of neighbouring
   * words are copies of one another but for small changes.
   */
  static final double COPIED_PAIRS = 0.8;

  /** Shorter texts, above all mere headlines, are alike by chance. */
  private static final int WORTHY = 40;

  final int older;
  final int newer;

  /** What the two alone give; see {@link PairFeatures}. */
  final float[] own;

  /** Likeness, weighed down by distance in time: what neighbours are ranked by. */
  final float score;

  /** Whether one is a copy of the other, or nearly. */
  final boolean duplicate;

  /** Probability that they are of one story. */
  float probability;

  Link(int older, int newer, float[] own, float score, boolean duplicate) {
    this.older = older;
    this.newer = newer;
    this.own = own;
    this.score = score;
    this.duplicate = duplicate;
  }

  /** Compares the arriving article, which the probe holds, with a candidate. */
  static Link between(LiveArticle arriving, Candidate candidate, Probe probe) {
    LiveArticle other = candidate.article();
    float[] own = PairFeatures.own(probe, arriving, candidate);
    boolean duplicate =
        arriving.speaksAs(other)
            && Math.min(arriving.profile.words(), other.profile.words()) >= WORTHY
            && own[PairFeatures.PAIRS] >= COPIED_PAIRS;
    return new Link(other.number, arriving.number, own, (float) candidate.score(), duplicate);
  }

  int other(int article) {
    return article == older ? newer : older;
  }

  /** How alike the two are, whatever lies between them; see {@link Candidate#likeness()}. */
  float likeness() {
    return own[PairFeatures.LIKENESS];
  }

  /** Nearer neighbours come first; of two as near, the newer. */
  boolean before(Link other) {
    return score != other.score
        ? score > other.score
        : newer != other.newer ? newer > other.newer : older > other.older;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(older);
    out.writeInt(newer);
    for (float value : own) {
      out.writeFloat(value);
    }
    out.writeFloat(score);
    out.writeBoolean(duplicate);
    out.writeFloat(probability);
  }

  static Link read(DataInput in) throws IOException {
    int older = in.readInt();
    int newer = in.readInt();
    float[] own = new float[PairFeatures.OWN];
    for (int i = 0; i < own.length; i++) {
      own[i] = in.readFloat();
    }
    Link link = new Link(older, newer, own, in.readFloat(), in.readBoolean());
    link.probability = in.readFloat();
    return link;
  }
}
