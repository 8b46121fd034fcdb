package org.stemma.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.core.article.Article;
import org.stemma.store.Library.Totals;
import org.stemma.store.WritableLibrary;

class KillTest {

  /** Each costs the start of a JVM. */
  private static final int KILLS = 8;

  @TempDir Path folder;

  @Test
  void whatWasAcknowledgedSurvivesKillingTheWriterAtAnyMoment() throws Exception {
    Random random = new Random(20240304);
    int acknowledged = -1;
    int checked = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      int last = feedUntilKilled(acknowledged + Feeder.BATCH * (1 + random.nextInt(12)), random);
      assertThat(last).isGreaterThan(acknowledged);
      acknowledged = last;
      try (WritableLibrary library = SqliteLibrary.open(folder)) {
        Totals totals = library.totals();
        assertThat(totals.articles()).isGreaterThan(acknowledged);
        assertThat(totals.articles() % Feeder.BATCH).as("whole batches only").isZero();
        assertThat(totals.stories()).isEqualTo(totals.articles() / Feeder.BATCH);
        assertThat(library.changes(0, Integer.MAX_VALUE)).hasSize(totals.articles());
        boolean lastTime = kill == KILLS - 1;
        for (int i = lastTime ? 0 : checked; i < totals.articles(); i++) {
          assertThat(library.article(Feeder.id(i)).article()).isEqualTo(Feeder.article(i));
        }
        List<Article> story = library.versions("story " + (totals.stories() - 1));
        assertThat(story).hasSize(Feeder.BATCH);
        checked = totals.articles();
        acknowledged = checked - 1;
      }
      try (Session session = Session.reading(folder, folder.resolve("library.db"))) {
        String health = session.first("PRAGMA integrity_check", row -> row.getString(1));
        assertThat(health).isEqualTo("ok");
      }
    }
  }

  /** Gives the last number that the feeder acknowledged. */
  private int feedUntilKilled(int enough, Random random) throws IOException, InterruptedException {
    Process feeder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Feeder.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int last = -1;
    try (BufferedReader acknowledgements = feeder.inputReader()) {
      while (last < enough) {
        last = Integer.parseInt(acknowledgements.readLine());
      }
      // Within a batch, somewhere: a batch takes a few milliseconds.
      LockSupport.parkNanos(random.nextInt(10_000_000));
      // By its handle: Process itself would close the stream that is still to be read.
      feeder.toHandle().destroyForcibly();
      feeder.waitFor();
      for (String line = acknowledgements.readLine();
          line != null;
          line = acknowledgements.readLine()) {
        // The last line may have been cut.
        last = Math.max(last, line.isEmpty() ? -1 : Integer.parseInt(line));
      }
    }
    return last;
  }
}
