package org.stemma.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.core.article.CodePoints;

/**
 * Tells the parts of speech of English words with a structured perceptron (Collins 2002) over
 * words, their endings and shapes, and their neighbours.
 *
 * <p>The model is learnt by {@code bench} from news that a freely licensed tagger labelled. Linear
 * in the text's length; thread-safe.
 */
public final class PartOfSpeechTagger {

  /** Loaded when the first English text comes. */
  private static final class English {
    static final Perceptron MODEL = Perceptron.load("tags.en.model");
  }

  /** Number of labels of a token. */
  public static final int LABELS = PartOfSpeech.values().length;

  /** The labels of the model, by number. */
  private static final List<PartOfSpeech> TAGS = List.of(PartOfSpeech.values());

  private PartOfSpeechTagger() {}

  /** The part of speech of each token of {@code analysis}; null unless it is English. */
  public static PartOfSpeech @Nullable [] tags(Analysis analysis, Words words) {
    if (!knows(analysis.language())) {
      return null;
    }
    PartOfSpeech[] tags = new PartOfSpeech[words.size()];
    Arrays.fill(tags, PartOfSpeech.OTHER);
    for (Sentence sentence : analysis.sentences()) {
      tag(words, sentence, tags);
    }
    return tags;
  }

  /** Whether it can tell the parts of speech of the language with this BCP 47 tag: English. */
  public static boolean knows(String language) {
    return language.startsWith("en");
  }

  /** Puts the part of speech of each token of an English sentence into {@code tags}. */
  public static void tag(Words words, Sentence sentence, PartOfSpeech[] tags) {
    byte[] labels = English.MODEL.decode(features(words, sentence));
    for (int i = 0; i < labels.length; i++) {
      tags[sentence.firstToken() + i] = TAGS.get(labels[i]);
    }
  }

  /**
   * What a labelled text teaches, sentence by sentence.
   *
   * @param starts where the labelled words begin, in code points, ascending
   * @param taught what each of them is; a token takes the label of the last word that begins in it
   */
  public static List<PerceptronTrainer.Example> examples(
      Article article, int[] starts, List<PartOfSpeech> taught) {
    CodePoints points = CodePoints.of(article.text());
    List<Token> tokens = Tokenizer.tokens(article.text(), points);
    Words words = Words.of(article.text(), points, tokens);
    byte[] labels = new byte[tokens.size()];
    int token = 0;
    for (int k = 0; k < starts.length; k++) {
      while (token < labels.length && tokens.get(token).end() <= starts[k]) {
        token++;
      }
      boolean word = taught.get(k) != PartOfSpeech.OTHER;
      if (word && token < labels.length && tokens.get(token).start() <= starts[k]) {
        boolean negation = labels[token] != 0 && taught.get(k) == PartOfSpeech.ADVERB;
        labels[token] = negation ? labels[token] : (byte) TAGS.indexOf(taught.get(k));
      }
    }
    List<PerceptronTrainer.Example> examples = new ArrayList<>();
    for (Sentence sentence : Sentences.sentences(article, tokens, points)) {
      int[][] seen = features(words, sentence);
      byte[] own = Arrays.copyOfRange(labels, sentence.firstToken(), sentence.endToken());
      for (int i = 0; i < own.length; i++) {
        own[i] = seen[i] == null ? 0 : own[i];
      }
      examples.add(new PerceptronTrainer.Example(seen, own));
    }
    return examples;
  }

  /** The features of each word of {@code sentence}; null for a mark. */
  private static int[][] features(Words words, Sentence sentence) {
    int first = sentence.firstToken();
    int end = sentence.endToken();
    int[][] features = new int[end - first][];
    for (int i = first; i < end; i++) {
      if (words.token(i).isContent()) {
        features[i - first] = features(words, i, first, end);
      }
    }
    return features;
  }

  private static int[] features(Words words, int i, int first, int end) {
    String word = words.base(i);
    int own = word.hashCode();
    int before = at(words, i - 1, first, end);
    int after = at(words, i + 1, first, end);
    int shape =
        (words.capital(i) ? 1 : 0)
            | (i == first ? 2 : 0)
            | (words.possessive(i) ? 4 : 0)
            | (words.token(i).kind() == Token.Kind.NUMBER ? 8 : 0)
            | (word.indexOf('-') > 0 ? 16 : 0)
            | (words.allCapitals(i) ? 32 : 0);
    int last3 = ending(word, 3);
    return new int[] {
      Perceptron.feature(1, own * 2 + (shape & 1)),
      Perceptron.feature(2, shape),
      Perceptron.feature(3, last3),
      Perceptron.feature(4, ending(word, 2)),
      Perceptron.feature(5, ending(word, 4) * 31 + shape),
      Perceptron.feature(6, word.charAt(0) * 31 + ending(word, 1)),
      Perceptron.feature(7, before),
      Perceptron.feature(8, after),
      Perceptron.feature(9, at(words, i - 2, first, end)),
      Perceptron.feature(10, at(words, i + 2, first, end)),
      Perceptron.feature(11, before * 31 + own),
      Perceptron.feature(12, own * 31 + after),
      Perceptron.feature(13, before * 31 + last3),
      Perceptron.feature(14, last3 * 31 + endingAt(words, i + 1, first, end)),
      Perceptron.feature(15, endingAt(words, i - 1, first, end) * 31 + shape),
      Perceptron.feature(16, endingAt(words, i + 1, first, end)),
      Perceptron.feature(17, before * 31 + after),
    };
  }

  private static int at(Words words, int i, int first, int end) {
    return i < first ? 1 : i >= end ? 2 : words.base(i).hashCode();
  }

  private static int endingAt(Words words, int i, int first, int end) {
    return i < first ? 1 : i >= end ? 2 : ending(words.base(i), 3);
  }

  private static int ending(String word, int length) {
    int hash = 0;
    for (int i = Math.max(0, word.length() - length); i < word.length(); i++) {
      hash = 31 * hash + word.charAt(i);
    }
    return hash;
  }
}
