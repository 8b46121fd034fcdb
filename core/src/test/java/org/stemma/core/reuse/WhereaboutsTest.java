package org.stemma.core.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.core.reuse.Samples.GIVEN;
import static org.stemma.core.reuse.Samples.OWN_REPORT;
import static org.stemma.core.reuse.Samples.WIRE;
import static org.stemma.core.reuse.Samples.analysis;
import static org.stemma.core.reuse.Samples.article;
import static org.stemma.core.reuse.Samples.paragraphs;

import org.junit.jupiter.api.Test;
import org.stemma.core.article.Span;
import org.stemma.core.article.Timestamp;

class WhereaboutsTest {

  private final Whereabouts whereabouts = new Whereabouts(analysis("pasted", WIRE));

  @Test
  void theEarliestOfThoseThatHaveTheTextIsMarked() {
    look("print", WIRE, "2026-03-02T12:00:00Z");
    look("wire", WIRE, "2026-03-02T11:59:59Z");

    assertThat(whereabouts.found())
        .extracting(each -> each.article().id() + " " + each.earliest())
        .containsExactly("wire true", "print false");
  }

  @Test
  void whereOnlyTheDayIsStatedBothMayHaveBeenFirst() {
    look("hour", WIRE, "2026-03-02T12:00:00Z");
    look("day", WIRE, "2026-03-02");
    look("later", WIRE, "2026-03-03");

    assertThat(whereabouts.found())
        .extracting(each -> each.article().id() + " " + each.earliest())
        .containsExactly("day true", "hour true", "later false");
  }

  @Test
  void anOlderReportThatSharesAQuotationIsNamedButIsNotTheEarliest() {
    look("own", OWN_REPORT, "2026-03-01");
    look("excerpt", paragraphs(WIRE, 0, 3), "2026-03-02");

    assertThat(whereabouts.found())
        .extracting(each -> each.pair().kind() + " " + each.earliest())
        .containsExactly("SHARED_QUOTE false", "EXCERPT true");
  }

  @Test
  void noTimesNoEarliest() {
    whereabouts.look(analysis("undated", WIRE));

    assertThat(whereabouts.found()).singleElement().matches(each -> !each.earliest());
  }

  @Test
  void whatHasNothingInCommonIsNotNamed() {
    whereabouts.look(analysis("empty", ""));
    whereabouts.look(analysis("other", "The council of Ostrava met on Thursday. It rained."));

    assertThat(whereabouts.found()).isEmpty();
  }

  @Test
  void changesCoverWhatThePassagesLeaveOpen() {
    int firstParagraph = paragraphs(WIRE, 0, 1).length();
    look("cut", paragraphs(WIRE, 1, 7) + "\n\nPolice closed the bridge.", "2026-03-02");

    assertThat(whereabouts.found().getFirst().changes())
        .first()
        .isEqualTo(new Change(Change.Kind.ONLY_HERE, new Span(0, firstParagraph - 1), null));
    assertThat(whereabouts.found().getFirst().changes())
        .extracting(Change::kind)
        .containsExactly(Change.Kind.ONLY_HERE, Change.Kind.ONLY_THERE);
  }

  private void look(String id, String text, String time) {
    whereabouts.look(analysis(article(id, text).published(Timestamp.parse(time), GIVEN)));
  }
}
