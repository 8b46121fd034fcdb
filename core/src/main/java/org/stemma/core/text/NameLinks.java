package org.stemma.core.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives the mentions of one article their entity: the fullest form of the same name.
 *
 * <p>A listed name has its usual form. A person's short form ("Putin", "Boris") belongs to the
 * nearest full name before it, else the first after it, that ends (else begins) with the same word.
 * A body's acronym belongs to the full name whose initials it is.
 */
final class NameLinks {

  /**
   * Persons of one surname told apart in one article; more are not told apart by readers either.
   */
  private static final int FORMS = 16;

  /** Titles that tell a gender: "Mrs. Tamm" is not Ilmar Tamm. */
  private static final Map<String, Character> TITLES =
      Map.of("mr", 'm', "mrs", 'f', "ms", 'f', "miss", 'f');

  private final Words words;
  private final List<Names.Found> found;
  private final Map<String, List<Names.Found>> personsByWord = new HashMap<>();
  private final Map<String, Names.Found> bodiesByInitials = new HashMap<>();

  private NameLinks(Words words, List<Names.Found> found) {
    this.words = words;
    this.found = found;
  }

  static List<Name> link(Words words, List<Names.Found> found) {
    NameLinks links = new NameLinks(words, found);
    links.index();
    List<Name> names = new ArrayList<>(found.size());
    for (Names.Found name : found) {
      names.add(
          new Name(
              words.start(name.first()),
              words.end(name.end() - 1),
              words.text(name.first(), name.end()),
              name.type(),
              links.entity(name)));
    }
    return names;
  }

  private void index() {
    for (Names.Found name : found) {
      if (name.end() - name.first() < 2) {
        continue;
      }
      if (name.type() == Name.Type.PERSON) {
        for (int i : new int[] {name.end() - 1, name.first()}) {
          addForm(personsByWord.computeIfAbsent(words.base(i), _ -> new ArrayList<>()), name);
        }
      } else if (name.type() == Name.Type.ORGANISATION) {
        bodiesByInitials.putIfAbsent(initials(name), name);
      }
    }
  }

  /** Keeps the first mention of each form of a name. */
  private void addForm(List<Names.Found> forms, Names.Found name) {
    String form = words.text(name.first(), name.end());
    for (Names.Found known : forms) {
      if (words.text(known.first(), known.end()).equals(form)) {
        return;
      }
    }
    if (forms.size() < FORMS) {
      forms.add(name);
    }
  }

  private String initials(Names.Found name) {
    StringBuilder initials = new StringBuilder();
    for (int i = name.first(); i < name.end(); i++) {
      if (words.capital(i)) {
        initials.append(words.base(i).charAt(0));
      }
    }
    return initials.toString();
  }

  private String entity(Names.Found name) {
    if (name.canonical() != null) {
      return name.canonical();
    }
    boolean single = name.end() == name.first() + 1;
    Names.Found full = null;
    if (name.type() == Name.Type.PERSON) {
      full = single ? person(name) : fullest(name);
    } else if (single && words.allCapitals(name.first())) {
      full = bodiesByInitials.get(words.base(name.first()).replace(".", ""));
    }
    Names.Found shown = full == null ? name : full;
    return words.text(shown.first(), shown.end());
  }

  /** The full name that a single word belongs to. */
  private Names.@Nullable Found person(Names.Found name) {
    List<Names.Found> all = personsByWord.getOrDefault(words.base(name.first()), List.of());
    Names.Found nearest = null;
    for (Names.Found other : all) {
      if (isOfOtherGender(name, other)) {
        continue;
      }
      boolean surname = words.base(other.end() - 1).equals(words.base(name.first()));
      boolean before = other.first() <= name.first();
      if (nearest == null || (before && surname)) {
        nearest = other;
      }
    }
    return nearest == null ? null : fullest(nearest);
  }

  /** Whether the title before {@code single} speaks against the first name of {@code full}. */
  private boolean isOfOtherGender(Names.Found single, Names.Found full) {
    int before = single.first() - 1;
    if (before > 0 && words.is(before, ".")) {
      before--;
    }
    Character title = before < 0 ? null : TITLES.get(words.base(before));
    Character gender = Gazetteer.world().gender(words.base(full.first()));
    return title != null && gender != null && !title.equals(gender);
  }

  /** The longest name of the same person: same first and last word, or same last and an initial. */
  private Names.Found fullest(Names.Found name) {
    Names.Found longest = name;
    String first = words.base(name.first());
    for (Names.Found other : personsByWord.getOrDefault(words.base(name.end() - 1), List.of())) {
      boolean samePerson =
          words.base(other.end() - 1).equals(words.base(name.end() - 1))
              && words.base(other.first()).equals(first);
      if (samePerson && other.end() - other.first() > longest.end() - longest.first()) {
        longest = other;
      }
    }
    return longest;
  }
}
