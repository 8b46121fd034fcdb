package org.stemma.core.account;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses, among the headlines that the versions carry, the one that stands for the story. */
final class Headline {

  private Headline() {}

  /**
   * The headline whose words most of the versions have in their texts, per word; of equals the more
   * widely printed, then the earlier. Null if no version has one.
   */
  static @Nullable String best(List<Witness> witnesses) {
    Map<String, Integer> versions = new HashMap<>();
    Map<String, Integer> printed = new HashMap<>();
    for (Witness witness : witnesses) {
      Set<String> words = new HashSet<>();
      witness.analysis().tokens().forEach(token -> words.add(token.norm()));
      words.forEach(word -> versions.merge(word, 1, Integer::sum));
      String title = witness.analysis().article().title();
      if (title != null) {
        printed.merge(title, 1, Integer::sum);
      }
    }
    String best = null;
    double highest = -1;
    for (Witness witness : witnesses) {
      String title = witness.analysis().article().title();
      if (title != null) {
        double score = score(title, versions) * (1 + Math.log(printed.getOrDefault(title, 1)));
        if (score > highest) {
          highest = score;
          best = title;
        }
      }
    }
    return best;
  }

  private static double score(String title, Map<String, Integer> versions) {
    double sum = 0;
    int words = 0;
    for (String word : title.split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty()) {
        words++;
        sum += versions.getOrDefault(Fold.bare(word), 0);
      }
    }
    // A headline of one or two words names the subject, not the event.
    return words < 3 ? 0 : sum / (words + 2);
  }
}
