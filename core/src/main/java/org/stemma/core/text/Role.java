package org.stemma.core.text;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An office, rank or trade that a person may be called by.
 *
 * @param name in lower case: {@code prime minister}
 * @param place where it stands: before a name or alone
 * @param gender {@code m} or {@code f} if it tells; else null
 * @param broader words that mean it too: a president is a leader
 */
record Role(String name, Place place, @Nullable Character gender, List<String> broader) {

  /** How a role word is used. */
  enum Place {
    /** Before a name only, and no part of it: Mr, Dr, Sir. */
    HONORIFIC,
    /** Before a name, or alone: President. */
    TITLE,
    /** As a common noun: lawmaker. */
    NOUN
  }

  private static final PhraseTable<Role> ENGLISH = load("roles.en.tsv");

  static PhraseTable<Role> english() {
    return ENGLISH;
  }

  private static PhraseTable<Role> load(String list) {
    PhraseTable<Role> roles = new PhraseTable<>();
    for (String[] row : Lexicon.rows(Role.class, list)) {
      Place place =
          switch (row[1].charAt(0)) {
            case 'h' -> Place.HONORIFIC;
            case 't' -> Place.TITLE;
            default -> Place.NOUN;
          };
      Character gender = row[1].length() > 1 ? Character.valueOf(row[1].charAt(1)) : null;
      String name = row[0].replace(".", "");
      roles.put(
          row[0],
          new Role(name, place, gender, row.length > 2 ? List.of(row[2].split(",")) : List.of()));
    }
    return roles;
  }

  /** Every word by which a bearer of this role may be called, its last word included. */
  Set<String> words() {
    Set<String> words = new TreeSet<>(broader);
    words.add(name);
    words.add(name.substring(name.lastIndexOf(' ') + 1));
    return words;
  }
}
