package org.stemma.core.story;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What a stream knows before its first article.
 *
 * @param within judges pairs of articles in one language
 * @param across judges pairs of articles in two languages
 * @param common how common words are
 */
public record StoryModels(BoostedTrees within, BoostedTrees across, CommonTerms common) {

  BoostedTrees model(boolean sameLanguage) {
    return sameLanguage ? within : across;
  }

  /** Writes what {@link #read} reads. */
  public void write(DataOutput out) throws IOException {
    within.write(out);
    across.write(out);
    common.write(out);
  }

  /** Reads models. */
  public static StoryModels read(DataInput in) throws IOException {
    return new StoryModels(BoostedTrees.read(in), BoostedTrees.read(in), CommonTerms.read(in));
  }
}
