package org.stemma.core.story;

/** Is told of every pair of articles that a stream compares; for training and for explanations. */
@FunctionalInterface
public interface PairObserver {

  /**
   * Two articles were compared.
   *
   * @param one id of one article
   * @param other id of the other
   * @param sameLanguage whether they are in one language, or judged by what languages share
   * @param features the figures that the pair was judged by; not to be changed
   */
  void compared(String one, String other, boolean sameLanguage, float[] features);
}
