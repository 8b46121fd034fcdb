package org.stemma.store.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.core.article.Article;
import org.stemma.core.story.Decision;
import org.stemma.store.Batch;
import org.stemma.store.Role;

/** The index keeps in step with the record, whatever happens to it. */
class IndexerTest {

  @TempDir Path folder;
  private Shelf shelf;

  @BeforeEach
  void fill() {
    shelf = new Shelf(folder);
    put("a", "one");
    put("b", "two");
    shelf.index();
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  private static Article tide(String id, String text) {
    return Shelf.article(id, "Post", "2026-03-02", "Tide", text);
  }

  private void put(String id, String story) {
    shelf.put(Shelf.NOON, story, tide(id, "High water at noon."));
  }

  @Test
  void onlyWhatChangedSinceIsLookedAt() throws Exception {
    put("c", "one");

    assertThat(shelf.index()).isEqualTo(1);
    assertThat(shelf.index()).isZero();
    assertThat(shelf.articles("tide")).containsExactly("a", "b", "c");
  }

  @Test
  void aRevisionReplacesTheWordsBefore() throws Exception {
    shelf.put(Shelf.NOON.plusSeconds(60), "one", tide("a", "Low water at noon."));
    shelf.index();

    assertThat(shelf.articles("high")).containsExactly("b");
    assertThat(shelf.articles("low has:revision")).containsExactly("a");
    assertThat(shelf.articles("story:one")).containsExactly("a");
  }

  @Test
  void aMergeMovesEveryArticleOfTheStoryThatIsGivenUp() throws Exception {
    put("c", "two");
    shelf.index();
    try (Batch batch = shelf.library.begin(Shelf.NOON)) {
      batch.decide(List.of(new Decision(Decision.Kind.MERGED, "c", "one", "two", 1, List.of())));
      batch.commit();
    }
    shelf.index();

    assertThat(shelf.articles("story:one")).containsExactly("a", "b", "c");
    assertThat(shelf.articles("story:two")).isEmpty();
    assertThat(shelf.ask(Shelf.query("tide", HitKind.STORY)).total()).isEqualTo(1);
  }

  @Test
  void newFiguresOfAStoryAreTakenInWithoutAnotherChange() throws Exception {
    shelf.digest("one", 4, 0, Map.of("a", Role.REWRITE));
    shelf.index("one");

    assertThat(shelf.articles("origins:4 role:rewrite")).containsExactly("a");
  }

  @Test
  void anIndexThatIsMissingIsMadeFromTheRecord() throws Exception {
    shelf.digest("one", 3, 0, Map.of("a", Role.ORIGIN));
    wipe();
    shelf.said.clear();

    assertThat(shelf.index()).isEqualTo(2);
    assertThat(shelf.said).containsExactly("the library has no index; it is made from the record");
    assertThat(shelf.articles("origins:3")).containsExactly("a");
  }

  private void wipe() throws IOException {
    for (Path file : files()) {
      Files.delete(file);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("index"))) {
      return files.sorted().toList();
    }
  }

  @Test
  void anIndexWhoseFilesAreDamagedHealsItself() throws Exception {
    Random random = new Random(20260302);
    for (int round = 0; round < 20; round++) {
      List<Path> files =
          files().stream().filter(file -> !file.toString().endsWith(".lock")).toList();
      Path victim = files.get(random.nextInt(files.size()));
      byte[] bytes = Files.readAllBytes(victim);
      if (bytes.length > 0) {
        Files.write(victim, java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)));
      }
      shelf.index();
      assertThat(shelf.articles("tide")).as(victim.toString()).containsExactly("a", "b");
      assertThat(shelf.articles("story:one")).containsExactly("a");
    }
    assertThat(shelf.said).anyMatch(line -> line.startsWith("the index is damaged ("));
  }

  @Test
  void anIndexOfAnotherRecordIsMadeAgain() throws Exception {
    Path other = folder.resolve("other");
    try (Shelf small = new Shelf(other)) {
      small.put(Shelf.NOON, "s", tide("z", "Ebb."));
      Files.createDirectories(other.resolve("index"));
      for (Path file : files()) {
        Files.copy(file, other.resolve("index").resolve(file.getFileName()));
      }
      small.index();

      assertThat(small.said)
          .containsExactly("the index does not belong to this record; it is made again");
      assertThat(small.articles("")).containsExactly("z");
    }
  }

  @Test
  void thereIsOneIndexerAtATime() {
    try (Indexer first = Indexer.open(folder, shelf.library, Shelf.ANALYSER::analyse, line -> {})) {
      assertThat(first).isNotNull();
      assertThat(Indexer.open(folder, shelf.library, Shelf.ANALYSER::analyse, line -> {})).isNull();
    }
  }

  @Test
  void makingItAgainGivesTheSameAnswers() throws Exception {
    List<String> before = shelf.articles("tide -story:two");
    try (Indexer indexer = Indexer.renew(folder, shelf.library, Shelf.ANALYSER::analyse)) {
      indexer.bringUp(List.of(), done -> {});
    }

    assertThat(shelf.articles("tide -story:two")).isEqualTo(before).containsExactly("a");
  }
}
