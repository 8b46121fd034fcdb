package org.stemma.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.reader.body.BoostedTrees;
import org.stemma.reader.text.Resource;

/**
 * Chooses a page's headline among its {@link TitleCandidates} by boosted trees: the one most likely
 * to be printed above the article, without kicker and outlet. The trees are in {@code
 * title-model.txt}, which {@code org.stemma.bench.pages.TitleTraining} writes.
 */
final class Titles {

  private final BoostedTrees trees;

  Titles() {
    List<String> lines = Resource.lines(Titles.class, "title-model.txt");
    trees =
        BoostedTrees.parse(Double.parseDouble(lines.getFirst()), lines.subList(1, lines.size()));
  }

  /** The likeliest headline; null if the page states none. */
  TitleCandidates.@Nullable Candidate title(TitleCandidates candidates) {
    List<float[]> rows = candidates.rows();
    TitleCandidates.Candidate best = null;
    double bestProbability = -1;
    for (int i = 0; i < rows.size(); i++) {
      double probability = trees.probability(rows.get(i));
      if (probability > bestProbability) {
        bestProbability = probability;
        best = candidates.candidates().get(i);
      }
    }
    return best;
  }
}
