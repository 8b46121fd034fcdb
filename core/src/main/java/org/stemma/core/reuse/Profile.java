package org.stemma.core.reuse;

import java.util.List;
import org.stemma.core.article.Span;
import org.stemma.core.text.Analysis;
import org.stemma.core.text.Quotation;
import org.stemma.core.text.Sentence;
import org.stemma.core.text.Token;

/**
 * The words of an article as numbers: the form in which texts are compared.
 *
 * <p>Made once for each article, linear in its length, about 20 bytes a word. Marks do not count,
 * so that a change of quotation style is no change of wording. Immutable; thread-safe.
 */
public final class Profile {

  /** A stem is the first letters of a word: light, and the same rule for every language. */
  private static final int STEM_LETTERS = 5;

  private static final boolean[] NONE = {};

  private final Analysis analysis;
  private final int[] words;
  private final int[] stems;
  private final int[] tokens;
  private final int[] sentences;
  private final boolean[] quoted;
  private final boolean[] furniture;
  private final int[] starts;
  private final Stems once;

  private Profile(Analysis analysis, int size) {
    this.analysis = analysis;
    this.words = new int[size];
    this.stems = new int[size];
    this.tokens = new int[size];
    this.sentences = new int[size];
    this.quoted = new boolean[size];
    this.furniture = NONE;
    fill();
    this.starts = starts(analysis.sentences().size());
    this.once = Stems.once(stems, quoted);
  }

  private Profile(Profile former, boolean[] furniture) {
    this.analysis = former.analysis;
    this.words = former.words;
    this.stems = former.stems;
    this.tokens = former.tokens;
    this.sentences = former.sentences;
    this.quoted = former.quoted;
    this.furniture = furniture;
    this.starts = former.starts;
    boolean[] left = quoted.clone();
    for (int i = 0; i < left.length; i++) {
      left[i] |= furniture[i];
    }
    this.once = Stems.once(stems, left);
  }

  /** The profile of {@code analysis}. */
  public static Profile of(Analysis analysis) {
    int size = 0;
    for (Token token : analysis.tokens()) {
      if (token.isContent()) {
        size++;
      }
    }
    return new Profile(analysis, size);
  }

  private void fill() {
    List<Sentence> all = analysis.sentences();
    List<Quotation> marks = analysis.quotations();
    int sentence = 0;
    int quotation = 0;
    int quotedUntil = 0;
    int at = 0;
    List<Token> source = analysis.tokens();
    for (int t = 0; t < source.size(); t++) {
      Token token = source.get(t);
      if (!token.isContent()) {
        continue;
      }
      while (sentence + 1 < all.size() && all.get(sentence).endToken() <= t) {
        sentence++;
      }
      while (quotation < marks.size() && marks.get(quotation).start() <= token.start()) {
        quotedUntil = Math.max(quotedUntil, marks.get(quotation).end());
        quotation++;
      }
      words[at] = Hashes.of(token.norm());
      stems[at] = Hashes.ofPrefix(token.norm(), STEM_LETTERS);
      tokens[at] = t;
      sentences[at] = sentence;
      quoted[at] = token.start() < quotedUntil;
      at++;
    }
  }

  private int[] starts(int count) {
    int[] found = new int[count + 1];
    int at = 0;
    for (int s = 0; s < count; s++) {
      while (at < sentences.length && sentences[at] < s) {
        at++;
      }
      found[s] = at;
    }
    found[count] = sentences.length;
    return found;
  }

  /** The article's id. */
  public String id() {
    return analysis.id();
  }

  /** What the profile was made of. */
  public Analysis analysis() {
    return analysis;
  }

  /** Number of words and numbers. */
  public int size() {
    return words.length;
  }

  /** A number for the word at {@code index}; equal words have equal numbers. */
  public int word(int index) {
    return words[index];
  }

  /** Whether the word at {@code index} stands between quotation marks. */
  public boolean isQuoted(int index) {
    return quoted[index];
  }

  /** Whether the word at {@code index} is boilerplate, as far as {@link Boilerplate} told. */
  boolean isFurniture(int index) {
    return hasFurniture() && furniture[index];
  }

  boolean hasFurniture() {
    return furniture.length > 0;
  }

  /** This profile with those words marked that {@code furniture} names. */
  Profile withFurniture(boolean[] furniture) {
    for (boolean any : furniture) {
      if (any) {
        return new Profile(this, furniture);
      }
    }
    return this;
  }

  int stem(int index) {
    return stems[index];
  }

  /** Index of the sentence that the word at {@code index} stands in. */
  int sentence(int index) {
    return sentences[index];
  }

  int sentenceCount() {
    return starts.length - 1;
  }

  /** Index of the first word of {@code sentence}; that of the next one ends it. */
  int sentenceStart(int sentence) {
    return starts[sentence];
  }

  /** The stems that occur exactly once outside quotation marks, in the order of the text. */
  Stems once() {
    return once;
  }

  int[] words() {
    return words;
  }

  /** Where the words from {@code first} up to {@code end} stand in the text. */
  public Span span(int first, int end) {
    List<Token> all = analysis.tokens();
    return new Span(all.get(tokens[first]).start(), all.get(tokens[end - 1]).end());
  }

  /** Hashes of all runs of {@code length} words, by the place where they begin. */
  public int[] grams(int length) {
    int count = Math.max(0, words.length - length + 1);
    int[] grams = new int[count];
    for (int i = 0; i < count; i++) {
      grams[i] = Hashes.ofRun(words, i, length);
    }
    return grams;
  }
}
