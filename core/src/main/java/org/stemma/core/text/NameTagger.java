package org.stemma.core.text;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
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

  /** Number of labels of a token. */
  public static final int LABELS = NameLabels.COUNT;

  private final Perceptron model;

  private NameTagger(Perceptron model) {
    this.model = model;
  }

  /** The tagger of the language {@code en}. */
  static NameTagger english() {
    return English.TAGGER;
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
    List<Names.Found> rules = Names.in(words, sentences);
    NameFeatures features = new NameFeatures(words, sentences, rules);
    List<Names.Found> learnt = new ArrayList<>();
    for (Sentence sentence : sentences) {
      for (Names.Found name :
          NameLabels.names(model.decode(features.of(sentence)), sentence.firstToken())) {
        Names.Found bare = untitled(words, name);
        if (bare != null) {
          learnt.add(bare);
        }
      }
    }
    return merged(rules, learnt);
  }

  /**
   * The rules' names: those that they are sure of as they are, the others as the model sees the same
   * words. What the model does not take for a name at all is none; what it alone takes for a body or
   * place stays of unknown type, for on news it is seldom right there (measured: 27 and 33 %).
   */
  private static List<Names.Found> merged(List<Names.Found> rules, List<Names.Found> learnt) {
    List<Names.Found> merged = new ArrayList<>();
    int next = 0;
    for (Names.Found rule : rules) {
      while (next < learnt.size() && learnt.get(next).end() <= rule.first()) {
        next++;
      }
      Names.Found seen = next < learnt.size() ? learnt.get(next) : null;
      if (rule.sure()) {
        merged.add(rule);
      } else if (seen != null && seen.first() < rule.end()) {
        boolean same = seen.first() == rule.first() && seen.end() == rule.end();
        merged.add(same ? retyped(rule, seen.type()) : rule);
      }
    }
    return merged;
  }

  private static Names.Found retyped(Names.Found rule, Name.Type seen) {
    boolean alone =
        (seen == Name.Type.ORGANISATION && rule.type() != Name.Type.ORGANISATION)
            || (seen == Name.Type.PLACE && rule.type() == Name.Type.OTHER);
    Name.Type type = alone ? Name.Type.OTHER : seen;
    String canonical = type == rule.type() ? rule.canonical() : null;
    return new Names.Found(rule.first(), rule.end(), type, canonical, false);
  }

  /** A person's name without the titles and countries before it; null if nothing is left. */
  private static Names.@Nullable Found untitled(Words words, Names.Found name) {
    if (name.type() != Name.Type.PERSON) {
      return name;
    }
    int first = name.first();
    while (first < name.end()) {
      PhraseTable.Match<Role> role = Role.english().longest(words, first, name.end());
      boolean country = Gazetteer.world().countryOf(words.base(first)) != null;
      if (role != null) {
        first = role.end();
      } else if (words.is(first, ".") || (country && name.end() - first > 2)) {
        first++;
      } else {
        break;
      }
    }
    return first == name.end()
        ? null
        : new Names.Found(first, name.end(), name.type(), null, true);
  }

  /**
   * What a labelled text teaches, sentence by sentence. Titles and articles before a name do not count
   * as part of it, whatever the set says.
   *
   * @param names the true names: their code points and types
   */
  public static List<PerceptronTrainer.Example> examples(Article article, List<Name> names) {
    CodePoints points = CodePoints.of(article.text());
    List<Token> tokens = Tokenizer.tokens(article.text(), points);
    List<Sentence> sentences = Sentences.sentences(article, tokens, points);
    Words words = Words.of(article.text(), points, tokens);
    List<Names.Found> rules = Names.in(words, sentences);
    NameFeatures features = new NameFeatures(words, sentences, rules);
    List<Names.Found> truth = new ArrayList<>();
    for (Name name : names) {
      Span span = name.span();
      int first = words.at(span.start());
      int end = Math.max(first + 1, words.at(span.end()));
      boolean the = first + 1 < end && words.base(first).equals("the");
      Names.Found bare =
          first == words.size()
              ? null
              : untitled(
                  words, new Names.Found(the ? first + 1 : first, end, name.type(), null, true));
      if (bare != null) {
        truth.add(bare);
      }
    }
    byte[] labels = NameLabels.of(truth, words.size());
    relabelListed(labels, rules);
    List<PerceptronTrainer.Example> examples = new ArrayList<>();
    for (Sentence sentence : sentences) {
      byte[] own = Arrays.copyOfRange(labels, sentence.firstToken(), sentence.endToken());
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
}
