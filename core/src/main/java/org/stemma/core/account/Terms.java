package org.stemma.core.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.core.text.Analysis;
import org.stemma.core.text.Sentence;
import org.stemma.core.text.Token;

/**
 * The content terms of a story's sentences and how much each tells: its inverse document frequency
 * over the sentences of the story (Spärck Jones, 1972).
 *
 * <p>A term is a word cut to a stem; function words and times are none. Names written out and as
 * their initials ("European Union", "EU") share a term.
 */
final class Terms {

  /** Letters that a stem keeps: "negotiations" and "negotiate" agree in six. */
  private static final int STEM = 6;

  private static final Vocabulary STOPS =
      Objects.requireNonNull(RuleFile.load("stopwords-en.txt")).words("stop");

  private final Map<String, Integer> numbers = new HashMap<>();

  private Terms() {}

  /** The terms of each sentence of each of {@code witnesses}; linear in their length. */
  static Concordance concordance(List<Witness> witnesses) {
    Terms terms = new Terms();
    Set<String> acronyms = new HashSet<>();
    for (Witness witness : witnesses) {
      collectAcronyms(witness.analysis(), acronyms);
    }
    List<List<int[]>> found = new ArrayList<>();
    for (Witness witness : witnesses) {
      List<int[]> perSentence = new ArrayList<>();
      for (Sentence sentence : witness.analysis().sentences()) {
        boolean tells = !Colophon.is(witness.analysis(), sentence);
        perSentence.add(tells ? terms.of(witness, sentence, acronyms) : new int[0]);
      }
      found.add(perSentence);
    }
    return Concordance.of(witnesses, found, idf(found, terms.numbers.size()));
  }

  private static void collectAcronyms(Analysis analysis, Set<String> acronyms) {
    for (Token token : analysis.tokens()) {
      int length = token.norm().length();
      if (token.kind() == Token.Kind.WORD && length >= 2 && length <= 5) {
        String raw = analysis.slice(token.span());
        if (raw.chars().allMatch(Character::isUpperCase)) {
          acronyms.add(token.norm());
        }
      }
    }
  }

  private int[] of(Witness witness, Sentence sentence, Set<String> acronyms) {
    Analysis analysis = witness.analysis();
    TreeSet<Integer> found = new TreeSet<>();
    List<Token> tokens = analysis.tokens(sentence);
    StringBuilder initials = new StringBuilder();
    for (Token token : tokens) {
      boolean capital =
          token.kind() == Token.Kind.WORD
              && Character.isUpperCase(
                  analysis.article().text().codePointAt(analysis.points().index(token.start())));
      if (capital) {
        initials.append(token.norm().charAt(0));
        addInitials(initials, acronyms, found);
      } else if (token.isContent()) {
        initials.setLength(0);
      }
      if (token.isContent() && !inTime(witness, token)) {
        String term = term(token);
        if (term != null) {
          found.add(number(term));
        }
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private void addInitials(StringBuilder initials, Set<String> acronyms, Set<Integer> found) {
    for (int from = Math.max(0, initials.length() - 5); from < initials.length() - 1; from++) {
      String acronym = initials.substring(from);
      if (acronyms.contains(acronym)) {
        found.add(number(acronym));
      }
    }
  }

  private static boolean inTime(Witness witness, Token token) {
    List<TimeReading> readings = witness.readings();
    int low = 0;
    int high = readings.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (readings.get(middle).end() <= token.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < readings.size() && readings.get(low).start() <= token.start();
  }

  /** The stem of {@code token}; null for a function word. */
  static @Nullable String term(Token token) {
    String norm = token.norm();
    int apostrophe = norm.indexOf('\'');
    String word = apostrophe > 0 ? norm.substring(0, apostrophe) : norm;
    if (token.kind() == Token.Kind.NUMBER && STOPS.of(word) == null) {
      return word;
    }
    return stem(word);
  }

  /** The stem of {@code word}; null for a function word. */
  static @Nullable String stem(String word) {
    if (STOPS.of(word) != null) {
      return null;
    }
    String bare =
        word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    // "A320" and "A321" must not become one.
    boolean cut = bare.length() > STEM && bare.chars().noneMatch(Character::isDigit);
    return cut ? bare.substring(0, STEM) : bare;
  }

  private int number(String term) {
    return numbers.computeIfAbsent(term, none -> numbers.size());
  }

  private static double[] idf(List<List<int[]>> found, int terms) {
    int[] frequency = new int[terms];
    int sentences = 0;
    for (List<int[]> perSentence : found) {
      for (int[] sentence : perSentence) {
        sentences++;
        for (int term : sentence) {
          frequency[term]++;
        }
      }
    }
    double[] idf = new double[terms];
    for (int i = 0; i < terms; i++) {
      idf[i] = Math.log(1 + (double) sentences / frequency[i]);
    }
    return idf;
  }
}
