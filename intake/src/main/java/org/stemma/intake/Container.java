package org.stemma.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Finds out what a stream of bytes holds and takes it apart. */
final class Container {

  /** No page of a newspaper comes near; what is larger is refused rather than kept in memory. */
  static final int LARGEST = 50 << 20;

  private static final int SNIFFED = 512;

  private Container() {}

  static void open(String name, String id, InputStream raw, Consumer<Item> sink) {
    try {
      PushbackInputStream in = plain(raw);
      byte[] head = in.readNBytes(SNIFFED);
      in.unread(head);
      String start = new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
      if (start.startsWith("WARC/")) {
        Warc.read(name, in, sink);
      } else if (isJson(name, start)) {
        JsonLines.read(name, in, sink);
      } else {
        page(name, id, in, sink);
      }
    } catch (IOException unreadable) {
      sink.accept(new Item.Failed(name, Inputs.reason(unreadable)));
    }
  }

  private static void page(String name, String id, InputStream in, Consumer<Item> sink)
      throws IOException {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      sink.accept(new Item.Failed(name, "larger than " + (LARGEST >> 20) + " MB"));
    } else {
      sink.accept(new Item.Captured(name, id, null, null, bytes));
    }
  }

  /** Opens gzip, whatever the name says. */
  private static PushbackInputStream plain(InputStream raw) throws IOException {
    PushbackInputStream in = new PushbackInputStream(new BufferedInputStream(raw), SNIFFED);
    byte[] magic = in.readNBytes(2);
    in.unread(magic);
    boolean gzip = magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
    return gzip
        ? new PushbackInputStream(
            new BufferedInputStream(new GZIPInputStream(in, 1 << 16)), SNIFFED)
        : in;
  }

  private static boolean isJson(String name, String start) {
    String lower = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    return lower.endsWith(".jsonl")
        || lower.endsWith(".ndjson")
        || lower.endsWith(".json")
        || start.matches("(?s)\\{\\s*\"[^\"\\n]{1,60}\"\\s*:.*");
  }
}
