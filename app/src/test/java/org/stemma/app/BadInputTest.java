package org.stemma.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with one input is said in one line, and the others are still processed. */
class BadInputTest {

  private static final String GOOD =
      "<html><body><article><h1>Ferry runs again</h1>"
          + "<p>The ferry between Lund Quay and Orms Island runs again since Monday, the port said.</p>"
          + "<p>It had stood still for nine days because of a broken shaft, and a spare part had to"
          + " be made anew in a yard on the mainland.</p>"
          + "<p>\"We thank everybody for their patience,\" said the harbour master, Ida Holm.</p>"
          + "</article></body></html>";

  @TempDir Path folder;

  @BeforeEach
  void oneGoodPageIsThere() throws IOException {
    write("good.html", GOOD.getBytes(UTF_8));
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }

  private void theOthersAreReadAndOneLineSays(Terminal.Result result, String name, String reason) {
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err().lines()).singleElement().asString().contains(name).contains(reason);
    assertThat(result.out()).contains("\"good.html\"");
  }

  private Terminal.Result read() {
    return Terminal.run("read", folder.toString());
  }

  @Test
  void anEmptyFile() throws IOException {
    write("bad.html", new byte[0]);

    theOthersAreReadAndOneLineSays(read(), "bad.html", "empty");
  }

  @Test
  void binaryBytes() throws IOException {
    byte[] bytes = new byte[100_000];
    new Random(1).nextBytes(bytes);
    write("bad.html", bytes);

    theOthersAreReadAndOneLineSays(read(), "bad.html", "binary");
  }

  @Test
  void aPageWithoutAnArticle() throws IOException {
    write("bad.html", "<html><body><form><input name=q></form></body></html>".getBytes(UTF_8));

    theOthersAreReadAndOneLineSays(read(), "bad.html", "no article in it");
  }

  @Test
  void moreThan50MegabytesOfText() throws IOException {
    write("bad.txt", "A sentence of some words. ".repeat((50 << 20) / 26 + 2).getBytes(UTF_8));

    theOthersAreReadAndOneLineSays(read(), "bad.txt", "larger than 50 MB");
  }

  @Test
  void aMissingFolder() {
    theOthersAreReadAndOneLineSays(
        Terminal.run("read", folder + "/missing", folder.toString()), "missing", "no such file");
  }

  @Test
  void duplicateIds() throws IOException {
    Path lines = Files.createTempDirectory(folder, "lines").resolve("a.jsonl");
    Files.writeString(
        lines,
        "{\"id\":\"good.html\",\"title\":\"Ferry runs again\"}\n"
            + "{\"id\":\"good.html\",\"title\":\"Ferry stands still\"}\n");

    theOthersAreReadAndOneLineSays(
        Terminal.run("group", lines.toString()), "good.html", "duplicate id");
  }

  @Test
  void brokenJson() throws IOException {
    Path lines = Files.createTempDirectory(folder, "lines").resolve("a.jsonl");
    Files.writeString(lines, "{\"id\":\"good.html\",\"title\":\"Ferry runs again\"}\n{\"id\":\n");

    theOthersAreReadAndOneLineSays(
        Terminal.run("read", lines.toString()), "a.jsonl line 2", "not valid JSON");
  }

  @Test
  void brokenUtf8IsReadAsFarAsItCanBe() throws IOException {
    byte[] page = GOOD.replace("patience", "p\u00e4tience").getBytes(UTF_8);
    for (int i = 0; i < page.length; i++) {
      if (page[i] == (byte) 0xc3) {
        page[i + 1] = 'x';
      }
    }
    write("broken.html", page);

    Terminal.Result result = read();

    assertThat(result.status()).isZero();
    assertThat(result.json()).hasSize(2);
    assertThat(result.out()).contains("Ida Holm");
  }

  @Test
  void aFileNameWithALineBreakStillMakesOneLine() throws IOException {
    write("bad\nname.html", new byte[0]);

    theOthersAreReadAndOneLineSays(read(), "bad name.html", "empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"read", "group", "trace", "statements", "compare"})
  void aCommandOfWhichEveryInputFailsSaysSoAndExitsWithOne(String command) {
    Terminal.Result result = Terminal.run(command, folder + "/missing");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("missing: no such file or folder");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"read", "group", "trace", "statements", "compare", "check", "add", "nonsense"})
  void aCommandWithoutInputIsAUsageError(String command) {
    assertThat(Terminal.run(command).status()).isEqualTo(2);
  }
}
