package org.stemma.core.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Timestamp;
import org.stemma.core.text.Analysis;
import org.stemma.core.text.Name;

/**
 * What a list of stories shows of one. Every word of it was published: nothing is made up.
 *
 * @param central id of the article that title and lead are taken from: among the earlier half, the
 *     one whose title and first words are most like those of all
 * @param title its title; null if no article has one
 * @param lead the first sentence of its text; null if it has no text
 * @param firstSeen when the first article was published; null if none has a date
 * @param lastSeen when the last one was
 * @param articles how many articles there are
 * @param languages BCP 47 tags, the commonest first
 * @param outlets names of the outlets, the one with most articles first
 * @param names whom and what most articles name, the commonest first, {@link #MOST_NAMES} at most
 * @param growth how it grows
 */
public record StorySummary(
    String central,
    @Nullable String title,
    @Nullable String lead,
    @Nullable Instant firstSeen,
    @Nullable Instant lastSeen,
    int articles,
    List<String> languages,
    List<String> outlets,
    List<String> names,
    Growth growth) {

  /** As many as fit under a headline. */
  private static final int MOST_NAMES = 8;

  /** Of a longer story so many early articles may speak for it. */
  private static final int MOST_SPEAKERS = 32;

  /**
   * Articles of the story's last day and of the day before.
   *
   * @param lastDay published within 24 hours before the last article, that one included
   * @param dayBefore published in the 24 hours before that
   */
  public record Growth(int lastDay, int dayBefore) {}

  public StorySummary {
    languages = List.copyOf(languages);
    outlets = List.copyOf(outlets);
    names = List.copyOf(names);
  }

  /**
   * Sums up the articles of one story. Linear in the sum of their lengths.
   *
   * @param articles in any order
   * @throws IllegalArgumentException if there are none
   */
  public static StorySummary of(List<Analysis> articles) {
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("a story has articles");
    }
    List<Analysis> inOrder = new ArrayList<>(articles);
    inOrder.sort(
        Comparator.comparing(StorySummary::time, Comparator.nullsLast(Comparator.naturalOrder())));
    List<Instant> times =
        inOrder.stream().map(StorySummary::time).filter(Objects::nonNull).toList();
    Analysis central = central(inOrder);
    return new StorySummary(
        central.id(),
        central.article().title(),
        central.sentences().isEmpty() ? null : central.slice(central.sentences().getFirst().span()),
        times.isEmpty() ? null : times.getFirst(),
        times.isEmpty() ? null : times.getLast(),
        inOrder.size(),
        commonest(inOrder.stream().map(Analysis::language)).toList(),
        commonest(inOrder.stream().map(each -> each.article().source()).filter(Objects::nonNull))
            .toList(),
        commonest(
                inOrder.stream()
                    .flatMap(each -> each.names().stream().map(Name::entity).distinct()))
            .limit(MOST_NAMES)
            .toList(),
        growth(times));
  }

  private static @Nullable Instant time(Analysis analysis) {
    Timestamp published = analysis.article().published();
    return published == null ? null : published.instant();
  }

  private static Growth growth(List<Instant> times) {
    if (times.isEmpty()) {
      return new Growth(0, 0);
    }
    Instant day = times.getLast().minus(Duration.ofDays(1));
    Instant before = day.minus(Duration.ofDays(1));
    int last = (int) times.stream().filter(day::isBefore).count();
    int two = (int) times.stream().filter(before::isBefore).count();
    return new Growth(last, two - last);
  }

  /** Of equally central ones the earliest; one with a title before any without. */
  private static Analysis central(List<Analysis> inOrder) {
    List<Set<String>> words = inOrder.stream().map(StorySummary::words).toList();
    Map<String, Integer> articlesWith = new HashMap<>();
    words.forEach(set -> set.forEach(word -> articlesWith.merge(word, 1, Integer::sum)));
    int speakers = Math.min(MOST_SPEAKERS, (inOrder.size() + 1) / 2);
    boolean titled =
        inOrder.subList(0, speakers).stream().anyMatch(each -> each.article().title() != null);
    Analysis best = inOrder.getFirst();
    double most = -1;
    for (int i = 0; i < speakers; i++) {
      double sum = 0;
      for (String word : words.get(i)) {
        sum += articlesWith.getOrDefault(word, 0);
      }
      double centrality = sum / Math.sqrt(Math.max(1, words.get(i).size()));
      if (centrality > most && (!titled || inOrder.get(i).article().title() != null)) {
        most = centrality;
        best = inOrder.get(i);
      }
    }
    return best;
  }

  private static Set<String> words(Analysis analysis) {
    Terms terms = Terms.of(analysis);
    Set<String> words = new HashSet<>(terms.title());
    words.addAll(terms.lead());
    words.removeAll(FunctionWords.of(analysis.language()));
    return words;
  }

  /** Distinct values, the commonest first; of equally common ones in alphabetical order. */
  private static Stream<String> commonest(Stream<@Nullable String> values) {
    Map<String, Integer> counts = new TreeMap<>();
    values.forEach(value -> {
      if (value != null) {
        counts.merge(value, 1, Integer::sum);
      }
    });
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey);
  }
}
