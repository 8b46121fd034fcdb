package org.stemma.core.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.core.reuse.Samples.OWN_REPORT;
import static org.stemma.core.reuse.Samples.WIRE;
import static org.stemma.core.reuse.Samples.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoilerplateTest {

  private static final String NOTICE =
      "\n\nNo part of these pages may be printed, sold or stored without the written leave of the"
          + " Orlesby Printing Company. Letters to the editor are welcome at the usual address and"
          + " may be shortened before they are printed. Our reporters follow the code of the press"
          + " council, and whoever feels wronged may turn to it free of charge.";

  private static final String SPEECH =
      "“We will build the bridge, we will build it in stone, and we will build it before my own"
          + " grandchildren are old enough to swim across the river,” the mayor said.";

  @Test
  void aNoticeUnderManyUnrelatedArticlesIsBoilerplate() {
    List<Profile> marked = marked(unrelated(8, NOTICE));

    Comparison found = new Comparer().compare(marked.get(0), marked.get(1));

    assertThat(found.kind()).isEqualTo(ReuseKind.BOILERPLATE);
    assertThat(found.kind().isCopying()).isFalse();
  }

  @Test
  void boilerplateLeadsToNoCandidates() {
    ReuseIndex index = new ReuseIndex();
    List<Profile> marked = marked(unrelated(8, NOTICE));
    marked.forEach(profile -> index.add(profile, Instant.EPOCH));

    assertThat(index.ask(marked.getFirst()))
        .filteredOn(candidate -> candidate.sharedRuns() > 0)
        .extracting(Candidate::id)
        .containsExactly(marked.getFirst().id());
  }

  @Test
  void underTwoArticlesNobodyCanTell() {
    List<Profile> profiles = profiles(unrelated(2, NOTICE));

    assertThat(Boilerplate.mark(profiles)).isEqualTo(profiles);
  }

  @Test
  void aWireThatManyPrintIsNoBoilerplate() {
    List<String> prints = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      prints.add("Desk " + i + " adds this line.\n\n" + WIRE);
    }
    List<Profile> marked = marked(prints);

    assertThat(new Comparer().compare(marked.get(0), marked.get(9)).kind())
        .isEqualTo(ReuseKind.COPY);
  }

  @Test
  void aWireIsStillACopyWhereBothPrintsCarryTheNotice() {
    List<String> texts = unrelated(8, NOTICE);
    texts.set(0, WIRE + NOTICE);
    texts.set(1, WIRE.replace("about", "some") + NOTICE);
    List<Profile> marked = marked(texts);

    assertThat(new Comparer().compare(marked.get(0), marked.get(1)).kind())
        .isEqualTo(ReuseKind.COPY);
    assertThat(new Comparer().compare(marked.get(0), marked.get(2)).kind())
        .isEqualTo(ReuseKind.BOILERPLATE);
  }

  @Test
  void whatManyQuoteStaysAQuotation() {
    List<Profile> marked = marked(unrelated(8, "\n\n" + SPEECH));

    assertThat(new Comparer().compare(marked.get(0), marked.get(1)).kind())
        .isEqualTo(ReuseKind.SHARED_QUOTE);
  }

  @Test
  void pagesOfNothingButTheNoticeAreNoCopiesOfEachOther() {
    List<String> texts = unrelated(16, NOTICE);
    texts.set(0, NOTICE.strip());
    texts.set(1, NOTICE.strip());
    List<Profile> marked = marked(texts);

    assertThat(new Comparer().compare(marked.get(0), marked.get(1)).kind())
        .isEqualTo(ReuseKind.BOILERPLATE);
  }

  @Test
  void reportsThatShareNothingHaveNoBoilerplate() {
    List<Profile> profiles = profiles(List.of(WIRE, OWN_REPORT, "", "Short."));

    assertThat(Boilerplate.mark(profiles)).isEqualTo(profiles);
  }

  /** Articles of invented words, each its own. */
  private static List<String> unrelated(int count, String end) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 240; word++) {
        int spelled = (word * (37 + 2 * i) + i * 1009) % 4099;
        text.append(Integer.toString(46_656 + spelled * 211, 36).replaceAll("\\d", "o"));
        text.append(word % 15 == 14 ? ". " : " ");
      }
      texts.add(text + end);
    }
    return texts;
  }

  private static List<Profile> marked(List<String> texts) {
    return Boilerplate.mark(profiles(texts));
  }

  private static List<Profile> profiles(List<String> texts) {
    List<Profile> profiles = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      profiles.add(Profile.of(analysis("a" + i, texts.get(i))));
    }
    return profiles;
  }
}
