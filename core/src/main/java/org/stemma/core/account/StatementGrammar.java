package org.stemma.core.account;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.StatementCue.Form;
import org.stemma.core.text.Lexicon;
import org.stemma.core.text.PhraseTable;
import org.stemma.core.text.Words;

/** The cues and small words of one language, from its lists on the class path. */
final class StatementGrammar {

  /** Classes of small words. */
  enum Kind {
    DETERMINER,
    POSSESSIVE,
    SUBJECT,
    OBJECT,
    PREPOSITION,
    CONJUNCTION,
    SUBORDINATOR,
    RELATIVE,
    AUXILIARY,
    ADVERB,
    TIME,
    COMPLEMENTIZER,
    PARENTHETICAL,
    OF,
    TOPIC,
    PLURAL,
    AMBIGUOUS,
    DEFINITE,
    TO,
    BE,
    BY,
    CONVERSATION,
    WITH,
    MANNER,
    FRONTED,
    /** Prepositions before those to whom something is said: "gegenüber der Zeitung". */
    TOWARD,
    /** What is parted from its verb: "teilte der Minister mit". */
    PARTICLE,
    /** What opens a parenthesis that attributes: ", wie der Minister mitteilte". */
    COMPARISON,
    /** What opens a bracket that a participle closes: "hat ... angekündigt". */
    BRACKET,
    REPORTIVE
  }

  /** Stands in a lexicon for a form that is too seldom a cue. */
  private static final String NO_FORM = "-";

  /** The order of a verb's forms in a lexicon. */
  private static final List<Form> FORMS =
      List.of(Form.PLAIN, Form.PRESENT, Form.PAST, Form.PARTICIPLE, Form.GERUND);

  /** A language is added by adding its lists and its tag here. */
  private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "ru");

  private static final Map<String, StatementGrammar> KNOWN =
      LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(tag -> tag, StatementGrammar::new));

  private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
  private final Map<String, Form> verbs = new HashMap<>();
  private final PhraseTable<StatementCue> cues = new PhraseTable<>();

  private StatementGrammar(String language) {
    for (String[] row : rows("grammar." + language + ".tsv")) {
      words.put(Kind.valueOf(row[0].toUpperCase(Locale.ROOT)), folded(row[1]));
    }
    for (String[] row : rows("cues." + language + ".tsv")) {
      Iterator<Form> form = FORMS.iterator();
      for (String written : row[1].split(",")) {
        StatementCue cue = new StatementCue(row[0], form.next(), row[2], row[3]);
        if (!written.equals(NO_FORM)) {
          cues.put(written, cue);
        }
      }
    }
    if (Lexicon.exists(StatementGrammar.class, "verbs." + language + ".tsv")) {
      for (String[] row : rows("verbs." + language + ".tsv")) {
        verbs.putIfAbsent(row[0], Form.valueOf(row[1].toUpperCase(Locale.ROOT)));
      }
    }
  }

  /** The listed words in compared form: without accents. */
  private static Set<String> folded(String list) {
    return Stream.of(list.split(" ")).map(Words::fold).collect(Collectors.toUnmodifiableSet());
  }

  private static List<String[]> rows(String list) {
    return Lexicon.rows(StatementGrammar.class, list);
  }

  /** The grammar of the language with the BCP 47 tag {@code language}; null if there is none. */
  static @Nullable StatementGrammar of(String language) {
    return KNOWN.get(language.split("-", 2)[0].toLowerCase(Locale.ROOT));
  }

  boolean is(Kind kind, String base) {
    Set<String> members = words.get(kind);
    return members != null && members.contains(base);
  }

  /** Whether the language has words of {@code kind} at all. */
  boolean has(Kind kind) {
    return words.containsKey(kind);
  }

  PhraseTable<StatementCue> cues() {
    return cues;
  }

  /** The form of a word that is hardly ever anything but a verb; null for any other. */
  @Nullable Form verb(String base) {
    return verbs.get(base);
  }

  /** Whether {@code base} can be the finite verb of a clause. */
  boolean isFinite(String base) {
    Form form = verbs.get(base);
    return is(Kind.AUXILIARY, base) || form == Form.PAST || form == Form.PRESENT;
  }
}
