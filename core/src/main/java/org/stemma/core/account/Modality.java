package org.stemma.core.account;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.stemma.core.account.Edits.Hunk;
import org.stemma.core.text.Token;

/** The words by which a language denies, supposes, attributes and takes as given. */
final class Modality {

  /** An attribution has few words: "the head of the regional fire service said on Monday". */
  private static final int LONGEST_ATTRIBUTION = 14;

  /** "If it rains" is the shortest clause. */
  private static final int SHORTEST_CLAUSE = 3;

  /** Letters by which "call" and "called" are one. */
  private static final int STEM = 4;

  private static final Modality ENGLISH =
      new Modality(Objects.requireNonNull(RuleFile.load("modality-en.txt")));

  private final RuleFile file;

  private Modality(RuleFile file) {
    this.file = file;
  }

  static Modality english() {
    return ENGLISH;
  }

  Vocabulary words(String wordClass) {
    return file.words(wordClass);
  }

  /** Whether {@code b} says what {@code a} denies. */
  boolean losesNegation(List<Token> a, List<Token> b, Hunk hunk) {
    return count(hunk.a(), "negation") > 0
        && count(hunk.b(), "negation") == 0
        && count(a, "negation") != count(b, "negation")
        && count(hunk.b(), "softnegation") == 0
        && count(hunk.a(), "nonegation") == 0
        && !isRepetition(a, hunk)
        && !hasNegativePrefix(hunk.a(), hunk.b())
        && isSameContent(hunk);
  }

  /** "We will not, we will not": said twice. */
  private static boolean isRepetition(List<Token> a, Hunk hunk) {
    int size = hunk.a().size();
    List<String> words = Edits.norms(hunk.a());
    int from = hunk.fromA();
    boolean before = from >= size && Edits.norms(a.subList(from - size, from)).equals(words);
    boolean after =
        from + 2 * size <= a.size()
            && Edits.norms(a.subList(from + size, from + 2 * size)).equals(words);
    return hunk.b().isEmpty() && (before || after);
  }

  /** Whether {@code words} deny. */
  boolean isNegated(List<Token> words) {
    return count(words, "negation") > 0;
  }

  /** Whether both sides tell the same but for their negation and auxiliary verbs. */
  private boolean isSameContent(Hunk hunk) {
    Set<String> left = content(hunk.a());
    Set<String> right = content(hunk.b());
    return left.equals(right) || (left.isEmpty() && hunk.b().size() <= 1 && right.isEmpty());
  }

  private Set<String> content(List<Token> tokens) {
    Set<String> content = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String term = Terms.term(token);
      boolean contracted = token.norm().endsWith("n't");
      boolean empty = contracted || is(tokens, i, "negation") || is(tokens, i, "auxiliary");
      if (term != null && !empty) {
        content.add(term.length() > STEM ? term.substring(0, STEM) : term);
      }
    }
    return content;
  }

  /** "Not happy" and "unhappy" are one. */
  private static boolean hasNegativePrefix(List<Token> a, List<Token> b) {
    for (Token prefixed : b) {
      for (Token plain : a) {
        String norm = prefixed.norm();
        if (norm.length() > plain.norm().length() && norm.endsWith(plain.norm())) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether {@code b} takes as given what {@code a} makes a condition, or leaves the clause out.
   */
  boolean losesCondition(List<Token> a, List<Token> b, Hunk hunk) {
    if (count(hunk.a(), "supposition") == 0
        || count(hunk.b(), "supposition") > 0
        || count(a, "supposition") <= count(b, "supposition")) {
      return false;
    }
    boolean given = count(hunk.b(), "given") + count(hunk.b(), "cause") > 0;
    boolean leftOut =
        hunk.b().isEmpty() && hunk.a().size() >= SHORTEST_CLAUSE && is(hunk.a(), 0, "supposition");
    return leftOut || (given && count(hunk.b(), "possible") == 0);
  }

  /** Whether what is denied in {@code a} is said in {@code b}. */
  boolean losesDenial(Hunk hunk) {
    return hunk.a().size() <= 2
        && hunk.b().size() <= 2
        && count(hunk.a(), "denial") > 0
        && count(hunk.b(), "denial") == 0
        && count(hunk.b(), "cue") > 0
        && count(hunk.b(), "softnegation") == 0;
  }

  /** Whether "may" became "will", or "is likely to rise" became "will rise". */
  boolean gainsCertainty(Hunk hunk) {
    return count(hunk.a(), "uncertain") == 1
        && count(hunk.a(), "negation") == 0
        && count(hunk.b(), "uncertain") == 0
        && (isAll(hunk.b(), "certain") && isAll(hunk.a(), "uncertain"));
  }

  /** Whether "the alleged thief" became "the thief". */
  boolean losesDoubt(Hunk hunk) {
    return hunk.b().isEmpty() && isAll(hunk.a(), "doubt");
  }

  /** Whether {@code tokens} are one entry of the class and nothing else. */
  private boolean isAll(List<Token> tokens, String wordClass) {
    return !tokens.isEmpty() && file.words(wordClass).endOf(tokens, 0) == tokens.size();
  }

  /** Whether {@code b} states in its own name what {@code a} gives as somebody's words. */
  boolean losesAttribution(List<Token> a, List<Token> b, Hunk hunk) {
    return count(hunk.a(), "cue") > 0
        && count(a, "cue") > count(b, "cue")
        && hunk.b().isEmpty()
        && hunk.a().size() <= LONGEST_ATTRIBUTION;
  }

  /** Whether {@code words} say that somebody said something. */
  boolean attributes(List<Token> words) {
    return count(words, "cue") > 0;
  }

  /** "No. 4". */
  private static boolean isLabel(List<Token> tokens, int at) {
    return tokens.get(at).norm().equals("no")
        && at + 1 < tokens.size()
        && tokens.get(at + 1).kind() == Token.Kind.NUMBER;
  }

  private boolean is(List<Token> tokens, int at, String wordClass) {
    return file.words(wordClass).endOf(tokens, at) > at;
  }

  /** How many words of the class stand in {@code tokens}. */
  private int count(List<Token> tokens, String wordClass) {
    int count = 0;
    for (int i = 0; i < tokens.size(); i++) {
      boolean negation = wordClass.equals("negation");
      boolean contracted = negation && tokens.get(i).norm().endsWith("n't");
      boolean label = negation && isLabel(tokens, i);
      boolean even = wordClass.equals("supposition") && i > 0 && is(tokens, i - 1, "even");
      count += contracted || (is(tokens, i, wordClass) && !label && !even) ? 1 : 0;
    }
    return count;
  }
}
