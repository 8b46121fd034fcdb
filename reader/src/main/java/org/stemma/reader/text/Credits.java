package org.stemma.reader.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

  private static final String NAME =
      "(?:the |der |die |das |le |la |l'|el )?(?<name>[\\p{L}\\d][^()\\[\\]|;。\\n]{0,80}?)";
  private static final String AFTER_NAME =
      "(?: (?:and|und|et|y|e) (?:is|was|has been|wird|wurde|est|a été) .*"
          + "|,? (?:with|under|on|am|le|el|il|em|,) .*|[.,;。）)\\]]\\s.*|[.。)\\]]*)$";

  private static final Pattern BRACKETED =
      Pattern.compile("[(（\\[【]\\s*([^()（）\\[\\]【】]{2,60})\\s*[)）\\]】]");

  private record Shape(Credit.Kind kind, Pattern pattern) {}

  private final List<Shape> shapes = new ArrayList<>();
  private final Set<String> agencies = new HashSet<>();

  public Credits() {
    agencies.addAll(Resource.lines("agencies.txt"));
    for (String line : Resource.lines("credits.txt")) {
      int tab = line.indexOf('\t');
      String pattern = "^[^\\p{L}\\d]{0,3}" + line.substring(tab + 1);
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
    for (Shape shape : shapes) {
      Matcher matcher = shape.pattern.matcher(text);
      if (matcher.find()) {
        String name = matcher.group("name").strip();
        if (Prose.words(name) <= MAX_NAME_WORDS && isName(name)) {
          return new Credit(shape.kind, name, text);
        }
      }
    }
    return null;
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
    String inner = text.replaceAll("^[\\s(\\[（【*—–-]+|[\\s)\\]）】*.。—–-]+$", "");
    if (inner.isEmpty() || inner.length() > 60) {
      return null;
    }
    for (String part :
        inner.split("\\s*[/,;|+]\\s*|\\s+(?:and|und|et|y|e|with|mit|avec|con)\\s+")) {
      if (!isAgency(part)) {
        return null;
      }
    }
    return new Credit(Credit.Kind.WIRE, inner, text);
  }

  /** Whether {@code name} is a news agency's. */
  public boolean isAgency(String name) {
    String bare = name.strip();
    return agencies.contains(bare)
        || (bare.length() > 3 && agencies.contains(bare.toUpperCase(Locale.ROOT)));
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
