package org.stemma.core.account;

import org.jspecify.annotations.Nullable;
import org.stemma.core.text.Analysis;
import org.stemma.core.text.PartOfSpeech;
import org.stemma.core.text.PartOfSpeechTagger;
import org.stemma.core.text.Sentence;
import org.stemma.core.text.Words;

/**
 * The parts of speech of a text, told sentence by sentence as they are asked for: most sentences
 * hold no attribution.
 */
final class StatementTags {

  private final Analysis analysis;
  private final Words words;

  /** By token; null where nobody has asked yet. */
  private final @Nullable PartOfSpeech[] tags;

  private final int[] sentences;

  private StatementTags(Analysis analysis, Words words) {
    this.analysis = analysis;
    this.words = words;
    this.tags = new PartOfSpeech[words.size()];
    this.sentences = new int[words.size()];
    for (int s = 0; s < analysis.sentences().size(); s++) {
      Sentence sentence = analysis.sentences().get(s);
      for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
        sentences[i] = s;
      }
    }
  }

  /** The parts of speech of {@code analysis}; null where no tagger knows its language. */
  static @Nullable StatementTags of(Analysis analysis, Words words) {
    return PartOfSpeechTagger.knows(analysis.language())
        ? new StatementTags(analysis, words)
        : null;
  }

  /** What the word at {@code token} is; null outside the text. */
  @Nullable PartOfSpeech at(int token) {
    if (token < 0 || token >= tags.length) {
      return null;
    }
    if (tags[token] == null) {
      tag(analysis.sentences().get(sentences[token]));
    }
    return tags[token];
  }

  /** Tells all of {@code sentence}; the array is by token of the text. */
  @Nullable PartOfSpeech[] tag(Sentence sentence) {
    if (tags[sentence.firstToken()] == null) {
      PartOfSpeechTagger.tag(words, sentence, tags);
    }
    return tags;
  }
}
