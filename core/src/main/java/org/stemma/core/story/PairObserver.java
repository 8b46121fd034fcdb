package org.stemma.core.story;

/** Is told of every pair of articles that a stream compares; for training and for explanations. */
@FunctionalInterface
public interface PairObserver {

  /**
   * Two articles were compared.
   *
   * @param arriving the later one's id
   * @param earlier the earlier one's id
   * @param features the figures that the pair was judged by; not to be changed
   * @param probability that they are of one story, 0 to 1
   */
  void compared(String arriving, String earlier, float[] features, double probability);
}
