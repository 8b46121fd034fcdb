package org.stemma.core.lineage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.core.article.Credit;

/** The world's news agencies, and whether an article is theirs. Immutable; thread-safe. */
public final class Agencies {

  private static final String TABLE = "agencies.tsv";
  private static final Agencies WORLD = load();

  /** A signature stands within the first or last words of a text. */
  private static final int MARGIN = 160;

  private static final Pattern OPENING =
      Pattern.compile("^[^()]{0,80}\\(([^()]{2,40})\\)\\s*[-–—:]|^\\s*\\(([^()]{2,40})\\)");

  private static final Pattern CLOSING =
      Pattern.compile("(?:\\(([^()]{2,40})\\)|[-–—/]\\s?([^()\\n–—/]{2,40}))[.\\s]*$");

  private final Map<String, Agency> byName = new HashMap<>();
  private final Map<String, Agency> byAbbreviation = new HashMap<>();

  private Agencies(List<Agency> agencies) {
    Set<String> ambiguous = new HashSet<>();
    for (Agency agency : agencies) {
      byName.putIfAbsent(fold(agency.name()), agency);
      agency.otherNames().forEach(name -> byName.putIfAbsent(fold(name), agency));
      for (String abbreviation : agency.abbreviations()) {
        if (byAbbreviation.putIfAbsent(abbreviation, agency) != null) {
          ambiguous.add(abbreviation);
        }
      }
    }
    byAbbreviation.keySet().removeAll(ambiguous);
  }

  /** The table that comes with Stemma. */
  public static Agencies world() {
    return WORLD;
  }

  private static Agencies load() {
    try (InputStream table = Agencies.class.getResourceAsStream(TABLE)) {
      String text =
          new String(Objects.requireNonNull(table, TABLE).readAllBytes(), StandardCharsets.UTF_8);
      return new Agencies(
          text.lines().filter(line -> !line.startsWith("#")).map(Agencies::row).toList());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Agency row(String line) {
    String[] cells = line.split("\t", -1);
    return new Agency(cells[0], cells[1], cells(cells[2]), cells(cells[3]));
  }

  private static List<String> cells(String list) {
    return list.isEmpty() ? List.of() : List.of(list.split(";"));
  }

  private static String fold(String name) {
    String folded = name.strip().toLowerCase(Locale.ROOT);
    return folded.startsWith("the ") ? folded.substring(4) : folded;
  }

  /** The agency that {@code name} means, be it a name or an abbreviation; null if none. */
  public @Nullable Agency named(String name) {
    Agency found = byName.get(fold(name));
    return found != null ? found : byAbbreviation.get(name.strip());
  }

  /**
   * The agencies that an article names as its source: in its credits, its byline, or in a signature
   * at the beginning or end of the text, as "(Reuters) -". No agency twice.
   */
  public List<Agency> creditedBy(Article article) {
    Set<Agency> found = new LinkedHashSet<>();
    for (Credit credit : article.credits()) {
      add(found, credit.name());
    }
    article.byline().forEach(name -> add(found, name));
    String text = article.text();
    Matcher opening = OPENING.matcher(text.substring(0, Math.min(MARGIN, text.length())));
    if (opening.find()) {
      addEach(found, opening);
    }
    Matcher closing = CLOSING.matcher(text.substring(Math.max(0, text.length() - MARGIN)));
    if (closing.find()) {
      addEach(found, closing);
    }
    return new ArrayList<>(found);
  }

  private void addEach(Set<Agency> found, Matcher matcher) {
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.group(group) != null) {
        add(found, matcher.group(group));
      }
    }
  }

  private void add(Set<Agency> found, String names) {
    Agency whole = named(names);
    if (whole != null) {
      found.add(whole);
      return;
    }
    for (String name : names.split("[/,&]| and ")) {
      Agency agency = named(name);
      if (agency != null) {
        found.add(agency);
      }
    }
  }
}
