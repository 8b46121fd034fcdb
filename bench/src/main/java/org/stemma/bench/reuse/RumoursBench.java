package org.stemma.bench.reuse;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.stemma.core.article.Article;
import org.stemma.core.reuse.Candidate;
import org.stemma.core.reuse.Profile;
import org.stemma.core.reuse.ReuseIndex;
import org.stemma.core.text.Analyser;
import tools.jackson.databind.JsonNode;

/**
 * How many of the pairs that share text the index names, against a count of every pair.
 *
 * <p>{@code java org.stemma.bench.reuse.RumoursBench rumours.jsonl.gz}. Floor: the same titles,
 * which is what a reader of feeds drops. Printed twice, the second time with the paragraphs of
 * every article shuffled.
 */
public final class RumoursBench {

  private static final long SEED = 20260301;

  private RumoursBench() {}

  /** Reads the file named by the first argument. */
  public static void main(String[] args) throws IOException {
    List<JsonNode> rows = Corpus.records(args[0]);
    System.out.println("order      articles  pairs>=20  recall  reuse pairs  recall  named  ms");
    measure("as printed", rows, false);
    measure("shuffled", rows, true);
  }

  private static void measure(String name, List<JsonNode> rows, boolean shuffle) {
    Random random = new Random(SEED);
    Analyser analyser = new Analyser();
    List<Profile> profiles = new ArrayList<>();
    for (JsonNode row : rows) {
      Article article = Corpus.article(row);
      if (shuffle) {
        List<String> parts = new ArrayList<>(List.of(article.text().split("\n+")));
        Collections.shuffle(parts, random);
        article = article.toBuilder().text(String.join(Article.BREAK, parts)).build();
      }
      profiles.add(Profile.of(analyser.analyse(article)));
    }
    long start = System.nanoTime();
    Set<Long> named = named(profiles);
    long millis = (System.nanoTime() - start) / 1_000_000;
    List<ExactOverlap.Pair> truth = ExactOverlap.pairs(profiles);
    long all = truth.stream().filter(pair -> named.contains(key(pair.a(), pair.b()))).count();
    List<ExactOverlap.Pair> reuse = truth.stream().filter(ExactOverlap.Pair::isReuse).toList();
    long found = reuse.stream().filter(pair -> named.contains(key(pair.a(), pair.b()))).count();
    System.out.printf(
        "%-10s %8d %10d %7.4f %12d %7.4f %6d %5d%n",
        name,
        profiles.size(),
        truth.size(),
        (double) all / truth.size(),
        reuse.size(),
        (double) found / reuse.size(),
        named.size(),
        millis);
  }

  private static Set<Long> named(List<Profile> profiles) {
    ReuseIndex index = new ReuseIndex();
    Map<String, Integer> numbers = new HashMap<>();
    Set<Long> named = new HashSet<>();
    for (Profile profile : profiles) {
      int number = numbers.size();
      for (Candidate candidate : index.add(profile, Instant.EPOCH)) {
        named.add(key(numbers.getOrDefault(candidate.id(), -1), number));
      }
      numbers.put(profile.id(), number);
    }
    return named;
  }

  private static long key(int a, int b) {
    return ((long) a << 32) | b;
  }
}
