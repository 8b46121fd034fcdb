package org.stemma.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.stemma.core.article.Article;
import org.stemma.core.article.Origin;

class DependencyParserTest {

  private static Analysis english(String text) {
    return new Analyser()
        .analyse(
            Article.builder("test")
                .text(text)
                .language("en", new Origin(Origin.Place.GIVEN, ""))
                .build());
  }

  private static Dependencies parsed(Analysis analysis) {
    Words words = Words.of(analysis);
    PartOfSpeech[] tags = PartOfSpeechTagger.tags(analysis, words);
    DependencyParser parser = DependencyParser.of("en");
    assertThat(tags).isNotNull();
    assertThat(parser).isNotNull();
    Dependencies found = new Dependencies(words.size());
    analysis.sentences().forEach(sentence -> parser.parse(words, sentence, tags, found));
    return found;
  }

  @Test
  void subjectAndClauseHangOnTheVerbThatTells() {
    Dependencies tree = parsed(english("The mayor said that the old quay would sink soon."));

    assertThat(tree.head(2)).isEqualTo(-1);
    assertThat(tree.head(1)).isEqualTo(2);
    assertThat(tree.is(1, Relation.SUBJECT)).isTrue();
    assertThat(tree.head(8)).isEqualTo(2);
    assertThat(tree.is(8, Relation.COMPLEMENT_CLAUSE)).isTrue();
    assertThat(tree.first(8)).isEqualTo(3);
    assertThat(tree.end(8)).isEqualTo(10);
  }

  @Test
  void marksHangOnNothing() {
    Dependencies tree = parsed(english("“The quay,” she said, “is safe.”"));

    assertThat(tree.head(0)).isEqualTo(-1);
    assertThat(tree.relation(0)).isNull();
  }

  @Test
  void otherLanguagesHaveNoParser() {
    assertThat(DependencyParser.of("de")).isNull();
  }

  @Test
  void aSentenceOfManyThousandWordsHasAnEnd() {
    Analysis analysis = english(String.join(" ", Collections.nCopies(20_000, "the quay said")));

    assertThat(parsed(analysis).end(0)).isPositive();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "Ann", "said", "that", "the", "quay", ",", ".", "“", "”", "and", "who", "of", "'s", "!",
            "sinking", "to", "42", "$", "\n\n", "é")
        .list()
        .ofMaxSize(40)
        .map(pieces -> String.join(" ", pieces));
  }

  @Property(tries = 200)
  void whatHangsOnAWordStandsWithinItsSpan(@ForAll("texts") String text) {
    Analysis analysis = english(text);
    Assume.that(analysis.language().equals("en"));
    Dependencies tree = parsed(analysis);
    List<Sentence> sentences = analysis.sentences();
    for (Sentence sentence : sentences) {
      for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
        int head = tree.head(i);
        assertThat(tree.first(i)).isBetween(sentence.firstToken(), i);
        assertThat(tree.end(i)).isBetween(i + 1, sentence.endToken());
        if (head >= 0) {
          assertThat(tree.first(head)).isLessThanOrEqualTo(tree.first(i));
          assertThat(tree.end(head)).isGreaterThanOrEqualTo(tree.end(i));
        }
      }
    }
  }
}
