package org.stemma.reader.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lines that belong to the page and not to its article, known by their words or by their shape. The
 * words are in {@code furniture.txt}; a line is looked up by its first words, so the cost does not
 * grow with the list.
 */
public final class Furniture {

  /** What a known line does to those after it. */
  public enum Kind {
    /** No furniture that is known. */
    NONE,
    /** One line of furniture. */
    LINE,
    /** The heading of a block of furniture: what follows at the page's end belongs to it. */
    SECTION
  }

  /** A phrase has so many words at most. */
  private static final int MAX_WORDS = 7;

  private static final int MAX_COUNTER = 80;

  /** A line of copyright is shorter. */
  private static final int MAX_COPYRIGHT = 220;

  private static final Pattern SHORTCODE = Pattern.compile("\\[/?[a-zA-Z][\\w =\"'-]{0,40}\\]");
  private static final Pattern COUNTER =
      Pattern.compile("[\\d\\s/.,:|%+–-]{1,20}|[-–—•*|>«»=_~]{1,80}");

  /** "Explainer | Why it matters": a rubric and a headline, the shape of a promotion. */
  private static final Pattern RUBRIC =
      Pattern.compile("\\p{L}[\\p{L} ]{2,20} \\| \\S.{10,140}[^.!?…。！？]");

  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "(?i)(©|\\(c\\) ?\\d{4}|copyright ).{0,150}|.{0,60}all rights reserved.{0,60}");

  private final Set<String> sections = new HashSet<>();
  private final Set<String> exact = new HashSet<>();
  private final Set<String> prefixes = new HashSet<>();

  /** The first words of the prefixes: most lines begin with none of them. */
  private final Set<String> firstWords = new HashSet<>();

  public Furniture() {
    for (String line : Resource.lines("furniture.txt")) {
      int tab = line.indexOf('\t');
      Set<String> phrases =
          switch (line.substring(0, tab)) {
            case "section" -> sections;
            case "exact" -> exact;
            default -> prefixes;
          };
      phrases.add(key(line.substring(tab + 1)));
    }
    for (String prefix : prefixes) {
      int space = prefix.indexOf(' ', 1);
      firstWords.add(space < 0 ? prefix : prefix.substring(0, space));
    }
  }

  /** What {@code line} is. */
  public Kind kind(String line) {
    String key = key(line);
    if (key.isEmpty() || isShortcode(line) || isCounter(line)) {
      return Kind.LINE;
    }
    if (sections.contains(key)) {
      return Kind.SECTION;
    }
    if (exact.contains(key) || isRubric(line) || isCopyright(line, key)) {
      return Kind.LINE;
    }
    return startsWithPhrase(key) ? Kind.LINE : Kind.NONE;
  }

  // Each shape is looked for only where a character that it needs stands: most lines have none.

  private static boolean isShortcode(String line) {
    return line.charAt(0) == '[' && SHORTCODE.matcher(line).matches();
  }

  private static boolean isCounter(String line) {
    return line.length() <= MAX_COUNTER
        && !Character.isLetter(line.charAt(0))
        && COUNTER.matcher(line).matches();
  }

  private static boolean isRubric(String line) {
    return line.contains(" | ") && RUBRIC.matcher(line).matches();
  }

  private static boolean isCopyright(String line, String key) {
    if (line.length() >= MAX_COPYRIGHT) {
      return false;
    }
    boolean opens = "©(cC".indexOf(line.charAt(0)) >= 0;
    return (opens || key.contains("all rights reserved")) && COPYRIGHT.matcher(line).matches();
  }

  private boolean startsWithPhrase(String key) {
    int first = key.indexOf(' ', 1);
    String word = first < 0 ? key : key.substring(0, first);
    boolean begun = firstWords.contains(word) || firstWords.contains(withoutMark(word));
    return (begun && startsWithWords(key)) || (isWithoutSpaces(key) && startsWithCharacters(key));
  }

  private boolean startsWithWords(String key) {
    int end = 0;
    for (int word = 0; word < MAX_WORDS && end < key.length(); word++) {
      int space = key.indexOf(' ', end + 1);
      end = space < 0 ? key.length() : space;
      String start = key.substring(0, end);
      if (prefixes.contains(start) || prefixes.contains(withoutMark(start))) {
        return true;
      }
    }
    return false;
  }

  /** Chinese and Japanese phrases end in the middle of a word, as spaces cut words. */
  private boolean startsWithCharacters(String key) {
    for (int end = 2; end <= Math.min(key.length(), 10); end++) {
      if (prefixes.contains(key.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWithoutSpaces(String key) {
    return key.codePoints().limit(4).anyMatch(c -> c >= 0x3040 && c < 0xa000);
  }

  private static String withoutMark(String text) {
    int end = text.length();
    while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Small letters, single spaces, no marks at the ends. */
  public static String key(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(Math.min(lower.length(), 200));
    boolean gap = false;
    for (int i = 0; i < lower.length() && key.length() < 200; i++) {
      char c = lower.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00a0') {
        gap = true;
      } else if (key.isEmpty() && !Character.isLetterOrDigit(c)) {
        gap = false;
      } else {
        if (gap && !key.isEmpty()) {
          key.append(' ');
        }
        gap = false;
        key.append(c == '’' ? '\'' : c);
      }
    }
    return withoutMark(key.toString());
  }
}
