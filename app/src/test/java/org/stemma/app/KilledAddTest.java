package org.stemma.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.store.Library;
import org.stemma.store.sqlite.SqliteLibrary;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A process that adds articles is killed, and the next one makes up for what it left undone. */
class KilledAddTest {

  private static final int ARTICLES = 600;

  /** Each costs the start of a JVM. */
  private static final int KILLS = 3;

  @TempDir Path folder;

  @Test
  void afterAKillNothingAcknowledgedIsLostAndIndexAndFiguresEqualTheRecord() throws Exception {
    Path articles = write();
    Path data = folder.resolve("library");
    Random random = new Random(20260302);
    List<String> acknowledged = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      Process add = start(articles, data);
      try (BufferedReader lines = add.inputReader(UTF_8)) {
        int upTo = 1 + random.nextInt(ARTICLES / 4);
        for (String line = lines.readLine(); line != null && upTo > 0; line = lines.readLine()) {
          acknowledged.add(JsonMapper.shared().readTree(line).path("id").asString());
          upTo--;
        }
      } finally {
        add.destroyForcibly().waitFor();
      }
      assertThat(searchable(data))
          .isGreaterThanOrEqualTo((int) acknowledged.stream().distinct().count());
    }

    assertThat(Terminal.run("add", articles.toString(), "--data", data.toString()).status())
        .isZero();
    assertThat(searchable(data)).isEqualTo(ARTICLES);
    try (Library library = SqliteLibrary.read(data)) {
      assertThat(library.totals().revisions()).isEqualTo(ARTICLES);
      assertThat(library.undigested()).isEmpty();
      for (String id : acknowledged) {
        assertThat(library.article(id)).as(id).isNotNull();
      }
    }
    String found = found(data);
    assertThat(Terminal.run("reindex", "--data", data.toString()).status()).isZero();
    assertThat(found(data)).isEqualTo(found);
  }

  private static String found(Path data) {
    return Terminal.run(
            "search",
            "origins:>=2",
            "--sort",
            "time",
            "--json",
            "--limit",
            "500",
            "--data",
            data.toString())
        .out();
  }

  /** How many articles a search for everything finds: as many as the record holds. */
  private static int searchable(Path data) {
    int total =
        Terminal.run("search", "--as", "articles", "--json", "--data", data.toString())
            .json()
            .getFirst()
            .path("total")
            .asInt();
    try (Library library = SqliteLibrary.read(data)) {
      assertThat(total).isEqualTo(library.totals().articles());
    }
    return total;
  }

  private static Process start(Path articles, Path data) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "org.stemma.app.Main",
            "add",
            articles.toString(),
            "--data",
            data.toString());
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private Path write() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      ObjectNode json = JsonMapper.shared().createObjectNode();
      int ship = i / 3;
      json.put("id", "berth-" + i);
      json.put("title", "Ship Vessel" + ship + " leaves berth " + ship);
      json.put("published", "2026-03-0" + (1 + i % 7));
      json.put(
          "text",
          "The ship Vessel"
              + ship
              + " left berth "
              + ship
              + " with "
              + (100 + i)
              + " tonnes of timber for port Harbour"
              + ship * 7 % 50
              + ".");
      lines.add(json.toString());
    }
    return Files.write(folder.resolve("articles.jsonl"), lines);
  }
}
