package org.stemma.core.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the names of an article agree with each other: a word has one sense in a text (Gale,
 * Church, Yarowsky 1992).
 *
 * <p>A single word that ends a person's full name elsewhere is that person, though the model took
 * it for something else or for no name; an acronym that it passed over is a body. One pass to
 * learn, one to apply.
 */
final class NameConsistency {

  /** Letters of the longest acronym; longer words in capitals are shouted. */
  private static final int ACRONYM = 6;

  private final Words words;
  private final Map<String, Name.Type> senses = new HashMap<>();
  private final Set<String> lowerCase = new HashSet<>();
  private final List<Names.Found> settled = new ArrayList<>();

  private NameConsistency(Words words) {
    this.words = words;
  }

  /**
   * @param names in order
   */
  static List<Names.Found> settle(Words words, List<Sentence> sentences, List<Names.Found> names) {
    NameConsistency consistency = new NameConsistency(words);
    names.forEach(consistency::learn);
    consistency.survey();
    int next = 0;
    for (Sentence sentence : sentences) {
      boolean plain = !consistency.isShouted(sentence);
      int i = sentence.firstToken();
      while (i < sentence.endToken()) {
        Names.Found name = next < names.size() ? names.get(next) : null;
        if (name != null && name.first() <= i) {
          if (!consistency.isGeneric(name)) {
            consistency.settled.add(consistency.retyped(name));
          }
          next++;
          i = Math.max(i + 1, name.end());
        } else {
          Names.Found missed = plain ? consistency.missed(i, sentence) : null;
          if (missed != null) {
            consistency.settled.add(missed);
          }
          i++;
        }
      }
    }
    return consistency.settled;
  }

  /** Which words the article writes without a capital. */
  private void survey() {
    for (int i = 0; i < words.size(); i++) {
      if (words.token(i).kind() == Token.Kind.WORD && !words.capital(i)) {
        lowerCase.add(words.base(i));
      }
    }
  }

  private void learn(Names.Found name) {
    if (name.type() == Name.Type.PERSON && name.end() - name.first() > 1) {
      senses.put(words.base(name.end() - 1), Name.Type.PERSON);
    }
  }

  private Names.Found retyped(Names.Found name) {
    boolean single = name.end() == name.first() + 1;
    Name.Type sense = single && name.canonical() == null ? senses.get(base(name)) : null;
    return sense == null
        ? name
        : new Names.Found(name.first(), name.end(), sense, null, name.sure());
  }

  /** Whether it is only the kind of a body: "the Court", "the Board". */
  private boolean isGeneric(Names.Found name) {
    return name.type() == Name.Type.ORGANISATION
        && name.end() == name.first() + 1
        && name.canonical() == null
        && !words.allCapitals(name.first())
        && (Names.head(base(name)) != null || lowerCase.contains(base(name)));
  }

  private String base(Names.Found name) {
    return words.base(name.first());
  }

  /** The name that the model overlooked at {@code i}. */
  private Names.@Nullable Found missed(int i, Sentence sentence) {
    if (!words.capital(i)) {
      return null;
    }
    Name.Type sense = i > sentence.firstToken() ? senses.get(words.base(i)) : null;
    if (sense == null && isAcronym(i)) {
      sense = Name.Type.ORGANISATION;
    }
    return sense == null ? null : new Names.Found(i, i + 1, sense, null, false);
  }

  private boolean isAcronym(int i) {
    String word = words.base(i);
    return words.allCapitals(i)
        && word.length() <= ACRONYM
        && word.chars().allMatch(Character::isLetter)
        && !words.capital(i + 1)
        && !words.capital(i - 1)
        && !words.is(i + 1, "-")
        && (i + 1 == words.size() || words.token(i + 1).kind() != Token.Kind.NUMBER);
  }

  /** Whether more of its words are in capitals than not. */
  private boolean isShouted(Sentence sentence) {
    int shouted = 0;
    int plain = 0;
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      if (words.token(i).kind() == Token.Kind.WORD) {
        shouted += words.allCapitals(i) ? 1 : 0;
        plain += words.allCapitals(i) ? 0 : 1;
      }
    }
    return shouted > plain;
  }
}
