package org.stemma.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stemma.core.article.Label;

/** Pages of each kind, in several layouts and languages, against the label a person would give. */
class LabelledPagesTest {

  private static final String MARK = "==== ";

  record Labelled(Label label, String address, String html) {
    @Override
    public String toString() {
      return label + " " + address;
    }
  }

  static List<Labelled> pages() throws IOException {
    try (InputStream in = LabelledPagesTest.class.getResourceAsStream("labelled-pages.txt")) {
      assertThat(in).isNotNull();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<Labelled> pages = new ArrayList<>();
      for (String part : text.substring(text.indexOf("\n" + MARK) + 1).split("(?m)^" + MARK)) {
        if (!part.isBlank()) {
          String[] head = part.lines().findFirst().orElseThrow().split(" ");
          Label label = Label.valueOf(head[0].toUpperCase(Locale.ROOT));
          pages.add(new Labelled(label, head[1], part.substring(part.indexOf('\n') + 1)));
        }
      }
      return pages;
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageIsCalledWhatItIs(Labelled page) throws UnreadablePageException {
    byte[] bytes = page.html().getBytes(StandardCharsets.UTF_8);
    assertThat(new PageReader().read(new Page("page", page.address(), null, bytes)).label())
        .isEqualTo(page.label());
  }
}
