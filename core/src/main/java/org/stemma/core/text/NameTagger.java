package org.stemma.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.core.article.CodePoints;
import org.stemma.core.article.Span;

/**
 * Finds English names with a structured perceptron over {@link NameFeatures}.
 *
 * <p>The model is learnt by {@code bench} from freely licensed sets and from news that a freely
 * licensed tagger labelled. Linear in the text's length; thread-safe.
 */
public final class NameTagger {

  /** Loaded when the first English text comes. */
  private static final class English {
    static final NameTagger TAGGER = new NameTagger(Perceptron.load("names.en.model"));
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

  /**
   * The names as the model sees them and listed ones that it overlooked; a listed one has its usual
   * form.
   */
  List<Names.Found> in(Words words, List<Sentence> sentences) {
    List<Names.Found> rules = Names.in(words, sentences);
    NameFeatures features = new NameFeatures(words, sentences, rules);
    List<Names.Found> names = new ArrayList<>();
    int next = 0;
    for (Sentence sentence : sentences) {
      for (Names.Found learnt :
          NameLabels.names(model.decode(features.of(sentence)), sentence.firstToken())) {
        Names.Found name = untitled(words, learnt);
        if (name == null || (isSingle(name) && Names.isFunctionWord(words.base(name.first())))) {
          continue;
        }
        while (next < rules.size() && rules.get(next).first() < name.first()) {
          next++;
        }
        Names.Found rule = next < rules.size() ? rules.get(next) : null;
        boolean same =
            rule != null
                && rule.first() == name.first()
                && rule.end() == name.end()
                && rule.type() == name.type();
        names.add(same ? rule : withStop(words, name, sentence.endToken()));
      }
    }
    return NameConsistency.settle(words, sentences, withListed(names, rules));
  }

  /** Adds the countries, cities and bodies of the lists where the model saw no name at all. */
  private static List<Names.Found> withListed(List<Names.Found> names, List<Names.Found> rules) {
    List<Names.Found> all = new ArrayList<>();
    int next = 0;
    for (Names.Found rule : rules) {
      while (next < names.size() && names.get(next).first() < rule.end()) {
        all.add(names.get(next++));
      }
      boolean free = all.isEmpty() || all.getLast().end() <= rule.first();
      if (free && rule.sure() && rule.canonical() != null && rule.type() != Name.Type.OTHER) {
        all.add(rule);
      }
    }
    all.addAll(names.subList(next, names.size()));
    return all;
  }

  private static boolean isSingle(Names.Found name) {
    return name.end() == name.first() + 1;
  }

  /** The name with the stop of the initial that ends it: "U. S." */
  private static Names.Found withStop(Words words, Names.Found name, int limit) {
    int last = name.end() - 1;
    boolean initials =
        last - 1 > name.first()
            && words.base(last).length() == 1
            && words.is(last - 1, ".")
            && last + 1 < limit
            && words.is(last + 1, ".");
    return initials
        ? new Names.Found(name.first(), name.end() + 1, name.type(), name.canonical(), true)
        : name;
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
    return first == name.end() ? null : new Names.Found(first, name.end(), name.type(), null, true);
  }

  /**
   * What a labelled text teaches, sentence by sentence. Titles and articles before a name do not
   * count as part of it, whatever the set says.
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
   * Gives listed names one label throughout: sets differ in whether a people or a country counts as
   * a name, and as which.
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
