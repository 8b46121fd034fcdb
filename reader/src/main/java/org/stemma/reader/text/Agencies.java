package org.stemma.reader.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the names of news agencies: those in {@code agencies.txt}, and others by their form. The
 * world has some hundreds of agencies and any region founds new ones, so no list is complete.
 */
final class Agencies {

  /** What agencies call themselves: "Hill Press Agency", "Agence du Golfe". */
  private static final Pattern WORDS =
      Pattern.compile(
          "(?iu).*\\b(?:(?:press|news|wire|telegraph|telegraphic|information) (?:agency|service|wire)"
              + "|newswire|nachrichten(?:dienst|agentur)|presse-?(?:dienst|agentur)|depeschenagentur"
              + "|agencia de (?:noticias|prensa)|agência de notícias|agenzia (?:di )?(?:stampa|notizie)"
              + "|persbureau|nyhetsbyrån?|nyhedsbureau|pressbyrån?)\\b.*|agence \\p{L}.*");

  /** Two capitals are a writer's initials more often than an agency. */
  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{3,5}");

  /** Lines of capitals that name a section, a country, a role or a kind of page. */
  private static final Set<String> OTHER_CAPITALS =
      Set.of(
          "NEWS", "LIVE", "VIDEO", "FOTO", "FOTOS", "PHOTO", "AUDIO", "SPORT", "MUSIC", "WORLD",
          "LOCAL", "BLOG", "HOME", "TEST", "ADMIN", "STAFF", "DESK", "NEU", "USA", "UAE", "UNO",
          "COVID", "PDF", "VON", "PAR", "POR");

  private static final int MAX_CHARS = 60;

  private final Set<String> listed = Set.copyOf(Resource.lines("agencies.txt"));

  /** Whether {@code name} is in the list. */
  boolean isListed(String name) {
    String bare = name.strip();
    return listed.contains(bare)
        || (bare.length() > 3 && listed.contains(bare.toUpperCase(Locale.ROOT)));
  }

  /**
   * Whether {@code name}, where an author or a source is named, can only be an agency's: one in the
   * list, an acronym, or what says so. Elsewhere capitals mean much else.
   */
  boolean isNamed(String name) {
    String bare = name.strip();
    return isListed(bare)
        || (bare.length() <= MAX_CHARS && WORDS.matcher(bare).matches())
        || (ACRONYM.matcher(bare).matches() && !OTHER_CAPITALS.contains(bare));
  }
}
