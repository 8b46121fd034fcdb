package org.stemma.server.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.stemma.core.article.Article;
import org.stemma.core.article.Span;
import org.stemma.core.reuse.Comparison;
import org.stemma.core.reuse.Passage;
import org.stemma.core.reuse.ReuseKind;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Analysis;
import org.stemma.server.view.AlignedRow.Kind;

class AlignmentTest {

  private static final String FIRE = "The fire broke out at night.";
  private static final String HURT = "Two firefighters were hurt.";
  private static final String HALL = "The hall was built in 1911.";

  @Test
  void equalSentencesShareARow() {
    assertThat(rows(FIRE + " " + HURT, FIRE + " " + HURT, List.of(FIRE, HURT)))
        .extracting(AlignedRow::kind)
        .containsExactly(Kind.SAME, Kind.SAME);
  }

  @Test
  void aSentenceThatOnlyOneSideHasStandsAlone() {
    List<AlignedRow> rows = rows(FIRE + " " + HURT, FIRE + " " + HALL, List.of(FIRE));
    assertThat(rows)
        .extracting(AlignedRow::kind)
        .containsExactly(Kind.SAME, Kind.ONLY_LEFT, Kind.ONLY_RIGHT);
    assertThat(rows.get(1).right()).isEmpty();
    assertThat(rows.get(2).left()).isEmpty();
  }

  @Test
  void aSentenceOutOfOrderIsMovedAndShownOnceOnEachSide() {
    String left = FIRE + " " + HURT + " " + HALL;
    String right = HALL + " " + FIRE + " " + HURT;
    assertThat(rows(left, right, List.of(FIRE, HURT, HALL)))
        .extracting(AlignedRow::kind)
        .containsExactly(Kind.MOVED, Kind.SAME, Kind.SAME, Kind.MOVED);
  }

  @Test
  void aSharedNameAloneDoesNotPairTwoSentences() {
    String left = "Mayor Anton Reyl said that the council would meet again on Wednesday.";
    String right = "Nobody had seen Mayor Anton Reyl at the quay during the whole night.";
    assertThat(rows(left, right, List.of("Mayor Anton Reyl")))
        .extracting(AlignedRow::kind)
        .containsExactly(Kind.ONLY_LEFT, Kind.ONLY_RIGHT);
  }

  @Test
  void anEmptyTextLeavesTheOtherAlone() {
    assertThat(rows("", FIRE, List.of()))
        .extracting(AlignedRow::kind)
        .containsExactly(Kind.ONLY_RIGHT);
    assertThat(rows("", "", List.of())).isEmpty();
  }

  @Test
  void noWordIsLost() {
    String left = FIRE + " " + HURT + "\n\n" + HALL;
    String right = HALL + "\n\n" + FIRE;
    List<AlignedRow> rows = rows(left, right, List.of(FIRE, HALL));
    assertThat(rows.stream().map(row -> words(row.left())).filter(w -> !w.isEmpty()))
        .containsExactly(FIRE, HURT, HALL);
    assertThat(rows.stream().map(row -> words(row.right())).filter(w -> !w.isEmpty()))
        .containsExactly(HALL, FIRE);
  }

  private static String words(List<WordDiff.Piece> pieces) {
    return pieces.stream().map(WordDiff.Piece::words).collect(Collectors.joining());
  }

  private static List<AlignedRow> rows(String left, String right, List<String> shared) {
    Analysis a = analysed("a", left);
    Analysis b = analysed("b", right);
    List<Passage> passages =
        shared.stream()
            .map(
                words -> new Passage(span(left, words), span(right, words), Passage.Kind.IDENTICAL))
            .toList();
    Comparison comparison =
        new Comparison("a", "b", ReuseKind.COPY, 1, 1, 1, 1, passages, List.of());
    return Alignment.rows(a, b, comparison);
  }

  private static Analysis analysed(String id, String text) {
    return new Analyser().analyse(Article.builder(id).text(text).build());
  }

  private static Span span(String text, String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }
}
