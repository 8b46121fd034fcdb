package org.stemma.reader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Credit;

/**
 * Recognises statements of whose work an article is: "(Reuters)", "originally published by ...",
 * "With files from ...", "Source: ...". Patterns are in {@code credits.txt}, agencies in {@code
 * agencies.txt}. Only short lines are looked at, so the cost is bounded.
 */
public final class Credits {

  /** Longer lines tell something; a credit is a line of its own. */
  private static final int MAX_CHARS = 300;

  private static final int MAX_NAME_WORDS = 9;

  /** Of so many marks a statement may begin: a dash, an asterisk, a bracket. */
  private static final int MAX_MARKS = 3;

  /** The Romance article with a capital is of the name: "in Le Courrier". */
  private static final String NAME =
      "(?:the |der |die |das |(?-i:le |la |l'|el ))?(?<name>[\\p{L}\\d][^()\\[\\]|;。\\n]{0,80}?)";

  private static final String AFTER_NAME =
      "(?: (?:and|und|et|y|e) (?:is|was|has been|wird|wurde|est|a été) .*"
          + "|,? (?:with|under|on|am|le|el|il|em|,) .*|[.,;。）)\\]]\\s.*|[.。)\\]]*)$";

  /**
   * "NORSUND (HPA)", "Port of Norsund (HPA)": but for particles, the words of a place have
   * capitals.
   */
  private static final Pattern OPENING_BRACKET =
      Pattern.compile(
          "^(\\p{Lu}(?:[\\p{L}\\p{M}.,'’/-]|\\s(?=[\\p{Lu}\\d]|\\p{Ll}{1,3}\\s)){1,40}?)\\s*[(（]\\s*(\\p{Lu}{2,5})\\s*[)）]");

  private static final Pattern BRACKETED =
      Pattern.compile("[(（\\[【]\\s*+([^()（）\\[\\]【】]{2,60})[)）\\]】]");

  /** What may stand around and between the agencies of a line: brackets, dashes, marks. */
  private static final String BEFORE_AGENCIES = " \t\n\u000b\f\r([（【*—–-";

  private static final String AFTER_AGENCIES = " \t\n\u000b\f\r)]）】*.。—–-";
  private static final Pattern BETWEEN_AGENCIES =
      Pattern.compile("\\s*[/,;|+]\\s*|\\s+(?:and|und|et|y|e|with|mit|avec|con)\\s+");
  private static final int MAX_AGENCIES_CHARS = 60;

  private record Shape(Credit.Kind kind, Pattern pattern) {}

  private final List<Shape> shapes = new ArrayList<>();

  /** The shapes by the letter that they begin with: there are many, and most lines have none. */
  private final Map<Character, List<Shape>> byFirst = new ConcurrentHashMap<>();

  private final Agencies agencies = new Agencies();

  public Credits() {
    for (String line : Resource.lines("credits.txt")) {
      int tab = line.indexOf('\t');
      String pattern = line.substring(tab + 1);
      int name = pattern.lastIndexOf('N');
      String whole = pattern.substring(0, name) + NAME + pattern.substring(name + 1) + AFTER_NAME;
      Credit.Kind kind = Credit.Kind.valueOf(line.substring(0, tab));
      shapes.add(
          new Shape(kind, Pattern.compile(whole, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
    }
  }

  /** The credit that {@code line} as a whole states; null if it states none. */
  public @Nullable Credit of(String line) {
    String text = line.strip();
    if (text.length() > MAX_CHARS || text.length() < 2) {
      return null;
    }
    Credit wire = wire(text);
    if (wire != null) {
      return wire;
    }
    int first = firstLetter(text);
    List<Shape> possible =
        Character.isSurrogate(text.charAt(first))
            ? shapes
            : byFirst.computeIfAbsent(text.charAt(first), this::beginningWith);
    for (Shape shape : possible) {
      Matcher matcher = shape.pattern.matcher(text).region(first, text.length());
      if (matcher.lookingAt()) {
        String name = matcher.group("name").strip();
        if (Prose.words(name) <= MAX_NAME_WORDS && isName(name)) {
          boolean agency = shape.kind == Credit.Kind.SOURCE && agencies.isNamed(name);
          return new Credit(agency ? Credit.Kind.WIRE : shape.kind, name, text);
        }
      }
    }
    return null;
  }

  /** Marks may stand before a statement; the index of what follows them. */
  private static int firstLetter(String text) {
    int i = 0;
    for (int marks = 0; marks < MAX_MARKS; marks++) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (Character.isLetter(c) || (c >= '0' && c <= '9') || next == text.length()) {
        break;
      }
      i = next;
    }
    return i;
  }

  /**
   * The shapes that a text beginning with {@code first} may have: those that ask for more of it.
   */
  @SuppressWarnings("JdkObsolete") // hitEnd is what is asked: whether more text could match
  private List<Shape> beginningWith(char first) {
    String start = String.valueOf(first);
    return shapes.stream()
        .filter(shape -> {
          Matcher matcher = shape.pattern.matcher(start);
          return matcher.lookingAt() || matcher.hitEnd();
        })
        .toList();
  }

  private static boolean isName(String name) {
    int first = name.codePointAt(0);
    return Character.isUpperCase(first)
        || Character.isDigit(first)
        || !Character.isLowerCase(first)
        || name.contains(".");
  }

  /** A line of nothing but agencies: "AFP", "(Reuters, dpa)", "dpa/AFP". */
  private @Nullable Credit wire(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && BEFORE_AGENCIES.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && AFTER_AGENCIES.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    if (start == end || end - start > MAX_AGENCIES_CHARS) {
      return null;
    }
    String inner = text.substring(start, end);
    for (String part : BETWEEN_AGENCIES.split(inner)) {
      if (!isAgency(part)) {
        return null;
      }
    }
    return new Credit(Credit.Kind.WIRE, inner, text);
  }

  /** Whether {@code name} is that of a news agency in the list. */
  public boolean isAgency(String name) {
    return agencies.isListed(name);
  }

  /**
   * The acronym in brackets after the place that opens a report: "NORSUND (HPA) -"; null if none
   * does, or if it stands for the words before it: "Harbour Police Agency (HPA)".
   */
  public @Nullable Credit ofDateline(String paragraph) {
    Matcher opening = OPENING_BRACKET.matcher(paragraph);
    if (!opening.find()) {
      return null;
    }
    String initials =
        opening.group(1).replaceAll("(\\p{L})[\\p{L}\\p{M}]*|.", "$1").toUpperCase(Locale.ROOT);
    String name = opening.group(2);
    String place = opening.group(1);
    boolean standsFor = place.contains(" ") && initials.startsWith(name.substring(0, 2));
    String rest = paragraph.substring(opening.end()).strip();
    boolean opens =
        Datelines.of(paragraph) != null
            || (!place.contains(" ") && !rest.isEmpty() && Character.isUpperCase(rest.charAt(0)));
    return standsFor || !opens ? null : new Credit(Credit.Kind.WIRE, name, opening.group());
  }

  /** The agency in brackets near the start or at the end of a paragraph: "KYIV (Reuters) -". */
  public @Nullable Credit inside(String paragraph) {
    Matcher matcher = BRACKETED.matcher(paragraph);
    while (matcher.find()) {
      boolean atStart = matcher.start() < 60;
      boolean atEnd = matcher.end() >= paragraph.stripTrailing().length() - 1;
      if (!atStart && !atEnd) {
        continue;
      }
      Credit wire = wire(matcher.group(1));
      if (wire != null) {
        return new Credit(Credit.Kind.WIRE, wire.name(), matcher.group());
      }
    }
    return null;
  }
}
