package org.stemma.core.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.core.reuse.Samples.GIVEN;
import static org.stemma.core.reuse.Samples.article;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.core.article.Article;
import org.stemma.core.article.Timestamp;
import org.stemma.core.reuse.ReuseKind;

class OutletLedgerTest {

  private static final Article FIRST = print("a", "Courier", "2026-03-02T06:00:00Z");
  private static final Article COPY = print("b", "Herald", "2026-03-02T08:00:00Z");
  private static final Article OWN = print("c", "Herald", "2026-03-03");

  private static final CopyTree TREE =
      new CopyTree(
          List.of("a", "b"),
          List.of(),
          List.of(new CopyEdge("a", "b", ReuseKind.COPY, 0.9, 0.9, List.of())),
          List.of(new CopyTree.Lineage("a", List.of("a", "b"))),
          List.of());

  private static final CopyTree ALONE =
      new CopyTree(
          List.of("c"),
          List.of(),
          List.of(),
          List.of(new CopyTree.Lineage("c", List.of("c"))),
          List.of());

  @Test
  void anOutletsRecordTellsWhatIsItsOwnWhomItCopiesAndHowLongAfter() {
    OutletLedger ledger = new OutletLedger();
    ledger.add(TREE, List.of(FIRST, COPY));
    ledger.add(ALONE, List.of(OWN));

    OutletRecord courier = ledger.records().getFirst();
    OutletRecord herald = ledger.records().getLast();

    assertThat(courier.copiedBy()).containsOnlyKeys("Herald");
    assertThat(courier.originality()).isEqualTo(1);
    assertThat(herald.copiedFrom()).containsEntry("Courier", 1);
    assertThat(herald.originality()).isEqualTo(0.5);
    assertThat(herald.delay()).isEqualTo(Duration.ofHours(2));
    assertThat(herald.days())
        .containsExactly(
            new OutletRecord.Day("2026-03-02", 1, 0), new OutletRecord.Day("2026-03-03", 1, 1));
  }

  @Test
  void theOrderOfFeedingDoesNotMatter() {
    OutletLedger one = new OutletLedger();
    one.add(TREE, List.of(FIRST, COPY));
    one.add(ALONE, List.of(OWN));
    OutletLedger other = new OutletLedger();
    other.add(ALONE, List.of(OWN));
    other.add(TREE, List.of(COPY, FIRST));

    assertThat(one.records()).isEqualTo(other.records());
  }

  private static Article print(String id, String outlet, String time) {
    return article(id, "A fire.")
        .source(outlet, GIVEN)
        .published(Timestamp.parse(time), GIVEN)
        .build();
  }
}
