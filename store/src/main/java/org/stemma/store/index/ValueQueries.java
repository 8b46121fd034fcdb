package org.stemma.store.index;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.stemma.store.Role;

/** The fields that hold values and no words. */
final class ValueQueries {

  private static final String NUMBER = "a number such as 5, >=5 or 5..9";

  private final QueryText text;
  private final Instant now;

  ValueQueries(QueryText text, Instant now) {
    this.text = text;
    this.now = now;
  }

  /** The query for {@code field}, whose value comes next. */
  Query read(QueryField field) throws QuerySyntaxException {
    return switch (field) {
      case ORIGINS -> count(Standing.ORIGINS);
      case COPIES -> count(Standing.COPIES);
      case NUMBER -> number();
      case DATE -> mentioned();
      case PUBLISHED, SEEN, CHANGED -> moment(field.label());
      case STORY ->
          NumericDocValuesField.newSlowExactQuery(
              Standing.STORY, Standing.key(value("a story’s id")));
      case ROLE -> role();
      case HAS -> feature();
      case DOMAIN, LANG ->
          new TermQuery(new Term(field.label(), value("a word").toLowerCase(Locale.ROOT)));
      default -> throw new IllegalStateException(field + " holds words");
    };
  }

  private String value(String expected) throws QuerySyntaxException {
    int start = text.index();
    String value =
        text.peek() == '"' ? text.enclosed('"', "phrase") : text.word().replaceAll("\\\\(.)", "$1");
    if (value.isBlank()) {
      throw text.error(start, "expected " + expected);
    }
    return value;
  }

  private Query count(String field) throws QuerySyntaxException {
    double[] bounds = numbers();
    long low = bounds[0] == Double.NEGATIVE_INFINITY ? 0 : (long) Math.ceil(bounds[0]);
    long high =
        bounds[1] == Double.POSITIVE_INFINITY ? Integer.MAX_VALUE : (long) Math.floor(bounds[1]);
    return NumericDocValuesField.newSlowRangeQuery(field, low, high);
  }

  private Query number() throws QuerySyntaxException {
    double[] bounds = numbers();
    return DoublePoint.newRangeQuery("number", bounds[0], bounds[1]);
  }

  private double[] numbers() throws QuerySyntaxException {
    Bounds bounds = Bounds.read(text, NUMBER);
    double low = bounds.low() == null ? Double.NEGATIVE_INFINITY : number(bounds, bounds.low());
    double high = bounds.high() == null ? Double.POSITIVE_INFINITY : number(bounds, bounds.high());
    return new double[] {
      bounds.above() ? Math.nextUp(low) : low, bounds.below() ? Math.nextDown(high) : high
    };
  }

  /** "13,200" is written so in English texts; a number with groups is taken as it stands there. */
  private double number(Bounds bounds, String written) throws QuerySyntaxException {
    try {
      if (written.matches("[+-]?[0-9,]*\\.?[0-9]+([eE][0-9]{1,2})?")) {
        return Double.parseDouble(written.replace(",", ""));
      }
    } catch (NumberFormatException noNumber) {
      // Said below.
    }
    throw text.error(bounds.index(), "expected " + NUMBER);
  }

  private Query moment(String field) throws QuerySyntaxException {
    long[] bounds = times();
    return LongField.newRangeQuery(field, bounds[0], bounds[1]);
  }

  /** A date named in the text meets the one asked for if they have a day in common. */
  private Query mentioned() throws QuerySyntaxException {
    long[] bounds = times();
    return LongRange.newIntersectsQuery("date", new long[] {bounds[0]}, new long[] {bounds[1]});
  }

  private long[] times() throws QuerySyntaxException {
    Bounds bounds = Bounds.read(text, Period.FORMS);
    Period age = bounds.isOne() && bounds.low() != null ? Period.age(bounds.low(), now) : null;
    if (age != null) {
      return new long[] {age.first(), age.last()};
    }
    long low = Long.MIN_VALUE;
    long high = Long.MAX_VALUE;
    if (bounds.low() != null) {
      Period period = period(bounds, bounds.low());
      low = bounds.above() ? period.last() + 1 : period.first();
    }
    if (bounds.high() != null) {
      Period period = period(bounds, bounds.high());
      high = bounds.below() ? period.first() - 1 : period.last();
    }
    if (low > high) {
      throw text.error(bounds.index(), "expected a range that begins before it ends");
    }
    return new long[] {low, high};
  }

  private Period period(Bounds bounds, String written) throws QuerySyntaxException {
    Period period = Period.parse(written);
    if (period == null) {
      throw text.error(bounds.index(), "expected " + Period.FORMS);
    }
    return period;
  }

  private Query role() throws QuerySyntaxException {
    int start = text.index();
    String value = value("a role");
    for (Role role : Role.values()) {
      if (role.label().equals(value)) {
        return NumericDocValuesField.newSlowExactQuery(Standing.ROLE, Standing.code(role));
      }
    }
    throw text.error(
        start, "expected one of " + listed(Arrays.stream(Role.values()).map(Role::label)));
  }

  private Query feature() throws QuerySyntaxException {
    int start = text.index();
    String value = value("what it has");
    for (Feature feature : Feature.values()) {
      if (feature.label().equals(value)) {
        return feature == Feature.CONFLICT
            ? NumericDocValuesField.newSlowRangeQuery(Standing.CONFLICTS, 1, Integer.MAX_VALUE)
            : new TermQuery(new Term("has", value));
      }
    }
    throw text.error(
        start, "expected one of " + listed(Arrays.stream(Feature.values()).map(Feature::label)));
  }

  private static String listed(Stream<String> names) {
    return names.collect(Collectors.joining(", "));
  }
}
