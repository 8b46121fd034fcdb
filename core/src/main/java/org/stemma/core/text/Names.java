package org.stemma.core.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.core.text.Gazetteer.Sort;

/**
 * Finds names by capitals, lists and the words around them.
 *
 * <p>A run of capitalised words within a sentence is cut where a title, a listed name or a
 * possessive ends; each piece is typed by, in this order: the lists, its head word ("… Ministry"),
 * a title or first name before it, its shape, and what the rest of the article makes of the same
 * word. One pass over the tokens; each look-up is bounded by the longest listed phrase.
 */
final class Names {

  /**
   * A name found.
   *
   * @param first its first token
   * @param end the token after its last
   * @param canonical its usual form if it is listed
   * @param sure whether its type rests on more than its shape
   */
  record Found(int first, int end, Name.Type type, @Nullable String canonical, boolean sure) {}

  private static final Set<String> FUNCTION_WORDS = functionWords();
  private static final Map<String, Character> HEADS = heads();

  /** Small words that stand inside a name between two capitals. */
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "la", "le", "du", "des", "del", "della", "di", "da", "dos", "das", "van", "von",
          "der", "den", "ten", "ter", "zu", "bin", "ibn", "al", "el", "ben", "y", "e");

  private static final Set<String> PLACE_PREPOSITIONS =
      Set.of("in", "near", "at", "from", "to", "into", "across", "outside", "around", "toward");

  private final Words words;
  private final List<Sentence> sentences;
  private final Gazetteer world = Gazetteer.world();
  private final Set<String> capitalInside = new HashSet<>();
  private final Set<String> lowerCase = new HashSet<>();
  private final List<Found> found = new ArrayList<>();

  private Names(Words words, List<Sentence> sentences) {
    this.words = words;
    this.sentences = sentences;
  }

  static List<Found> in(Words words, List<Sentence> sentences) {
    Names names = new Names(words, sentences);
    names.survey();
    for (Sentence sentence : sentences) {
      names.read(sentence);
    }
    return names.settled();
  }

  private static Set<String> functionWords() {
    Set<String> all = new HashSet<>();
    for (String[] row : Lexicon.rows(Names.class, "function-words.en.txt")) {
      all.addAll(List.of(row[0].split(" ")));
    }
    return Set.copyOf(all);
  }

  private static Map<String, Character> heads() {
    Map<String, Character> all = new HashMap<>();
    for (String[] row : Lexicon.rows(Names.class, "heads.en.tsv")) {
      all.put(row[0], row[1].charAt(0));
    }
    return Map.copyOf(all);
  }

  /** What {@code base} as a head word shows: o a body, p a place, x neither; null if nothing. */
  static @Nullable Character head(String base) {
    return HEADS.get(base);
  }

  static boolean isFunctionWord(String base) {
    return FUNCTION_WORDS.contains(base);
  }

  /** Which words this article writes with a capital within a sentence, and which without. */
  private void survey() {
    for (Sentence sentence : sentences) {
      for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
        if (words.token(i).kind() == Token.Kind.WORD) {
          if (!words.capital(i)) {
            lowerCase.add(words.base(i));
          } else if (!opensClause(i, sentence)) {
            capitalInside.add(words.base(i));
          }
        }
      }
    }
  }

  private boolean opensClause(int i, Sentence sentence) {
    if (i == sentence.firstToken()) {
      return true;
    }
    Token before = words.token(i - 1);
    return before.kind() == Token.Kind.QUOTE
        || words.is(i - 1, ":")
        || words.is(i - 1, "•")
        || (i - 1 == sentence.firstToken() && before.kind() != Token.Kind.WORD);
  }

  private void read(Sentence sentence) {
    int i = sentence.firstToken();
    while (i < sentence.endToken()) {
      if (!words.capital(i) || skips(i, sentence)) {
        i++;
        continue;
      }
      int end = runEnd(i, sentence);
      cut(i, end, opensClause(i, sentence));
      i = end;
    }
  }

  private boolean skips(int i, Sentence sentence) {
    if (!isFunctionWord(words.base(i))) {
      return false;
    }
    return world.longest(words, i, sentence.endToken()) == null || opensClause(i, sentence);
  }

  private int runEnd(int from, Sentence sentence) {
    int limit = sentence.endToken();
    int at = from + 1;
    boolean institution = isHead(from, 'o');
    while (at < limit) {
      PhraseTable.Match<Gazetteer.Entry> listed = world.longest(words, at - 1, limit);
      if (listed != null && listed.end() > at) {
        at = listed.end();
      } else if (words.possessive(at - 1)) {
        return at;
      } else if (isInitialStop(at)) {
        at++;
      } else if (words.capital(at) && !isFunctionWord(words.base(at))) {
        institution |= isHead(at, 'o');
        at++;
      } else if (at + 1 < limit && joins(at, institution)) {
        at += 2;
      } else {
        return at;
      }
    }
    return at;
  }

  /** The stop of an initial or an abbreviated title: W. or Gen. */
  private boolean isInitialStop(int at) {
    if (!words.is(at, ".") || !words.touchesPrevious(at) || at + 1 >= words.size()) {
      return false;
    }
    String before = words.base(at - 1);
    return words.capital(at + 1)
        && !isFunctionWord(words.base(at + 1))
        && (before.length() == 1
            || (before.length() <= 4 && Role.english().get(before) != null)
            || before.equals("st")
            || before.equals("mt"));
  }

  private boolean joins(int at, boolean institution) {
    if (!words.capital(at + 1)) {
      return false;
    }
    String small = words.base(at);
    return PARTICLES.contains(small)
        || words.is(at, "&")
        || (institution && (small.equals("of") || small.equals("for")));
  }

  private boolean isHead(int i, char kind) {
    Character head = HEADS.get(words.base(i));
    return head != null && head == kind;
  }

  /** Cuts the run {@code from..end} into names. */
  private void cut(int from, int end, boolean opens) {
    int at = from;
    boolean titled = false;
    while (at < end) {
      int next = at;
      PhraseTable.Match<Role> role = Role.english().longest(words, at, end);
      PhraseTable.Match<Gazetteer.Entry> listed = world.longest(words, at, end);
      if (words.is(at, ".")) {
        next = at + 1;
      } else if (listed != null && stands(at, listed, end)) {
        next = listed.end();
        keep(at, next, listed.value());
        titled = false;
      } else if (role != null && !isBody(at, end)) {
        next = role.end();
        titled = next < end && role.value().place() != Role.Place.NOUN;
      } else {
        next = pieceEnd(at, end);
        name(at, next, titled, opens && at == from);
        titled = false;
      }
      at = next;
    }
  }

  /** Whether the listed name at {@code at} stands for itself and is no part of a longer name. */
  private boolean stands(int at, PhraseTable.Match<Gazetteer.Entry> listed, int end) {
    Gazetteer.Entry entry = listed.value();
    int after = listed.end();
    if (after == end) {
      return !entry.doubtful() || (at > 0 && PLACE_PREPOSITIONS.contains(words.base(at - 1)));
    }
    if (words.possessive(after - 1)) {
      return true;
    }
    boolean person = world.isFirstName(words.base(at)) && after == at + 1;
    if (entry.sort() == Sort.PEOPLE) {
      return !isBody(at, end) || Role.english().longest(words, after, end) != null;
    }
    if (Role.english().longest(words, after, end) != null || world.isFirstName(words.base(after))) {
      return !person;
    }
    return entry.sort() != Sort.CITY && !person && !isBody(at, end) && !isHead(after, 'p');
  }

  private boolean isBody(int from, int end) {
    return end - from > 1 && (isHead(end - 1, 'o') || institutionOf(from, end) >= 0);
  }

  /** Where "of" follows a body's head word, as in Ministry of Defence; -1 if nowhere. */
  private int institutionOf(int from, int end) {
    for (int i = from; i + 2 < end; i++) {
      if (isHead(i, 'o') && (words.base(i + 1).equals("of") || words.base(i + 1).equals("for"))) {
        return i;
      }
    }
    return -1;
  }

  private int pieceEnd(int from, int end) {
    for (int i = from + 1; i < end; i++) {
      boolean body = isBody(from, end);
      PhraseTable.Match<Role> role = Role.english().longest(words, i, end);
      if (!body && role != null && role.end() < end && role.value().place() == Role.Place.TITLE) {
        return i;
      }
    }
    return end;
  }

  private void keep(int first, int end, Gazetteer.Entry entry) {
    Name.Type type =
        switch (entry.sort()) {
          case COUNTRY, PLACE, CITY -> Name.Type.PLACE;
          case BODY -> Name.Type.ORGANISATION;
          case PEOPLE -> Name.Type.OTHER;
        };
    found.add(new Found(first, end, type, entry.name(), !entry.doubtful()));
  }

  private void name(int first, int end, boolean titled, boolean opens) {
    String base = words.base(first);
    boolean single = end == first + 1;
    if (opens && single && !titled && !capitalInside.contains(base) && !words.allCapitals(first)) {
      if (lowerCase.contains(base) || (!world.isFirstName(base) && !world.isSurname(base))) {
        return;
      }
    }
    Name.Type type = type(first, end, titled);
    found.add(new Found(first, end, type, null, titled || rests(first, end)));
  }

  /** Whether the type of an unlisted name rests on more than its shape. */
  private boolean rests(int first, int end) {
    boolean single = end == first + 1;
    return isBody(first, end)
        || (!single && (HEADS.containsKey(words.base(end - 1)) || isPlaceHead(first)))
        || (!single && world.isFirstName(words.base(first)));
  }

  private Name.Type type(int first, int end, boolean titled) {
    if (titled) {
      return Name.Type.PERSON;
    }
    if (isBody(first, end)) {
      return Name.Type.ORGANISATION;
    }
    if (end - first > 1 && (isHead(end - 1, 'p') || isPlaceHead(first))) {
      return Name.Type.PLACE;
    }
    if (end - first > 1 && isHead(end - 1, 'x')) {
      return Name.Type.OTHER;
    }
    if (world.isFirstName(words.base(first))) {
      return Name.Type.PERSON;
    }
    if (end - first == 1) {
      return single(first);
    }
    return end - first <= 3 && !anyAcronym(first, end) ? Name.Type.PERSON : Name.Type.ORGANISATION;
  }

  private boolean isPlaceHead(int first) {
    return switch (words.base(first)) {
      case "mount", "mt", "lake", "fort", "port", "cape", "saint", "st", "san", "santa", "gulf" ->
          true;
      default -> false;
    };
  }

  private boolean anyAcronym(int first, int end) {
    for (int i = first; i < end; i++) {
      if (words.allCapitals(i)) {
        return true;
      }
    }
    return false;
  }

  private Name.Type single(int at) {
    if (words.allCapitals(at)) {
      return Name.Type.ORGANISATION;
    }
    if (world.isSurname(words.base(at))) {
      return Name.Type.PERSON;
    }
    return at > 0 && PLACE_PREPOSITIONS.contains(words.base(at - 1))
        ? Name.Type.PLACE
        : Name.Type.OTHER;
  }

  /** A single word takes the type that the surer mentions of the article give it. */
  private List<Found> settled() {
    Map<String, Name.Type> known = new HashMap<>();
    for (Found name : found) {
      if (name.sure() && name.type() == Name.Type.PERSON) {
        known.putIfAbsent(words.base(name.end() - 1), Name.Type.PERSON);
      }
    }
    List<Found> settled = new ArrayList<>(found.size());
    for (Found name : found) {
      boolean single = name.end() == name.first() + 1;
      Name.Type type = single ? known.get(words.base(name.first())) : null;
      settled.add(
          type == null || (name.canonical() != null && name.type() != Name.Type.PLACE)
              ? name
              : new Found(name.first(), name.end(), type, null, true));
    }
    return settled;
  }
}
