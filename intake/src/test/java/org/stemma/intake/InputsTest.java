package org.stemma.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

  @TempDir Path folder;

  private List<Item> items(String standardInput, String... inputs) {
    List<Item> items = new ArrayList<>();
    new Inputs(new ByteArrayInputStream(standardInput.getBytes(UTF_8)))
        .each(List.of(inputs), items::add);
    return items;
  }

  private Path write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  private static String id(Item item) {
    return ((Item.Captured) item).id();
  }

  @Test
  void aFolderGivesItsFilesInOrderOfPathWithIdsRelativeToIt() throws IOException {
    write("b.html", "<p>b".getBytes(UTF_8));
    write("a/z.html", "<p>z".getBytes(UTF_8));
    write(".git/config", "hidden".getBytes(UTF_8));

    assertThat(items("", folder.toString()))
        .extracting(InputsTest::id)
        .containsExactly("a/z.html", "b.html");
  }

  @Test
  void twoFilesOfTheSameNameAreToldApartByTheirPaths() throws IOException {
    Path one = write("courier/fire.html", "<p>1".getBytes(UTF_8));
    Path two = write("gazette/fire.html", "<p>2".getBytes(UTF_8));

    assertThat(items("", one.toString(), two.toString()))
        .extracting(InputsTest::id)
        .containsExactly("fire.html", two.toString());
  }

  @Test
  void aGlobGivesWhatMatches() throws IOException {
    write("a/1.html", "<p>1".getBytes(UTF_8));
    write("a/2.txt", "2".getBytes(UTF_8));

    assertThat(items("", folder + "/**.html"))
        .extracting(InputsTest::id)
        .containsExactly("a/1.html");
  }

  @Test
  void aMissingFileAnEmptyFolderAndAGlobWithoutMatchAreNamedAndTheRestGoesOn() throws IOException {
    Files.createDirectories(folder.resolve("empty"));
    Path page = write("page.html", "<p>x".getBytes(UTF_8));

    List<Item> items =
        items("", folder + "/missing.html", folder + "/empty", folder + "/*.warc", page.toString());

    assertThat(items)
        .containsSequence(
            new Item.Failed(folder + "/missing.html", "no such file or folder"),
            new Item.Failed(folder + "/empty", "no files in this folder"),
            new Item.Failed(folder + "/*.warc", "no file matches"));
    assertThat(id(items.get(3))).isEqualTo("page.html");
  }

  @Test
  void gzipIsOpenedWhateverTheNameSays() throws IOException {
    Path page = write("page", gzip("<p>packed".getBytes(UTF_8)));

    assertThat(new String(((Item.Captured) items("", page.toString()).getFirst()).bytes(), UTF_8))
        .isEqualTo("<p>packed");
  }

  @Test
  void truncatedGzipFailsAlone() throws IOException {
    byte[] whole = gzip("<p>packed and cut".repeat(1000).getBytes(UTF_8));
    Path cut = write("cut.html.gz", java.util.Arrays.copyOf(whole, whole.length / 2));

    assertThat(items("", cut.toString()))
        .singleElement()
        .isInstanceOfSatisfying(
            Item.Failed.class, failed -> assertThat(failed.name()).isEqualTo(cut.toString()));
  }

  @Test
  void jsonLinesAreTakenApartAndNumbered() {
    assertThat(items("{\"id\": \"1\"}\n\n{\"id\": \"2\"}", "-"))
        .containsExactly(
            new Item.JsonRecord("- line 1", "{\"id\": \"1\"}"),
            new Item.JsonRecord("- line 3", "{\"id\": \"2\"}"));
  }

  @Test
  void aPageBeyondTheBoundIsRefusedWithoutKeepingIt() throws IOException {
    Path bomb = write("bomb.html.gz", gzip(new byte[(50 << 20) + 1]));

    assertThat(items("", bomb.toString()))
        .containsExactly(new Item.Failed(bomb.toString(), "larger than 50 MB"));
  }

  private static String response(String id, String html) {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html;
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:"
        + id
        + ">\r\nWARC-Date: 2026-03-02T10:00:00Z\r\n"
        + "WARC-Target-URI: https://courier.example/fire\r\n"
        + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
        + http.length()
        + "\r\n\r\n"
        + http
        + "\r\n\r\n";
  }

  @Test
  void aWarcGivesItsPagesAndTheirAddresses() throws IOException {
    Path warc = write("crawl.warc.gz", gzip(response("1", "<p>Harbour fire</p>").getBytes(UTF_8)));

    Item.Captured page = (Item.Captured) items("", warc.toString()).getFirst();

    assertThat(page.id()).isEqualTo("urn:uuid:1");
    assertThat(page.url()).isEqualTo("https://courier.example/fire");
    assertThat(new String(page.bytes(), UTF_8)).isEqualTo("<p>Harbour fire</p>");
  }

  @Test
  void aBrokenWarcGivesWhatStandsBeforeTheBreakAndIsNamed() throws IOException {
    Path warc =
        write("broken.warc", (response("1", "<p>x") + "WARC/1.0\r\nno colon").getBytes(UTF_8));

    List<Item> items = items("", warc.toString());

    assertThat(items).first().isInstanceOf(Item.Captured.class);
    assertThat(items)
        .last()
        .isInstanceOfSatisfying(
            Item.Failed.class, failed -> assertThat(failed.name()).isEqualTo(warc.toString()));
  }

  @Test
  void aWarcWithoutAPageIsNamed() throws IOException {
    Path warc = write("empty.warc", "WARC/1.0\r\n\r\n".getBytes(UTF_8));

    assertThat(items("", warc.toString()))
        .allSatisfy(item -> assertThat(item).isInstanceOf(Item.Failed.class))
        .isNotEmpty();
  }
}
