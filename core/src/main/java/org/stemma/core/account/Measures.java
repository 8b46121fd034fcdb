package org.stemma.core.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Units of measurement and how they convert, from {@code units.txt}. */
final class Measures {

  private record Measure(String dimension, double factor) {}

  private static final List<String> DIMENSIONS =
      List.of(
          "length", "area", "mass", "volume", "speed", "power", "energy", "temperature", "time");

  private static final RuleFile FILE = Objects.requireNonNull(RuleFile.load("units.txt"));
  private static final Map<String, Measure> UNITS = load();

  private Measures() {}

  private static Map<String, Measure> load() {
    Map<String, Measure> units = new HashMap<>();
    for (String dimension : DIMENSIONS) {
      Vocabulary words = FILE.words(dimension);
      for (String code : words.firstWords()) {
        double factor = Double.parseDouble(Objects.requireNonNull(words.of(code)));
        units.put(code, new Measure(dimension, factor));
      }
    }
    return units;
  }

  /** Signs and abbreviations of currencies that may stand before or after an amount. */
  static Vocabulary currencySigns() {
    return FILE.words("symbol");
  }

  /**
   * {@code value} in the unit {@code to}.
   *
   * @return null if the two units do not measure the same thing
   */
  static @Nullable Double convert(double value, String from, String to) {
    if (from.equals(to)) {
      return value;
    }
    Measure source = UNITS.get(from);
    Measure target = UNITS.get(to);
    if (source == null || target == null || !source.dimension.equals(target.dimension)) {
      return null;
    }
    if (source.dimension.equals("temperature")) {
      return from.equals("°F") ? (value - 32) / 1.8 : value * 1.8 + 32;
    }
    return value * source.factor / target.factor;
  }
}
