package org.stemma.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.stemma.core.account.Statement;
import org.stemma.core.account.Statements;
import org.stemma.core.article.Span;

class AnalysisPropertyTest {

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "Ann Berg",
            "said",
            "told",
            "the mayor",
            "“",
            "”",
            "\"",
            "'",
            "’s",
            ",",
            ".",
            " ",
            "\n\n",
            "🍎",
            "é",
            "U.S.",
            "„",
            "«",
            "»",
            "that",
            "NATO",
            "船",
            "а",
            "1,340",
            ":",
            "according to",
            "President",
            "he",
            "—",
            "(",
            ")",
            "McX",
            "İ",
            "ﬁ",
            "ẞ");
    return pieces.list().ofMaxSize(60).map(list -> String.join(" ", list));
  }

  @Property(tries = 400)
  void everythingLiesWithinTheTextAndInOrder(@ForAll("texts") String text) {
    Analysis analysis = Analysed.text(text);
    int length = analysis.points().length();
    int end = 0;
    for (Name name : analysis.names()) {
      assertThat(name.start()).isGreaterThanOrEqualTo(end);
      assertThat(name.end()).isGreaterThan(name.start()).isLessThanOrEqualTo(length);
      assertThat(analysis.slice(name.span())).isEqualTo(name.text());
      end = name.end();
    }
    end = 0;
    for (Sentence sentence : analysis.sentences()) {
      assertThat(sentence.start()).isGreaterThanOrEqualTo(end);
      end = sentence.end();
    }
    for (Quotation quotation : analysis.quotations()) {
      assertThat(quotation.end()).isGreaterThan(quotation.start()).isLessThanOrEqualTo(length);
    }
  }

  @Property(tries = 400)
  void aStatementIsWhatTheTextSaysAtItsPlace(@ForAll("texts") String text) {
    Analysis analysis = Analysed.text(text);
    for (Statement statement : Statements.in(analysis)) {
      assertThat(analysis.slice(new Span(statement.start(), statement.end())))
          .isEqualTo(statement.quote());
    }
  }

  @Property(tries = 100)
  void theSameTextGivesTheSameAnalysis(@ForAll("texts") String text) {
    assertThat(Analysed.names(text)).isEqualTo(Analysed.names(text));
    assertThat(Analysed.text(text).tokens()).isEqualTo(Analysed.text(text).tokens());
  }

  @Test
  void aMillionCharactersWithoutAStopAreRead() {
    String text = "Ann Berg said “it ".repeat(60_000);
    assertThat(Analysed.text(text).sentences()).hasSize(1);
    assertThat(Statements.in(Analysed.text(text))).isEmpty();
  }
}
