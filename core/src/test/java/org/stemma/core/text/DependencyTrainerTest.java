package org.stemma.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.stemma.core.article.Article;
import org.stemma.core.article.Origin;

class DependencyTrainerTest {

  /** "Ann saw old boats." and the like: subject, verb, adjective, object. */
  private static DependencyTrainer trainer(String... sentences) {
    DependencyTrainer trainer = new DependencyTrainer();
    for (String text : sentences) {
      Analysis analysis =
          new Analyser()
              .analyse(
                  Article.builder("test")
                      .text(text)
                      .language("en", new Origin(Origin.Place.GIVEN, ""))
                      .build());
      Words words = Words.of(analysis);
      PartOfSpeech[] tags = PartOfSpeechTagger.tags(analysis, words);
      assertThat(tags).isNotNull();
      int[] heads = new int[words.size()];
      Relation[] relations = new Relation[words.size()];
      Arrays.fill(heads, -1);
      Arrays.fill(relations, Relation.MODIFIER);
      heads[0] = 1;
      relations[0] = Relation.SUBJECT;
      heads[2] = 3;
      heads[3] = 1;
      relations[3] = Relation.OBJECT;
      trainer.add(words, analysis.sentences().getFirst(), tags, heads, relations);
    }
    return trainer;
  }

  private static final String[] BOATS = {
    "Ann saw old boats.", "Ilmar built new quays.", "Sailors mended torn nets."
  };

  @Test
  void whatWasLearntIsParsedAgain() {
    DependencyTrainer trainer = trainer(BOATS);
    trainer.train(8);

    assertThat(trainer.agreement(trainer.moves(8), trainer.relations(8)))
        .isEqualTo("100.00 % of 12 words on the teacher's head, 100.00 % with its relation too");
  }

  @Test
  void theSameSentencesGiveTheSameBytes() {
    DependencyTrainer once = trainer(BOATS);
    DependencyTrainer twice = trainer(BOATS);
    once.train(3);
    twice.train(3);

    assertThat(once.moves(4)).isEqualTo(twice.moves(4));
    assertThat(once.relations(4)).isEqualTo(twice.relations(4));
  }
}
