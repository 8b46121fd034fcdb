package org.stemma.core.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a house does to the wording of what it takes over. */
final class HouseStyle {

  /**
   * A conversion is made for readers elsewhere; nobody who prints an original takes it out but for
   * space. Small, since planted families, which hold none, could not confirm it.
   */
  static final double CONVERTED = 0.7;

  /** Tolls and sums mostly rise while an event unfolds; half of the figures are no such thing. */
  static final double RISEN = 0.1;

  private static final Pattern FIGURE =
      Pattern.compile("\\d{1,3}(?:[,.\u00a0\u202f ]\\d{3})+|\\d+");

  /** Years and times of day do not rise. */
  private static final int LEAST_YEAR = 1800;

  private static final int LAST_YEAR = 2100;

  private static final Pattern CONVERSION =
      Pattern.compile(
          "[(\\[,–—-].*(?:\\p{Sc}\\s*\\d|\\d[^\\p{L}]*(?:\\p{Sc}|[A-Z]{3}\\b"
              + "|(?:million |billion |bn |m )?(?:dollars|euros?|pounds|yen|rubles|roubles|francs"
              + "|miles|kilomet(?:er|re)s|km|feet|met(?:er|re)s|acres|hectares|degrees)\\b)).*");

  private static final Pattern PERCENT =
      Pattern.compile("%|per ?cent|pct\\.?|prozent|pour cent|por ciento|процент\\p{L}*");

  private HouseStyle() {}

  /** Evidence in {@code edits}: weights above zero speak for the first version as the parent. */
  static List<Evidence> evidence(Version x, Version y, List<Substitution> edits) {
    List<Evidence> found = new ArrayList<>();
    boolean converted = false;
    boolean styled = false;
    int rises = 0;
    Substitution risen = null;
    for (Substitution edit : edits) {
      boolean byY = isConversion(edit.was(), edit.is());
      boolean byX = isConversion(edit.is(), edit.was());
      if (!converted && byX != byY) {
        converted = true;
        String words = (byY ? y : x).label() + " adds “" + (byY ? edit.is() : edit.was()) + "”";
        found.add(evidence(Evidence.Kind.HOUSE_STYLE, words, byY ? CONVERTED : -CONVERTED, edit));
      } else if (!styled && isStyle(edit.was(), edit.is())) {
        styled = true;
        String words =
            y.label()
                + " writes “"
                + edit.is()
                + "” where "
                + x.label()
                + " has “"
                + edit.was()
                + "”";
        found.add(evidence(Evidence.Kind.HOUSE_STYLE, words, 0, edit));
      } else if (FIGURE.matcher(edit.was()).matches() && FIGURE.matcher(edit.is()).matches()) {
        int rise = Long.compare(count(edit.is()), count(edit.was()));
        rises += isYear(edit.was()) || isYear(edit.is()) ? 0 : rise;
        risen = risen == null && rise != 0 ? edit : risen;
      }
    }
    if (risen != null && rises != 0) {
      Version later = rises > 0 ? y : x;
      String words =
          y.label()
              + " tells "
              + risen.is()
              + " where "
              + x.label()
              + " tells "
              + risen.was()
              + ": such figures rise, and "
              + later.label()
              + " has the higher";
      found.add(evidence(Evidence.Kind.LATER_FACT, words, rises > 0 ? RISEN : -RISEN, risen));
    }
    return found;
  }

  private static Evidence evidence(
      Evidence.Kind kind, String words, double weight, Substitution edit) {
    return new Evidence(kind, words, weight, edit.passages());
  }

  /** Whether a conversion into other money or measures stands where there was nothing. */
  private static boolean isConversion(String was, String is) {
    return was.codePoints().noneMatch(Character::isLetterOrDigit) && CONVERSION.matcher(is).find();
  }

  /**
   * Whether the two are one thing in the ways of two houses: "U.S." and "US", "%" and "percent".
   */
  private static boolean isStyle(String a, String b) {
    String left = a.toLowerCase(Locale.ROOT);
    String right = b.toLowerCase(Locale.ROOT);
    boolean percents = PERCENT.matcher(left).matches() && PERCENT.matcher(right).matches();
    boolean dots = left.indexOf('.') != right.indexOf('.') && dotless(left).equals(dotless(right));
    return percents || (dots && dotless(left).codePoints().anyMatch(Character::isLetter));
  }

  private static String dotless(String words) {
    return words.replaceAll("[.\\s]", "");
  }

  private static boolean isYear(String figure) {
    long count = count(figure);
    return figure.length() == 4 && count >= LEAST_YEAR && count <= LAST_YEAR;
  }

  private static long count(String figure) {
    String digits = figure.replaceAll("\\D", "");
    return digits.length() > 15 ? 0 : Long.parseLong(digits);
  }
}
