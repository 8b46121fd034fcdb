package org.stemma.core.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.stemma.core.article.Article;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Analysis;

/**
 * Translations told from independent reports of the same event, on ten invented events. No word
 * meets across languages but names and figures, so recall is what it is; precision must not fail.
 */
class AcrossLanguagesTest {

  private record Event(String language, Analysis foreign, Analysis translated, Analysis own) {}

  private final Comparer comparer = new Comparer();

  @Test
  void anIndependentReportIsNeverTakenForATranslation() {
    assertThat(events())
        .hasSize(10)
        .allSatisfy(event ->
            assertThat(comparer.compare(event.foreign, event.own).kind().isCopying()).isFalse());
  }

  @Test
  void mostTranslationsBetweenLatinAlphabetsAreFound() {
    List<Event> latin = events().stream().filter(event -> !event.language.equals("ru")).toList();

    assertThat(latin.stream().filter(this::isFound).count()).isGreaterThanOrEqualTo(7);
  }

  private boolean isFound(Event event) {
    return comparer.compare(event.foreign, event.translated).kind() == ReuseKind.TRANSLATION;
  }

  private static List<Event> events() {
    List<Event> events = new ArrayList<>();
    for (String record : resource().split("----\n")) {
      int language = record.indexOf('\n');
      String[] texts = record.substring(language + 1).split("\n==\n");
      String tag = record.substring(0, language);
      events.add(
          new Event(
              tag, analysis(tag, texts[0]), analysis("en", texts[1]), analysis("en", texts[2])));
    }
    return events;
  }

  private static Analysis analysis(String language, String text) {
    return new Analyser()
        .analyse(
            Article.builder(language).text(text.strip()).language(language, Samples.GIVEN).build());
  }

  private static String resource() {
    try (InputStream in =
        Objects.requireNonNull(
            AcrossLanguagesTest.class.getResourceAsStream("across-languages.txt"))) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return all.replaceAll("(?m)^#.*\n", "");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
