package org.stemma.core.text;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.stemma.core.article.Article;
import org.stemma.core.article.CodePoints;
import org.stemma.core.article.Span;

/**
 * Finds English names with a structured perceptron over {@link NameFeatures}.
 *
 * <p>The model is learnt by {@code bench} from freely licensed sets and from text that an earlier model
 * labelled itself. Linear in the text's length; thread-safe.
 */
public final class NameTagger {

  /** Loaded when the first English text comes. */
  private static final class English {
    static final NameTagger TAGGER = new NameTagger(load());
  }

  private final Perceptron model;

  private NameTagger(Perceptron model) {
    this.model = model;
  }

  /** The tagger of the language {@code en}. */
  static NameTagger english() {
    return English.TAGGER;
  }

  /** Whether there is a model: the first one is learnt without. */
  static boolean isTrained() {
    return Lexicon.exists(NameTagger.class, "names.en.model");
  }

  private static Perceptron load() {
    try (InputStream bytes = NameTagger.class.getResourceAsStream("names.en.model")) {
      if (bytes == null) {
        throw new IllegalStateException("missing from the class path: names.en.model");
      }
      return Perceptron.read(
          new DataInputStream(new BufferedInputStream(new GZIPInputStream(bytes), 1 << 16)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  List<Names.Found> in(Words words, List<Sentence> sentences) {
    NameFeatures features = new NameFeatures(words, sentences);
    List<Names.Found> found = new ArrayList<>();
    for (Sentence sentence : sentences) {
      for (Names.Found name :
          NameLabels.names(model.decode(features.of(sentence)), sentence.firstToken())) {
        found.add(listed(words, name));
      }
    }
    return found;
  }

  /** Gives a name that is exactly a listed one that one's usual form. */
  private static Names.Found listed(Words words, Names.Found name) {
    PhraseTable.Match<Gazetteer.Entry> match =
        name.type() == Name.Type.PERSON
            ? null
            : Gazetteer.world().longest(words, name.first(), name.end());
    return match == null || match.end() != name.end()
        ? name
        : new Names.Found(name.first(), name.end(), name.type(), match.value().name(), true);
  }

  /**
   * What a labelled text teaches, sentence by sentence.
   *
   * @param names the true names: their code points and types
   */
  public static List<PerceptronTrainer.Example> examples(Article article, List<Name> names) {
    CodePoints points = CodePoints.of(article.text());
    List<Token> tokens = Tokenizer.tokens(article.text(), points);
    List<Sentence> sentences = Sentences.sentences(article, tokens, points);
    Words words = Words.of(article.text(), points, tokens);
    NameFeatures features = new NameFeatures(words, sentences);
    List<Names.Found> truth = new ArrayList<>();
    for (Name name : names) {
      Span span = name.span();
      int first = words.at(span.start());
      int end = Math.max(first + 1, words.at(span.end()));
      if (first < words.size()) {
        truth.add(new Names.Found(first, end, name.type(), null, true));
      }
    }
    byte[] labels = NameLabels.of(truth, words.size());
    relabelListed(labels, Names.in(words, sentences));
    List<PerceptronTrainer.Example> examples = new ArrayList<>();
    for (Sentence sentence : sentences) {
      byte[] own = java.util.Arrays.copyOfRange(labels, sentence.firstToken(), sentence.endToken());
      int[][] seen = features.of(sentence);
      for (int i = 0; i < own.length; i++) {
        own[i] = seen[i] == null ? 0 : own[i];
      }
      examples.add(new PerceptronTrainer.Example(seen, own));
    }
    return examples;
  }

  /**
   * Gives listed names one label throughout: sets differ in whether a people or a country counts as a
   * name, and as which.
   */
  private static void relabelListed(byte[] labels, List<Names.Found> rules) {
    for (Names.Found listed : rules) {
      if (listed.canonical() == null || !listed.sure()) {
        continue;
      }
      boolean alone = listed.end() == labels.length || labels[listed.end()] < 5;
      boolean outside = true;
      for (int i = listed.first(); i < listed.end(); i++) {
        alone &= i == listed.first() ? labels[i] > 0 && labels[i] < 5 : labels[i] >= 5;
        outside &= labels[i] == 0;
      }
      if (alone || outside) {
        NameLabels.put(listed, labels);
      }
    }
  }

  /**
   * What the rules teach of an unlabelled text: its sentences of whose every name they are sure.
   */
  public static List<PerceptronTrainer.Example> selfTaught(Article article) {
    CodePoints points = CodePoints.of(article.text());
    List<Token> tokens = Tokenizer.tokens(article.text(), points);
    List<Sentence> sentences = Sentences.sentences(article, tokens, points);
    Words words = Words.of(article.text(), points, tokens);
    List<Names.Found> names = Names.in(words, sentences);
    NameFeatures features = new NameFeatures(words, sentences);
    byte[] labels = NameLabels.of(names, words.size());
    boolean[] doubtful = new boolean[words.size()];
    for (Names.Found name : names) {
      doubtful[name.first()] = !name.sure();
    }
    List<PerceptronTrainer.Example> examples = new ArrayList<>();
    for (Sentence sentence : sentences) {
      boolean sure = sentence.endToken() - sentence.firstToken() < 80;
      for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
        sure &= !doubtful[i];
      }
      if (sure) {
        int[][] seen = features.of(sentence);
        byte[] own = java.util.Arrays.copyOfRange(labels, sentence.firstToken(), sentence.endToken());
        for (int i = 0; i < own.length; i++) {
          own[i] = seen[i] == null ? 0 : own[i];
        }
        examples.add(new PerceptronTrainer.Example(seen, own));
      }
    }
    return examples;
  }
}
