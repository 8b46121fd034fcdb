package org.stemma.core.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that are known beforehand: countries, peoples, cities, bodies, first names. */
final class Gazetteer {

  /** What a listed name stands for. */
  enum Sort {
    COUNTRY,
    PEOPLE,
    PLACE,
    CITY,
    BODY
  }

  /**
   * A listed name.
   *
   * @param name its usual form; for a people, its country
   * @param sort what it stands for
   * @param acronym whether it counts in capitals only
   * @param doubtful whether it is also a common word or a first name
   */
  record Entry(String name, Sort sort, boolean acronym, boolean doubtful) {}

  private static final Gazetteer WORLD = new Gazetteer();

  /** First names that are common words too: they make no name, but tell a name's gender. */
  private static final Map<String, Character> WORDS_TOO =
      Map.ofEntries(
          Map.entry("bill", 'm'),
          Map.entry("will", 'm'),
          Map.entry("frank", 'm'),
          Map.entry("art", 'm'),
          Map.entry("dick", 'm'),
          Map.entry("guy", 'm'),
          Map.entry("max", 'm'),
          Map.entry("ray", 'm'),
          Map.entry("rich", 'm'),
          Map.entry("rod", 'm'),
          Map.entry("hope", 'f'),
          Map.entry("rose", 'f'),
          Map.entry("faith", 'f'),
          Map.entry("joy", 'f'),
          Map.entry("june", 'f'),
          Map.entry("ivy", 'f'),
          Map.entry("ruby", 'f'),
          Map.entry("pearl", 'f'));

  private final PhraseTable<Entry> entries = new PhraseTable<>();
  private final Map<String, Character> firstNames = new HashMap<>();
  private final Set<String> surnames = new HashSet<>();

  private Gazetteer() {
    for (String[] row : Lexicon.rows(Gazetteer.class, "countries.tsv")) {
      add(row[0], row[0], Sort.COUNTRY);
      for (String other : list(row, 1)) {
        add(other, row[0], Sort.COUNTRY);
      }
      for (String people : list(row, 2)) {
        add(people, row[0], Sort.PEOPLE);
      }
      for (String seat : list(row, 4)) {
        add(seat, seat, Sort.BODY);
      }
      for (String capital : list(row, 3)) {
        add(capital, capital, Sort.CITY);
      }
    }
    for (String[] row : Lexicon.rows(Gazetteer.class, "bodies.txt")) {
      add(row[0], row[0], Sort.BODY);
      for (String other : list(row, 1)) {
        add(other, row[0], Sort.BODY);
      }
    }
    for (String[] row : Lexicon.rows(Gazetteer.class, "places.txt")) {
      add(row[0], row[0], Sort.PLACE);
    }
    for (String[] row : Lexicon.rows(Gazetteer.class, "cities.tsv")) {
      entries.put(row[0], new Entry(row[0], Sort.CITY, false, row.length > 5));
    }
    for (String[] row : Lexicon.rows(Gazetteer.class, "companies.txt")) {
      entries.put(row[0], new Entry(row[0], Sort.BODY, false, false));
    }
    for (String[] row : Lexicon.rows(Gazetteer.class, "first-names.tsv")) {
      firstNames.put(row[0], row[1].charAt(0));
    }
    for (String[] row : Lexicon.rows(Gazetteer.class, "surnames.txt")) {
      surnames.add(row[0]);
    }
  }

  static Gazetteer world() {
    return WORLD;
  }

  private static String[] list(String[] row, int field) {
    return row.length <= field || row[field].isEmpty() ? new String[0] : row[field].split(",");
  }

  private void add(String form, String name, Sort sort) {
    boolean acronym = form.length() <= 5 && form.equals(form.toUpperCase(Locale.ROOT));
    entries.put(form, new Entry(name, sort, acronym, false));
  }

  /** The longest listed name at token {@code from}; null unless it is written with a capital. */
  PhraseTable.@Nullable Match<Entry> longest(Words words, int from, int limit) {
    if (!words.capital(from)) {
      return null;
    }
    PhraseTable.Match<Entry> found = entries.longest(words, from, limit);
    return found == null || (found.value().acronym() && !isAcronym(words.raw(from))) ? null : found;
  }

  private static boolean isAcronym(String raw) {
    int letters = 0;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\'' || c == '’') {
        break;
      }
      if (Character.isLowerCase(c)) {
        return false;
      }
      letters++;
    }
    return letters > 1;
  }

  /** Whether {@code base} is a first name. */
  boolean isFirstName(String base) {
    int hyphen = base.indexOf('-');
    return firstNames.containsKey(hyphen > 1 ? base.substring(0, hyphen) : base);
  }

  /** Whether {@code base} is a well-known surname. */
  boolean isSurname(String base) {
    return surnames.contains(base);
  }

  /** {@code m} or {@code f} if the first name {@code base} belongs to one gender; else null. */
  @Nullable Character gender(String base) {
    int hyphen = base.indexOf('-');
    String first = hyphen > 1 ? base.substring(0, hyphen) : base;
    Character gender = firstNames.getOrDefault(first, WORDS_TOO.get(first));
    return gender == null || gender == 'b' ? null : gender;
  }

  /** The country of the people called {@code base}, as {@code finnish}; null if none is. */
  @Nullable String countryOf(String base) {
    Entry entry = entries.get(base);
    return entry != null && (entry.sort() == Sort.PEOPLE || entry.sort() == Sort.COUNTRY)
        ? entry.name()
        : null;
  }
}
