package org.stemma.core.account;

import java.util.ArrayList;
import java.util.List;
import org.stemma.core.account.Edits.Hunk;
import org.stemma.core.text.Analysis;
import org.stemma.core.text.Token;

/**
 * Tells whether a name stands in place of another: not a fuller form, an acronym, another spelling
 * or another word for the same.
 */
final class Renaming {

  /** Names longer than this are titles of works or lists. */
  private static final int LONGEST = 4;

  /** Lines with a greater share of capitals are headlines: there a capital makes no name. */
  private static final double HEADLINE = 0.6;

  private final List<Witness> witnesses;
  private final Modality modality;

  Renaming(List<Witness> witnesses, Modality modality) {
    this.witnesses = witnesses;
    this.modality = modality;
  }

  boolean isRenamed(Line a, Line b, Hunk hunk) {
    List<String> left = name(a, hunk.a());
    List<String> right = name(b, hunk.b());
    return !left.isEmpty()
        && !right.isEmpty()
        && !isHeadline(a)
        && !isHeadline(b)
        && !areRelated(left, right);
  }

  /** The name that {@code words} are; empty if they are anything else or open the line. */
  private List<String> name(Line line, List<Token> words) {
    List<String> name = new ArrayList<>();
    for (Token word : words) {
      boolean title = modality.words("title").of(word.norm()) != null;
      boolean capital = isCapital(line, word) && !title;
      boolean plain = !capital && !title;
      boolean opens = word.start() <= line.span().start() + 1;
      boolean calendar = modality.words("calendar").of(word.norm()) != null;
      if (plain || opens || calendar || words.size() > LONGEST) {
        return List.of();
      }
      if (capital) {
        String norm = word.norm();
        name.add(norm.endsWith("'s") ? norm.substring(0, norm.length() - 2) : norm);
      }
    }
    return name;
  }

  private boolean isCapital(Line line, Token word) {
    Analysis analysis = witnesses.get(line.witness()).analysis();
    int index = analysis.points().index(word.start());
    return word.kind() == Token.Kind.WORD
        && Character.isUpperCase(analysis.article().text().codePointAt(index));
  }

  private boolean isHeadline(Line line) {
    int words = 0;
    int capitals = 0;
    for (Token token : witnesses.get(line.witness()).analysis().tokens(line.sentence())) {
      words += token.kind() == Token.Kind.WORD ? 1 : 0;
      capitals += isCapital(line, token) ? 1 : 0;
    }
    return capitals > HEADLINE * words;
  }

  private boolean areRelated(List<String> left, List<String> right) {
    for (String a : left) {
      for (String b : right) {
        String groupA = modality.words("alias").of(a);
        String groupB = modality.words("alias").of(b);
        boolean alias = groupA != null && groupA.equals(groupB);
        if (alias || isSpelling(a, b)) {
          return true;
        }
      }
    }
    return isAcronym(left, right) || isAcronym(right, left);
  }

  /**
   * The same beginning or nearly the same letters: "Zelensky" and "Zelenskyy", "Iran", "Iranian".
   */
  private static boolean isSpelling(String a, String b) {
    int same = 0;
    int shorter = Math.min(a.length(), b.length());
    while (same < shorter && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    return 2 * same >= shorter || Persons.distance(a, b) <= Math.max(1, shorter / 3);
  }

  private static boolean isAcronym(List<String> acronym, List<String> words) {
    if (acronym.size() != 1 || acronym.getFirst().length() < 2) {
      return false;
    }
    String letters = acronym.getFirst().replace(".", "");
    return words.size() > 1
        && !letters.isEmpty()
        && words.getFirst().charAt(0) == letters.charAt(0);
  }
}
