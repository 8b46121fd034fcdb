package org.stemma.core.lineage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.stemma.core.article.Span;
import org.stemma.core.reuse.Comparison;
import org.stemma.core.reuse.Passage;
import org.stemma.core.reuse.Profile;

/**
 * Slips that some versions of a family carry against the others: a name misspelt, a figure put
 * wrong. Who carries it has it from who made it (K. Lachmann's common errors).
 *
 * <p>Which of two readings is the slip is told by number: at least two versions have the other, and
 * more than have the slip. Every version is held against the one that has most in common with all,
 * so the cost is one comparison a version.
 */
final class Slips {

  /** The other versions' testimony counts the same words already; this is what it leaves over. */
  static final double SHARED = 0.2;

  /** One version alone against the rest is the copy, as long as the family is no chain. */
  static final double ALONE = 0.2;

  /** Shorter words that differ by a letter are mostly different words. */
  private static final int SHORTEST_NAME = 4;

  /** Fewer cannot outvote one. */
  private static final int FEWEST_RIGHT = 2;

  private final List<Version> versions;
  private final List<Slip> slips = new ArrayList<>();

  /** Where each version has the wrong word and where the right one. */
  private record Slip(
      String wrong,
      String right,
      NavigableMap<Integer, Span> carriers,
      NavigableMap<Integer, Span> free) {

    /** What was taken for the slip is right, and the other way round. */
    @SuppressWarnings("ArgumentSelectionDefectChecker") // to swap them is what this is for
    Slip turned() {
      return new Slip(right, wrong, free, carriers);
    }
  }

  private Slips(List<Version> versions) {
    this.versions = versions;
  }

  /**
   * The slips of a family.
   *
   * @param centre index of the version to hold the others against
   * @param withCentre their comparisons with it, the centre first
   */
  static Slips among(List<Version> versions, int centre, IntFunction<Comparison> withCentre) {
    Slips found = new Slips(versions);
    if (versions.size() > FEWEST_RIGHT) {
      found.find(centre, withCentre);
    }
    return found;
  }

  private void find(int centre, IntFunction<Comparison> withCentre) {
    Version model = versions.get(centre);
    Map<String, Slip> readings = new LinkedHashMap<>();
    for (int v = 0; v < versions.size(); v++) {
      if (v == centre || !withCentre.apply(v).kind().isCopying()) {
        continue;
      }
      for (Substitution edit :
          Substitution.between(
              model.profile().analysis(),
              versions.get(v).profile().analysis(),
              withCentre.apply(v))) {
        if (isSlip(edit.was(), edit.is())) {
          readings
              .computeIfAbsent(
                  edit.here().start() + " " + edit.is(),
                  any ->
                      new Slip(
                          edit.is(), edit.was(), new TreeMap<>(), hasRight(edit.here(), centre)))
              .carriers
              .put(v, edit.there());
        }
      }
    }
    Map<String, Slip> byWords = new LinkedHashMap<>();
    for (Slip each : readings.values()) {
      each.carriers.keySet().forEach(each.free::remove);
      Slip slip = each.carriers.size() < each.free.size() ? each : each.turned();
      if (slip.free.size() >= FEWEST_RIGHT && slip.free.size() > slip.carriers.size()) {
        byWords.putIfAbsent(slip.wrong + " " + slip.right, slip);
      }
    }
    slips.addAll(byWords.values());
  }

  /** Who has the centre's word between the same neighbours. */
  private NavigableMap<Integer, Span> hasRight(Span here, int centre) {
    Profile model = versions.get(centre).profile();
    int at = indexOf(model, here.start());
    NavigableMap<Integer, Span> found = new TreeMap<>();
    if (at < 1 || at + 1 >= model.size()) {
      return found;
    }
    for (int v = 0; v < versions.size(); v++) {
      Profile other = versions.get(v).profile();
      for (int i = 1; i + 1 < other.size(); i++) {
        if (other.word(i) == model.word(at)
            && other.word(i - 1) == model.word(at - 1)
            && other.word(i + 1) == model.word(at + 1)) {
          found.putIfAbsent(v, other.span(i, i + 1));
        }
      }
    }
    return found;
  }

  private static int indexOf(Profile profile, int start) {
    int low = 0;
    int high = profile.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (profile.span(middle, middle + 1).start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < profile.size() && profile.span(low, low + 1).start() == start ? low : -1;
  }

  private static boolean isSlip(String a, String b) {
    boolean figures = isFigure(a) && isFigure(b);
    boolean names = isName(a) && isName(b) && Spelling.isOneSlip(a, b);
    return figures || names;
  }

  private static boolean isFigure(String word) {
    return !word.isEmpty() && word.codePoints().allMatch(Character::isDigit);
  }

  private static boolean isName(String word) {
    return word.length() >= SHORTEST_NAME
        && Character.isUpperCase(word.codePointAt(0))
        && word.codePoints().allMatch(Character::isLetter);
  }

  /** Slips that one of the two has and the other has not: above zero if {@code y} has them. */
  List<Evidence> alone(int x, int y) {
    List<Evidence> found = new ArrayList<>();
    for (Slip slip : slips) {
      boolean byX = slip.carriers.containsKey(x) && slip.free.containsKey(y);
      boolean byY = slip.carriers.containsKey(y) && slip.free.containsKey(x);
      if (byX || byY) {
        found.add(
            new Evidence(
                Evidence.Kind.SHARED_ERROR,
                versions.get(byY ? y : x).label()
                    + " has “"
                    + slip.wrong
                    + "” where "
                    + versions.get(byY ? x : y).label()
                    + " and others have “"
                    + slip.right
                    + "”",
                byY ? ALONE : -ALONE,
                passage(byY ? slip.free : slip.carriers, x, byY ? slip.carriers : slip.free, y)));
      }
    }
    return capped(found);
  }

  /** Slips that both have against most others. */
  List<Evidence> shared(int x, int y) {
    List<Evidence> found = new ArrayList<>();
    for (Slip slip : slips) {
      if (slip.carriers.containsKey(x) && slip.carriers.containsKey(y)) {
        found.add(
            new Evidence(
                Evidence.Kind.SHARED_ERROR,
                "both have “"
                    + slip.wrong
                    + "” where "
                    + slip.free.size()
                    + " others have “"
                    + slip.right
                    + "”",
                SHARED,
                passage(slip.carriers, x, slip.carriers, y)));
      }
    }
    return capped(found);
  }

  /** More slips of one hand are not more witnesses. */
  private static List<Evidence> capped(List<Evidence> found) {
    return found.subList(0, Math.min(2, found.size()));
  }

  private static List<Passage> passage(
      Map<Integer, Span> inX, int x, Map<Integer, Span> inY, int y) {
    Span a = inX.get(x);
    Span b = inY.get(y);
    return a == null || b == null ? List.of() : List.of(new Passage(a, b, Passage.Kind.EDITED));
  }
}
