package org.stemma.reader.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Credit;

/**
 * Names of persons out of what pages call the author: "By Ada Stone and Ben Wood, Staff Writers",
 * "Von Anna Berg (dpa)". Job titles, desks, organisations, addresses and dates are left out.
 */
public final class Bylines {

  /** A longer text is no byline. */
  private static final int MAX_CHARS = 400;

  private static final int MAX_NAME_CHARS = 60;
  private static final int MAX_NAME_WORDS = 6;

  private static final Pattern OPENING =
      Pattern.compile(
          "(?iu)^\\s*(?:post author(?: by)?|view all posts (?:by)?|zeige alle beiträge von|eingestellt von|gepostet von|publiziert von|publié par|publicado por|rezept von|interview:|interview von|erstellt von|artikel von:?|beitrag ?von|escribe|text (?:&|und|and) fotos?:|alle (?:beiträge|artikel) von|veröffentlicht (?:am .{0,30} )?von|author(?=\\p{Lu})|quelle:|(?:written|posted|published|reported|story|words|text|reviewed|photos?|article|interview|analysis|opinion) by|author(?:ed)?(?: by|s)?\\s*:"
              + "|by\\b:?|von\\b:?|vom\\b|par\\b:?|por\\b:?|de\\b:?|di\\b:?|da\\b:?|door\\b:?|av\\b:?|af\\b:?|text\\s*:|words\\s*:|autor(?:in|en|es)?\\s*:|auteur\\s*:|autore\\s*:|автор\\s*:?|текст\\s*:|ein (?:beitrag|artikel|gastbeitrag|kommentar|interview|bericht) von|geschrieben von|verfasst von"
              + "|yazan\\s*:|autorka?\\s*:|بقلم\\s*:?|文[/／:：]|作者\\s*[:：]|記者|记者\\s*[:：]?)\\s*");

  private static final Pattern SPLIT =
      Pattern.compile(
          "(?iu)\\s*(?:[;,|/•·]|\\s[-–—]\\s|\\band\\b|\\bund\\b|\\bet\\b|&|\\by\\b|\\boch\\b|\\bog\\b|\\bен\\b|、|，|\\bwith\\b|\\bmit\\b(?= \\p{Lu}))\\s*");

  /** What follows the names: the date, the time, the links of a profile. */
  private static final Pattern AFTER =
      Pattern.compile(
          "(?iu)\\s+(?:am|on|at|vom|um|le|el|il|op|den)\\s+(?:\\p{L}+,?\\s+)?\\d.*|\\s+\\d{1,2}[./: ].*|\\s+\\p{L}{3,9}\\.? \\d{1,2},? (?:19|20)\\d\\d.*|\\s*[→»›].*|\\s+on\\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day.*|\\s+im (?:gespräch|interview)\\b.*|\\s*\\+\\s*\\d+ more.*");

  private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[（][^)\\]）]*[)\\]）]?\\s*");
  private static final Pattern ADDRESS =
      Pattern.compile("\\S+@\\S+|@\\w+|https?://\\S+|www\\.\\S+");

  /** Words that names of persons do not have, in small letters. */
  private static final Set<String> NO_PERSON = Set.copyOf(Resource.lines("noperson.txt"));

  private static final Pattern DOMAIN = Pattern.compile("\\S+\\.[a-z]{2,4}");

  private static final Pattern HAS_DIGIT = Pattern.compile("\\d");

  private final Agencies agencies = new Agencies();

  /** The names in one byline, in order, without repetition; {@code site} is no person. */
  public List<String> names(String byline, @Nullable String site) {
    if (byline.length() > MAX_CHARS) {
      return List.of();
    }
    Map<String, String> names = new LinkedHashMap<>();
    String text = ADDRESS.matcher(byline.replace('\u00a0', ' ')).replaceAll(" ");
    text = OPENING.matcher(text.strip()).replaceFirst("");
    text = BRACKETS.matcher(text).replaceAll(" ").strip();
    text = AFTER.matcher(text).replaceFirst("").strip();
    for (String part : SPLIT.split(text)) {
      String name = clean(part);
      if (isPerson(name, site)) {
        names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
      }
    }
    // "Ada Stone, HPA", "Ada Stone, RDN": beside a person, an acronym is an agency or a degree.
    List<String> persons = names.values().stream().filter(name -> !agencies.isNamed(name)).toList();
    return persons.isEmpty() ? List.copyOf(names.values()) : persons;
  }

  /** The names in several bylines. */
  public List<String> names(List<String> bylines, @Nullable String site) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String byline : bylines) {
      for (String name : names(byline, site)) {
        names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
      }
    }
    return List.copyOf(names.values());
  }

  /**
   * The agency that a byline names alone or after the person: "HPA", "By Ada Stone, HPA"; null if
   * it names none. An acronym that is the outlet's own name, {@code site}, is no agency's unless
   * the list has it.
   */
  public @Nullable Credit agency(String byline, @Nullable String site) {
    String text = byline.strip();
    int comma = Math.max(text.lastIndexOf(','), text.lastIndexOf('/'));
    if (text.length() > MAX_NAME_CHARS || (comma >= 0 && !opens(text))) {
      return null;
    }
    String name = OPENING.matcher(text.substring(comma + 1).strip()).replaceFirst("").strip();
    boolean own = !agencies.isListed(name) && site != null && isPart(name, site);
    return own || !agencies.isNamed(name) ? null : new Credit(Credit.Kind.WIRE, name, text);
  }

  private static boolean isPart(String acronym, String site) {
    return Pattern.compile("\\b" + Pattern.quote(acronym) + "\\b").matcher(site).find()
        && !acronym.contains(" ");
  }

  /** Whether {@code byline} names an agency and nothing else. */
  public boolean isAgency(String byline) {
    return agencies.isNamed(byline);
  }

  private static String clean(String part) {
    String name = OPENING.matcher(part.strip()).replaceFirst("").replaceAll("\\s+", " ");
    return name.replaceAll("^[\\s.:,*\"“”„|–—-]+|[\\s:,*\"“”|–—-]+$", "");
  }

  private static final Pattern BESIDE_DATE =
      Pattern.compile(
          "(?iu)(?:^|\\W)(?:by|von|par|por|door|skriven av|skrevet av|autor|author)\\s*:?\\s+(\\S.{1,60})$");

  /** What follows "by" in a line that also names a day; null if it is no such line. */
  public static @Nullable String besideDate(String line) {
    Matcher by = BESIDE_DATE.matcher(line.strip());
    return by.find() && !line.strip().endsWith(".") && !DateScanner.scan(line, true).isEmpty()
        ? by.group(1)
        : null;
  }

  /** {@code byline} without its "By". */
  public static String withoutOpening(String byline) {
    return OPENING.matcher(byline.strip()).replaceFirst("").strip();
  }

  /** Outlets and teams begin so, and no person: "The Gazette", "Die Redaktion". */
  private static final Pattern ARTICLE = Pattern.compile("(?:The|Die|Das|Team) .*");

  private boolean isPerson(String name, @Nullable String site) {
    if (name.length() < 2 || name.length() > MAX_NAME_CHARS || Prose.words(name) > MAX_NAME_WORDS) {
      return false;
    }
    if (ARTICLE.matcher(name).matches()) {
      return false;
    }
    if (name.equalsIgnoreCase(site) || DOMAIN.matcher(name).matches() || agencies.isListed(name)) {
      return false;
    }
    if (!name.codePoints().anyMatch(Character::isLetter)
        || name.codePoints().filter(Character::isDigit).count() > 2) {
      return false;
    }
    for (String word : name.toLowerCase(Locale.ROOT).split("[\\s.'’-]+")) {
      if (NO_PERSON.contains(word) || (Months.number(word) > 0 && HAS_DIGIT.matcher(name).find())) {
        return false;
      }
    }
    return true;
  }

  private static final Set<String> AUTHOR_LABELS =
      Set.of(
          "written by",
          "author",
          "verfasst von",
          "geschrieben von",
          "écrit par",
          "escrito por",
          "autor",
          "scritto da",
          "geschreven door",
          "skriven av",
          "skrevet av",
          "написано автором",
          "auteur",
          "kirjoittanut",
          "autor:",
          "von",
          "by",
          "napisane przez");

  /** Whether {@code label} says that an author's name follows. */
  public static boolean isAuthorLabel(String label) {
    return AUTHOR_LABELS.contains(label.toLowerCase(Locale.ROOT).strip());
  }

  private static final Pattern LINE =
      Pattern.compile(
          "(?u)^(?:By|BY|Von|VON|Par|PAR|Por|POR|Di|Door|Av|Af|Автор|Text|Autor|Autorin|Autore|Auteur|بقلم|文[/／]|作者|Words|Written by|Posted by|Reported by)\\b\\s*:?\\s*(\\p{Lu}.{2,80})$");

  /** Whether {@code text} begins as bylines do: "by ...", "Autor: ...". */
  public static boolean opens(String text) {
    return OPENING.matcher(text).lookingAt();
  }

  /** Whether a line of text is a byline and nothing else: "By Ada Stone". */
  public static boolean isByline(String line) {
    Matcher matcher = LINE.matcher(line.strip());
    return matcher.find() && Prose.words(line) <= 12 && !line.strip().endsWith(".");
  }
}
