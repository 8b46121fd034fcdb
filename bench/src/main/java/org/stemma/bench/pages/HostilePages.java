package org.stemma.bench.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/** Pages that are broken by accident or on purpose, made when asked for, by what is wrong. */
final class HostilePages {

  private static final int MEGABYTE = 1 << 20;

  /** The largest page that the reader takes. */
  private static final int LARGEST = 50 * MEGABYTE;

  private static final String BODY =
      "<p>The ferry that left the harbour of Norsund on Monday evening has not been heard of since, the"
          + " coast guard said.</p><p>Three boats searched the strait through the night, but the wind made"
          + " it impossible to go further out, their crews reported.</p><p>Families of those on board"
          + " waited at the pier and asked for news, which nobody could give them before morning.</p>";

  private HostilePages() {}

  /** Each page under what is wrong with it. */
  static Map<String, Supplier<byte[]>> all() {
    Map<String, Supplier<byte[]>> pages = new LinkedHashMap<>();
    structure(pages);
    attributes(pages);
    fields(pages);
    scripts(pages);
    bytes(pages);
    lines(pages);
    return pages;
  }

  private static void structure(Map<String, Supplier<byte[]>> pages) {
    pages.put("10,000 levels", () -> page(around("<div>", BODY, "</div>", 10_000)));
    pages.put("10,000 open inline levels", () -> page("<b><i><a href=x>".repeat(10_000) + BODY));
    pages.put("a million unclosed divs", () -> page("<div>".repeat(1_000_000) + BODY));
    pages.put("a million unclosed paragraphs", () -> page("<p>w ".repeat(1_000_000) + BODY));
    pages.put("a million links", () -> page("<a href=/x>w</a> ".repeat(1_000_000) + BODY));
    pages.put("a million line breaks", () -> page("<br>".repeat(1_000_000) + BODY));
    pages.put("a million end tags", () -> page("</p></b></table>".repeat(333_333) + BODY));
    pages.put("tables in tables", () -> page("<table><tr><td>".repeat(10_000) + BODY));
    pages.put("lists in lists", () -> page("<ul><li>w".repeat(10_000) + BODY));
    pages.put("list of one-word links", () -> bare("<li><a href=/x>w</a>".repeat(300_000) + BODY));
    pages.put("text between table rows", () -> page("<table>x<tr>".repeat(100_000) + BODY));
    pages.put(
        "colspan of a billion",
        () -> page("<table><tr>" + "<td colspan=1000000000>a".repeat(100) + "</table>" + BODY));
    pages.put("50 MB of paragraphs", () -> bare(fill("<p>w w w", LARGEST - 5_000) + BODY));
    pages.put("50 MB of tags", () -> bare(fill("<p>", LARGEST - 5_000) + BODY));
    pages.put("50 MB of one text", () -> bare("<p>" + fill("word ", LARGEST - 5_000)));
  }

  private static void attributes(Map<String, Supplier<byte[]>> pages) {
    String large = "x".repeat(MEGABYTE);
    pages.put("a megabyte in a class", () -> page("<div class='" + large + "'>" + BODY));
    pages.put(
        "a megabyte in a meta", () -> page("<meta name=author content='" + large + "'>" + BODY));
    pages.put("a megabyte in an address", () -> page("<a href='" + large + "'>w</a>" + BODY));
    pages.put("a megabyte as a tag", () -> page("<" + large + ">" + BODY));
    pages.put(
        "a million attributes", () -> page("<div " + numbered("a", "=1 ", 1_000_000) + ">" + BODY));
    pages.put(
        "a thousand attributes a hundred times",
        () -> page(("<i " + numbered("a", "=1 ", 1_000) + ">w</i>").repeat(100) + BODY));
    pages.put(
        "an attribute that never ends",
        () -> page(BODY + "<div class=\"" + fill("w ", LARGEST / 2)));
  }

  private static void fields(Map<String, Supplier<byte[]>> pages) {
    for (String name : new String[] {"author", "date", "source", "headline", "comment"}) {
      pages.put(
          "all inside 390 times " + name,
          () ->
              page(
                  ("<div class=" + name + ">").repeat(390)
                      + fill("<p>Some <b>more</b> words. ", 4 * MEGABYTE)));
    }
    pages.put(
        "figures in figures", () -> page("<figure>".repeat(390) + "<i>w</i>".repeat(200_000)));
    pages.put("all in headings", () -> page("<h1><div>".repeat(190) + fill("word ", 8 * MEGABYTE)));
    pages.put(
        "a hundred thousand authors",
        () -> page("<meta name=author content='Ada Stone'>".repeat(100_000) + BODY));
    pages.put(
        "a hundred thousand credits",
        () -> page(numbered("<p>Source: Post ", "</p>", 100_000) + BODY));
    pages.put(
        "dates without an end", () -> page("<time>" + fill("1.1.", MEGABYTE) + "</time>" + BODY));
    pages.put(
        "years without an end", () -> page("<p class=date>" + fill("2021-", MEGABYTE) + BODY));
    pages.put(
        "months without an end", () -> page("<p class=date>" + fill("May ", MEGABYTE) + BODY));
    pages.put("a byline without an end", () -> page("<p>By " + fill("Ada and ", MEGABYTE) + BODY));
    pages.put(
        "a place without an end", () -> page("<p>" + fill("NEW-", MEGABYTE) + " (HPA) - " + BODY));
    pages.put("brackets that stay open", () -> page("<p>" + fill("(HPA ", MEGABYTE) + BODY));
  }

  private static void scripts(Map<String, Supplier<byte[]>> pages) {
    pages.put(
        "script without an end",
        () -> page(BODY + "<script>" + fill("var a = '<p>';", LARGEST / 2)));
    pages.put("comment without an end", () -> page(BODY + "<!--" + fill("- -", LARGEST / 2)));
    pages.put(
        "entities without an end", () -> page("<p>" + fill("&amp;&notin&#x10ffff;&", LARGEST / 4)));
    pages.put(
        "entities in a title", () -> page("<h1>" + fill("&amp;amp;", MEGABYTE) + "</h1>" + BODY));
    pages.put("huge JSON-LD", () -> jsonLd("[" + fill("[],", LARGEST / 2) + "1]"));
    pages.put("deep JSON-LD", () -> jsonLd("[".repeat(MEGABYTE)));
    pages.put("deep objects in JSON-LD", () -> jsonLd("{\"a\":".repeat(MEGABYTE)));
    pages.put(
        "JSON-LD that is its own author",
        () ->
            jsonLd(
                "{\"@type\":\"NewsArticle\",\"@id\":\"a\",\"author\":{\"@id\":\"a\"},\"name\":[{\"@id\":\"a\"}]}"));
    pages.put(
        "a hundred thousand authors in JSON-LD",
        () ->
            jsonLd(
                "{\"@type\":\"NewsArticle\",\"author\":["
                    + numbered("\"Ada Stone ", "\",", 100_000)
                    + "\"\"]}"));
    pages.put(
        "a million blocks of JSON-LD",
        () -> page("<script type=ld+json>{}</script>".repeat(300_000) + BODY));
    pages.put(
        "dates in a script",
        () -> page("<script>" + fill("\"datePublished\":\"2021-01-01", LARGEST / 4) + BODY));
  }

  private static void bytes(Map<String, Supplier<byte[]>> pages) {
    byte[] whole = page(BODY.repeat(1_000));
    pages.put("gzip that breaks off", () -> Arrays.copyOf(gzip(whole), gzip(whole).length - 20));
    pages.put("gzip of a gigabyte", () -> gzip(new byte[MEGABYTE], 1_000));
    pages.put("nul bytes in a page", () -> text(text(whole).replace(" ", "\0 ")));
    pages.put("nul bytes only", () -> new byte[LARGEST]);
    pages.put("noise", () -> noise(LARGEST, 256));
    pages.put("noise of high bytes in a page", () -> joined(page(BODY), noise(LARGEST / 2, 128)));
    pages.put("noise of marks", () -> joined(page(BODY), text(marks(4 * MEGABYTE))));
    pages.put(
        "charsets that are mixed",
        () ->
            joined(
                page(BODY),
                "Größe und Übermut ".repeat(100_000).getBytes(StandardCharsets.ISO_8859_1)));
    pages.put("more than 50 MB", () -> new byte[LARGEST + 1]);
  }

  private static void lines(Map<String, Supplier<byte[]>> pages) {
    pages.put("a line of a million chars", () -> text("word ".repeat(200_000)));
    pages.put("50 MB in one line", () -> text(fill("word ", LARGEST)));
    pages.put("50 MB in one word", () -> text(fill("w", LARGEST)));
    pages.put("50 MB of one-letter lines", () -> text(fill("a\n", LARGEST)));
    pages.put(
        "50 MB of lines of prose",
        () -> text(fill("The wind made it impossible to go out.\n", LARGEST)));
    pages.put("50 MB of Chinese lines", () -> text(fill("海岸警卫队说渡轮没有消息。\n", LARGEST / 3)));
    pages.put("50 MB of empty lines", () -> text(fill("\n", LARGEST)));
    pages.put(
        "bracket before spaces",
        () ->
            text(
                "The ferry left ("
                    + " ".repeat(MEGABYTE)
                    + " and was not seen again, they said.\n"));
    pages.put(
        "lines of dates", () -> text(fill("Updated 3 May 2021 10:30, 1.1.21\n", 10 * MEGABYTE)));
    pages.put("lines of bylines", () -> text(fill("By Ada Stone and Ben Wood\n", 10 * MEGABYTE)));
    pages.put("lines of credits", () -> text(numbered("Source: Post ", "\n", 500_000)));
    pages.put("lines of short codes", () -> text(fill("[ad_1]\n", 10 * MEGABYTE)));
  }

  private static byte[] page(String inside) {
    return text(
        "<!doctype html><html><head><title>Ferry missing</title></head><body><article><h1>Ferry"
            + " missing</h1>"
            + inside
            + "</article></body></html>");
  }

  private static byte[] bare(String inside) {
    return text("<html><body>" + inside);
  }

  private static byte[] jsonLd(String json) {
    return page("<script type=application/ld+json>" + json + "</script>" + BODY);
  }

  private static String around(String before, String inside, String after, int times) {
    return before.repeat(times) + inside + after.repeat(times);
  }

  private static String fill(String part, int chars) {
    return part.repeat(chars / part.length());
  }

  private static String numbered(String before, String after, int times) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < times; i++) {
      text.append(before).append(i).append(after);
    }
    return text.toString();
  }

  /** Marks that open and close things, at random. */
  private static String marks(int chars) {
    String marks = "<>&\"'/=!-?[](){}; \n";
    Random random = new Random(1);
    StringBuilder text = new StringBuilder(chars);
    for (int i = 0; i < chars; i++) {
      text.append(marks.charAt(random.nextInt(marks.length())));
    }
    return text.toString();
  }

  private static byte[] noise(int length, int values) {
    byte[] noise = new byte[length];
    new Random(1).nextBytes(noise);
    for (int i = 0; values == 128 && i < length; i++) {
      noise[i] |= (byte) 0x80;
    }
    return noise;
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static byte[] gzip(byte[] bytes) {
    return gzip(bytes, 1);
  }

  private static byte[] gzip(byte[] bytes, int times) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      for (int i = 0; i < times; i++) {
        gzip.write(bytes);
      }
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return out.toByteArray();
  }
}
