package org.stemma.core.account;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Span;

/**
 * How figures compare: over units and roundings, with "about" and "more than" taken at their word.
 */
final class FigureScale implements Scale<Figure> {

  /** "About 800" for 833 is usual, "about 800" for 900 is not. */
  private static final double LOOSE = 0.1;

  /**
   * Converted figures are rounded to two or three digits: 1,340 km and 833 miles differ by .05 %.
   */
  private static final double CONVERTED = 0.03;

  /** Digits that were lost change a value more than any account of one thing does. */
  private static final double SLIP = 10;

  /** Sums of money below this are mostly prices of one thing. */
  private static final double PRICE = 10_000;

  private final FigureGrammar grammar;
  private final boolean tellsAlone;

  /**
   * @param tellsAlone whether a figure that one version alone gives is a fact
   */
  FigureScale(FigureGrammar grammar, boolean tellsAlone) {
    this.grammar = grammar;
    this.tellsAlone = tellsAlone;
  }

  @Override
  public Relation relate(Telling<Figure> a, Telling<Figure> b) {
    return relate(a.value(), b.value());
  }

  private Relation relate(Figure a, Figure b) {
    Double there = inUnitOf(a, b);
    if (there == null) {
      return Relation.NONE;
    }
    double x = a.value();
    double y = there;
    String ofX = grammar.direction(a.qualifier());
    String ofY = grammar.direction(b.qualifier());
    boolean vagueX = isVague(a);
    boolean vagueY = isVague(b);
    if (vagueX || vagueY) {
      return vague(x, y, vagueX, vagueY);
    }
    boolean converted = a.unit() != null && !a.unit().equals(b.unit());
    if (x == y) {
      return ofX.equals(ofY) ? (converted ? Relation.OTHERWISE : Relation.SAME) : Relation.FINER;
    }
    double apart = Math.abs(x - y) / Math.max(Math.abs(x), Math.abs(y));
    boolean loose = !ofX.equals("=") || !ofY.equals("=");
    if (isRounded(x, y) || (converted && apart <= CONVERTED)) {
      return Relation.OTHERWISE;
    }
    if (loose && apart <= LOOSE) {
      return Relation.FINER;
    }
    boolean bound =
        !ofX.equals(ofY)
            && ((ofX.equals(">") && y > x)
                || (ofY.equals(">") && x > y)
                || (ofX.equals("<") && y < x)
                || (ofY.equals("<") && x < y));
    return bound ? Relation.NONE : Relation.DIFFERENT;
  }

  /** "Tens of thousands" covers all from its lower bound to ten times that. */
  private static Relation vague(double x, double y, boolean vagueX, boolean vagueY) {
    if (vagueX && vagueY) {
      return x == y ? Relation.SAME : Relation.NONE;
    }
    double low = vagueX ? x : y;
    double exact = vagueX ? y : x;
    return exact >= low && exact < 10 * low ? Relation.FINER : Relation.NONE;
  }

  static boolean isVague(Figure figure) {
    String qualifier = figure.qualifier();
    return qualifier != null && figure.text().toLowerCase(Locale.ROOT).startsWith(qualifier);
  }

  /** {@code b} in the unit of {@code a}; null if they do not measure the same. */
  private static @Nullable Double inUnitOf(Figure a, Figure b) {
    if (a.unit() == null || b.unit() == null) {
      return a.unit() == null && b.unit() == null ? (Double) b.value() : null;
    }
    return Measures.convert(b.value(), b.unit(), a.unit());
  }

  /** Whether one is the other rounded to its own digits: 1.34 million and 1,338,000. */
  private static boolean isRounded(double x, double y) {
    return roundsTo(x, y) || roundsTo(y, x);
  }

  private static boolean roundsTo(double fine, double coarse) {
    double step = step(coarse);
    // A step of one is no rounding of whole numbers: 41 is not 40, and 13 not 13.4 people.
    boolean coarser = step > step(fine);
    return coarser
        && step >= Math.abs(coarse) / 1000
        && Math.abs(fine - coarse) <= step / 2
        && Math.abs(fine - coarse) <= 0.05 * Math.abs(coarse);
  }

  /** The place of the last digit that is not zero. */
  private static double step(double value) {
    double step = 0.001;
    while (step * 10 <= Math.abs(value) && isMultiple(value, step * 10)) {
      step *= 10;
    }
    return step;
  }

  private static boolean isMultiple(double value, double step) {
    double quotient = value / step;
    return Math.abs(quotient - Math.rint(quotient)) < 1e-6;
  }

  @Override
  public String normal(Figure figure) {
    String qualifier = figure.qualifier();
    String number =
        isVague(figure) && qualifier != null
            ? qualifier
            : (qualifier == null ? "" : qualifier + " ") + number(figure.value());
    return figure.unit() == null ? number : number + " " + figure.unit();
  }

  /** The number in plain digits, without needless decimals. */
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e16
        ? String.valueOf((long) value)
        : new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
  }

  @Override
  public String because(Telling<Figure> a, Telling<Figure> b, Relation relation) {
    Figure x = a.value();
    Figure y = b.value();
    Double there = inUnitOf(x, y);
    return switch (relation) {
      case OTHERWISE ->
          there != null && x.unit() != null && !x.unit().equals(y.unit())
              ? String.format(
                  Locale.ROOT, "%s are %s %s", y.text(), number(Math.rint(there)), x.unit())
              : String.format(Locale.ROOT, "\"%s\" rounds \"%s\"", x.text(), y.text());
      case FINER ->
          String.format(
              Locale.ROOT, "\"%s\" and \"%s\" are alike, one is more exact", normal(x), normal(y));
      case DIFFERENT ->
          String.format(
              Locale.ROOT, "%s and %s in sentences that tell the same", normal(x), normal(y));
      case SAME, NONE -> "";
    };
  }

  /** Counts grow within a day; from one day to another a poll or a price changes too. */
  @Override
  public boolean isUpdated(Telling<Figure> earlier, Telling<Figure> later, boolean sameDay) {
    Figure x = earlier.value();
    Figure y = later.value();
    boolean grows = y.value() > x.value() && y.value() < 10 * x.value();
    return !sameDay || (x.unit() == null && y.unit() == null && grows);
  }

  @Override
  public boolean isSharp(Telling<Figure> a, Telling<Figure> b) {
    Figure x = a.value();
    Figure y = b.value();
    boolean sameUnit = Objects.equals(x.unit(), y.unit());
    boolean counts = (x.unit() != null || x.of() != null) && (y.unit() != null || y.of() != null);
    return sameUnit && counts && countOne(x, y) && !haveSameDigits(x.value(), y.value());
  }

  /** Whether both measure in one unit, or count things of one name. */
  private static boolean countOne(Figure x, Figure y) {
    return x.unit() != null
        ? x.unit().equals(y.unit())
        : y.unit() == null && !Collections.disjoint(counted(x), counted(y));
  }

  /** The stems of what is counted: "polling stations" and "polling places" share one. */
  static Set<String> counted(Figure figure) {
    Set<String> stems = new LinkedHashSet<>();
    if (figure.of() != null) {
      for (String word : figure.of().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
        String stem = Terms.stem(word);
        if (stem != null && stem.length() > 1) {
          stems.add(stem);
        }
      }
    }
    return stems;
  }

  @Override
  public Set<String> named(Figure value) {
    return counted(value);
  }

  /** Shares and prices are other ones every day, and no text says so that is not dated. */
  @Override
  public boolean isLasting(Telling<Figure> a, Telling<Figure> b) {
    return isLasting(a.value()) && isLasting(b.value());
  }

  private static boolean isLasting(Figure figure) {
    String unit = figure.unit();
    boolean price = unit != null && figure.value() < PRICE && unit.matches("[A-Z]{3}");
    return !price && !"%".equals(unit) && !"bp".equals(unit) && !"pp".equals(unit);
  }

  @Override
  public List<Span> rivals(Telling<Figure> telling) {
    return telling.line().figures().stream()
        .filter(other -> other.start() != telling.value().start())
        .filter(other -> countOne(telling.value(), other))
        .map(Figure::span)
        .toList();
  }

  /** 185,000 and 185, 41000 and 410000: a slip of who read or typed them, and no other account. */
  private static boolean haveSameDigits(double x, double y) {
    String a = digits(x);
    String b = digits(y);
    boolean cut = a.startsWith(b) || b.startsWith(a) || a.endsWith(b) || b.endsWith(a);
    return a.equals(b) || (cut && Math.max(x, y) >= SLIP * Math.min(x, y));
  }

  private static String digits(double value) {
    return number(value).replace(".", "").replaceAll("^0+|0+$", "");
  }

  @Override
  public boolean tellsAlone() {
    return tellsAlone;
  }
}
