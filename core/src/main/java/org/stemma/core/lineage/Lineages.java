package org.stemma.core.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stemma.core.article.Timestamp;
import org.stemma.core.reuse.Boilerplate;
import org.stemma.core.reuse.Comparison;
import org.stemma.core.reuse.Profile;
import org.stemma.core.text.Analysis;

/**
 * Who copied whom: reads the copy tree off a set of articles.
 *
 * <p>Stateless, thread-safe, deterministic: the same articles in the same order give the same
 * trees. Small sets are compared each with each; in larger ones a {@link
 * org.stemma.core.reuse.ReuseIndex} names the pairs worth comparing, so that the time grows in
 * proportion to the number of articles and their copies.
 */
public final class Lineages {

  /**
   * What was found among a set of articles.
   *
   * @param pairs every comparison made, in order of the articles
   * @param tree all articles; those that share text with nobody are roots of their own
   */
  public record Trace(List<Comparison> pairs, CopyTree tree) {
    public Trace {
      pairs = List.copyOf(pairs);
    }
  }

  /** The copy tree of the versions of one story. */
  public CopyTree tree(List<Analysis> story) {
    return trace(story).tree();
  }

  /**
   * Which of two versions of one text came first, read off the texts alone.
   *
   * @return probability that it is {@code a}, 0 to 1; exactly one half where nothing tells
   */
  public double firstByTextAlone(Analysis a, Analysis b) {
    return Leaning.probability(Revision.earlier(a, b));
  }

  /** All pairs that share text, and the forest of their copy trees. */
  public Trace trace(List<Analysis> articles) {
    List<Version> versions =
        Version.all(Boilerplate.mark(byAppearance(articles).stream().map(Profile::of).toList()));
    Pairs pairs = new Pairs(versions);
    Kinship kinship = Kinship.among(versions, pairs);
    TreeGrower grower = new TreeGrower();
    for (List<Integer> family : kinship.families()) {
      Representatives representatives = Representatives.of(versions, family);
      grower.grow(new Family(versions, representatives.chosen(), pairs));
      grower.attach(representatives.kin(), versions, pairs);
    }
    List<String> ids = versions.stream().map(Version::id).toList();
    return new Trace(pairs.all(), grower.tree(ids));
  }

  /** Those with a time first, by time; the others in the order given. */
  private static List<Analysis> byAppearance(List<Analysis> articles) {
    List<Analysis> sorted = new ArrayList<>(articles);
    sorted.sort(
        Comparator.comparing(
            article -> article.article().published(),
            Comparator.nullsLast(Comparator.<Timestamp>naturalOrder())));
    return sorted;
  }
}
