package org.stemma.core.story;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What a stream judges pairs of articles by.
 *
 * @param within for articles in one language
 * @param across for articles in two languages
 */
public record StoryModels(BoostedTrees within, BoostedTrees across) {

  BoostedTrees model(boolean sameLanguage) {
    return sameLanguage ? within : across;
  }

  /** Writes what {@link #read} reads. */
  public void write(DataOutput out) throws IOException {
    within.write(out);
    across.write(out);
  }

  /** Reads models. */
  public static StoryModels read(DataInput in) throws IOException {
    return new StoryModels(BoostedTrees.read(in), BoostedTrees.read(in));
  }
}
