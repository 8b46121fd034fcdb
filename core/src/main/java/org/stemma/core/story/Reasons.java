package org.stemma.core.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says in words why the stream decided as it did. */
final class Reasons {

  private static final int MOST_WORDS = 6;

  private Reasons() {}

  /** Why {@code article} is with {@code nearest}, whose terms are {@code terms}. */
  static List<String> joined(LiveArticle article, Terms terms, LiveArticle nearest, Pull pull) {
    List<String> because = new ArrayList<>();
    because.add(
        article.profile.pairs().dot(nearest.profile.pairs()) >= Link.COPIED_PAIRS
            ? "near-duplicate of " + nearest.id
            : "closest to " + nearest.id + " (" + percent(pull.greatest()) + ")");
    List<String> shared = shared(article, terms, nearest);
    if (!shared.isEmpty()) {
      because.add("shares " + String.join(", ", shared));
    }
    String gap = gap(LiveArticle.days(article, nearest));
    if (gap != null) {
      because.add(gap);
    }
    return because;
  }

  /** Why {@code article} opens a story, given the story that came nearest. */
  static List<String> opened(@Nullable Pull runnerUp) {
    return runnerUp == null
        ? List.of("nothing alike is live")
        : List.of(
            "the nearest story, "
                + runnerUp.story().id()
                + ", draws it with "
                + percent(runnerUp.strength())
                + " only");
  }

  /** Why it was not enough to reopen a story without news. */
  static List<String> following(Pull idle) {
    return List.of(
        "goes on with "
            + idle.story().id()
            + ", which had closed and draws it with "
            + percent(idle.strength())
            + " only");
  }

  static List<String> split(LiveArticle cause, double between) {
    return List.of(
        "since "
            + cause.id
            + " came, the two parts of the story draw each other with "
            + percent(between)
            + " only");
  }

  static List<String> moved(LiveArticle article, LiveArticle cause, double here, Pull there) {
    return List.of(
        "since "
            + cause.id
            + " came, it is drawn with "
            + percent(there.strength())
            + " there, with "
            + percent(here)
            + " where it was");
  }

  static List<String> alone(LiveArticle cause, double here) {
    return List.of("since " + cause.id + " came, only " + percent(here) + " holds it where it was");
  }

  static List<String> merged(LiveArticle cause, double closeness) {
    return List.of(
        "since " + cause.id + " came, their articles draw each other with " + percent(closeness));
  }

  /** The words that weigh most in both, heaviest first. */
  private static List<String> shared(LiveArticle article, Terms terms, LiveArticle other) {
    int[] shared = article.profile.full().shared(other.profile.full());
    Set<Integer> wanted = new HashSet<>();
    for (int term : shared) {
      wanted.add(term);
    }
    Map<Integer, String> spelt = new HashMap<>();
    for (List<String> words : List.of(terms.title(), terms.body())) {
      for (String word : words) {
        int term = Profiler.hash(word);
        if (wanted.remove(term)) {
          spelt.put(term, word);
        }
      }
    }
    Set<String> grammar = FunctionWords.of(article.language);
    return Arrays.stream(shared)
        .mapToObj(spelt::get)
        .filter(word -> word != null && !grammar.contains(word))
        .limit(MOST_WORDS)
        .toList();
  }

  private static @Nullable String gap(double days) {
    if (days < 0) {
      return null;
    }
    if (days < 1 / 24.0) {
      return "within the hour";
    }
    return days < 2 ? Math.round(days * 24) + " hours apart" : Math.round(days) + " days apart";
  }

  private static String percent(double probability) {
    return Math.round(probability * 100) + " %";
  }
}
