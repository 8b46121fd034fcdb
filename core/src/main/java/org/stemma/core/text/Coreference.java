package org.stemma.core.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Span;

/**
 * Whom a pronoun or a nominal means: "he", "the Finnish president", "his French counterpart".
 *
 * <p>What the article says of a person where it names them (title, country, honorific, the gender
 * of a first name) decides whether a later mention can mean them; of those that it can, the nearest
 * before it is taken. Each look-up walks back over at most {@value #REACH} names.
 */
public final class Coreference {

  /** Names looked at before a mention; beyond it an antecedent is hardly ever meant. */
  private static final int REACH = 60;

  /** Pronouns by what they can mean, in the languages that have statements. */
  private static final Set<String> MALE =
      Set.of("he", "him", "his", "himself", "er", "ihm", "ihn", "il", "el", "он", "ему", "его");

  private static final Set<String> FEMALE =
      Set.of("she", "her", "hers", "herself", "sie", "elle", "ella", "она", "ей");
  private static final Set<String> THING = Set.of("it", "its", "itself", "they", "them", "their");
  private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whose");

  /** What an article tells of a person. */
  private static final class Person {
    final Set<String> roles = new HashSet<>();
    final Set<String> countries = new HashSet<>();
    @Nullable Character gender;
  }

  private final Words words;
  private final List<Name> names;
  private final Map<String, Person> persons = new HashMap<>();

  private Coreference(Words words, List<Name> names) {
    this.words = words;
    this.names = names;
  }

  /** Reads what {@code analysis} tells of its persons; linear in its length. */
  public static Coreference of(Analysis analysis, Words words) {
    Coreference coreference = new Coreference(words, analysis.names());
    for (Name name : analysis.names()) {
      if (name.type() == Name.Type.PERSON) {
        coreference.learn(name);
      }
    }
    return coreference;
  }

  private void learn(Name name) {
    Person person = persons.computeIfAbsent(name.entity(), _ -> new Person());
    int first = words.at(name.start());
    int end = words.at(name.end());
    if (person.gender == null) {
      String entityFirst = name.entity().split(" ", 2)[0];
      person.gender = Gazetteer.world().gender(Tokenizer.fold(entityFirst));
    }
    int at = titlesBefore(first, person);
    countriesBefore(at, person);
    if (end < words.size() && words.is(end, ",")) {
      apposition(end + 1, person);
    }
  }

  /** Reads the roles that end right before token {@code first}; returns where they begin. */
  private int titlesBefore(int first, Person person) {
    int at = first;
    for (int width = 6; width >= 1; width--) {
      int from = at - width;
      PhraseTable.Match<Role> role = from < 0 ? null : Role.english().longest(words, from, at);
      if (role != null && (role.end() == at || (role.end() == at - 1 && words.is(at - 1, ".")))) {
        person.roles.addAll(role.value().words());
        person.gender = role.value().gender() == null ? person.gender : role.value().gender();
        at = from;
        width = 7;
      }
    }
    if (at < first && at > 0 && words.base(at).equals("counterpart")) {
      person.roles.add("counterpart");
    }
    return at;
  }

  private void countriesBefore(int at, Person person) {
    for (int i = at - 1; i >= 0 && i >= at - 3; i--) {
      String country = Gazetteer.world().countryOf(words.base(i));
      if (country != null) {
        person.countries.add(country);
        return;
      }
      if (Names.isFunctionWord(words.base(i)) || !words.token(i).isContent()) {
        return;
      }
    }
  }

  /** Reads ", the Finnish president," after a name. */
  private void apposition(int from, Person person) {
    int limit = Math.min(words.size(), from + 8);
    for (int i = from; i < limit && words.token(i).kind() == Token.Kind.WORD; i++) {
      PhraseTable.Match<Role> role = Role.english().longest(words, i, limit);
      if (role != null) {
        person.roles.addAll(role.value().words());
        i = role.end() - 1;
      } else {
        String country = Gazetteer.world().countryOf(words.base(i));
        if (country != null) {
          person.countries.add(country);
        }
      }
    }
  }

  /**
   * The entity that the phrase {@code first..end} (tokens) means.
   *
   * @param speaker who spoke last, whom a pronoun without nearer antecedent continues; null if
   *     nobody
   * @return a {@link Name#entity}; null if it cannot be told
   */
  public @Nullable String resolve(int first, int end, @Nullable String speaker) {
    String head = words.base(end - 1);
    if (end == first + 1) {
      if (MALE.contains(head)) {
        return nearestPerson(first, 'm', speaker);
      }
      if (FEMALE.contains(head)) {
        return nearestPerson(first, 'f', speaker);
      }
      if (THING.contains(head)) {
        return speaker != null && !persons.containsKey(speaker) ? speaker : nearestBody(first);
      }
      if (RELATIVE.contains(head)) {
        return nearestBefore(first);
      }
    }
    Name named = named(first, end);
    return named != null ? named.entity() : byRole(first, end);
  }

  /**
   * The name that the phrase is headed by: a person anywhere in it, else a body or place at its
   * end.
   */
  private @Nullable Name named(int first, int end) {
    Span span = words.span(first, end);
    Name last = null;
    for (int i = firstNameAt(span.start()); i < names.size(); i++) {
      Name name = names.get(i);
      if (name.start() >= span.end()) {
        break;
      }
      int after = words.at(name.end());
      if (name.type() == Name.Type.PERSON
          && !words.possessive(after - 1)
          && (after >= end || isHeadBefore(after))) {
        return name;
      }
      if (name.end() == span.end() && name.type() != Name.Type.OTHER) {
        last = name;
      }
    }
    return last;
  }

  /**
   * Whether what stands at {@code after} lets the name before it head its phrase: a mark or small
   * word, where a noun ("the Ilves campaign") makes it a mere part of another's description.
   */
  private boolean isHeadBefore(int after) {
    return !words.token(after).isContent()
        || Names.isFunctionWord(words.base(after))
        || words.base(after).endsWith("self");
  }

  private int firstNameAt(int point) {
    int low = 0;
    int high = names.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names.get(middle).start() < point) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private @Nullable String byRole(int first, int end) {
    Set<String> roles = new HashSet<>();
    Set<String> countries = new HashSet<>();
    boolean definite = false;
    for (int i = first; i < end; i++) {
      String base = words.base(i);
      definite |=
          base.equals("the") || base.equals("this") || base.equals("his") || base.equals("her");
      PhraseTable.Match<Role> role = Role.english().longest(words, i, end);
      if (role != null && role.end() == end) {
        roles.add(role.value().name());
        break;
      }
      String country = Gazetteer.world().countryOf(base);
      if (country != null) {
        countries.add(country);
      }
    }
    if (!definite || roles.isEmpty()) {
      return null;
    }
    int at = firstNameAt(words.start(first));
    String sure = nearestBearer(at, roles, countries, false);
    return sure != null || countries.isEmpty() ? sure : nearestBearer(at, roles, countries, true);
  }

  /**
   * The nearest person, before {@code at} rather than after it, who has all roles and countries; if
   * {@code unplaced}, one whose country the article does not tell.
   */
  private @Nullable String nearestBearer(
      int at, Set<String> roles, Set<String> countries, boolean unplaced) {
    for (int i = at - 1; i >= 0 && i >= at - REACH; i--) {
      if (bears(names.get(i), roles, countries, unplaced)) {
        return names.get(i).entity();
      }
    }
    for (int i = at; i < names.size() && i < at + REACH && !countries.isEmpty(); i++) {
      if (bears(names.get(i), roles, countries, unplaced)) {
        return names.get(i).entity();
      }
    }
    return null;
  }

  private boolean bears(Name name, Set<String> roles, Set<String> countries, boolean unplaced) {
    Person person = name.type() == Name.Type.PERSON ? persons.get(name.entity()) : null;
    return person != null
        && person.roles.containsAll(roles)
        && (unplaced ? person.countries.isEmpty() : person.countries.containsAll(countries));
  }

  /** The name right before a relative pronoun. */
  private @Nullable String nearestBefore(int first) {
    int at = firstNameAt(words.start(first)) - 1;
    boolean beside = at >= 0 && words.at(names.get(at).end()) >= first - 1;
    return beside ? names.get(at).entity() : null;
  }

  /**
   * The last person before a pronoun, the earliest mentioned of a sentence first: subjects come
   * first and are what pronouns continue.
   */
  private @Nullable String nearestPerson(int first, char gender, @Nullable String speaker) {
    List<Name> candidates = new ArrayList<>();
    int at = firstNameAt(words.start(first)) - 1;
    int horizon = words.start(first);
    for (int i = at; i >= 0 && i > at - REACH; i--) {
      Name name = names.get(i);
      if (!candidates.isEmpty() && stopBetween(name, candidates.getLast())) {
        break;
      }
      if (name.type() == Name.Type.PERSON && fits(name.entity(), gender) && name.end() <= horizon) {
        candidates.add(name);
      }
    }
    if (candidates.isEmpty()) {
      return speaker != null && persons.containsKey(speaker) && fits(speaker, gender)
          ? speaker
          : null;
    }
    for (Name candidate : candidates) {
      if (candidate.entity().equals(speaker)) {
        return speaker;
      }
    }
    return candidates.getLast().entity();
  }

  private boolean fits(String entity, char gender) {
    Person person = persons.get(entity);
    return person == null || person.gender == null || person.gender == gender;
  }

  /** Whether a sentence ends between two names. */
  private boolean stopBetween(Name before, Name after) {
    int from = words.at(before.end());
    int to = words.at(after.start());
    for (int i = from; i < to && i < from + 200; i++) {
      if (words.is(i, ".") || words.is(i, "?") || words.is(i, "!")) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String nearestBody(int first) {
    int at = firstNameAt(words.start(first)) - 1;
    for (int i = at; i >= 0 && i > at - REACH; i--) {
      Name name = names.get(i);
      if (name.type() == Name.Type.ORGANISATION) {
        return name.entity();
      }
    }
    return null;
  }

  /** Whether {@code entity} is a person of this article. */
  public boolean isPerson(String entity) {
    return persons.containsKey(entity);
  }
}
