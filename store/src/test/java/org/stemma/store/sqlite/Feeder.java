package org.stemma.store.sqlite;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.stemma.core.article.Article;
import org.stemma.core.article.Origin;
import org.stemma.core.story.Decision;
import org.stemma.store.Batch;
import org.stemma.store.WritableLibrary;

/**
 * A process that adds articles, batch after batch, until it is killed. After each commit it prints
 * the number of the last article in it.
 */
final class Feeder {

  /** Articles to a batch and to a story. */
  static final int BATCH = 5;

  private Feeder() {}

  public static void main(String[] arguments) {
    try (WritableLibrary library = SqliteLibrary.open(Path.of(arguments[0]))) {
      int next = library.totals().articles();
      while (true) {
        try (Batch batch = library.begin(Instant.EPOCH.plusSeconds(next))) {
          for (int i = 0; i < BATCH; i++, next++) {
            add(batch, next);
          }
          batch.commit();
        }
        System.out.println(next - 1);
        System.out.flush();
      }
    }
  }

  private static void add(Batch batch, int number) {
    batch.put(article(number), null);
    String story = "story " + number / BATCH;
    Decision.Kind kind = number % BATCH == 0 ? Decision.Kind.OPENED : Decision.Kind.JOINED;
    batch.decide(List.of(new Decision(kind, id(number), story, story, 1, List.of())));
  }

  static String id(int number) {
    return "article " + number;
  }

  /** The article of that number, always the same, of several pages' length. */
  static Article article(int number) {
    Random random = new Random(number);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      text.append(Integer.toString(random.nextInt(1_000_000), 36)).append(' ');
    }
    return Article.builder(id(number))
        .title("Title " + number, new Origin(Origin.Place.GIVEN, ""))
        .text(text.toString())
        .build();
  }
}
