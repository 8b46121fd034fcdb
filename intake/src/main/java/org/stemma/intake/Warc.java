package org.stemma.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcPayload;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The pages of a WARC file (ISO 28500): responses with status 200 and resources, HTML or plain
 * text. The id of a page is its record's id.
 */
final class Warc {

  private Warc() {}

  static void read(String name, InputStream in, Consumer<Item> sink) throws IOException {
    boolean[] any = {false};
    Consumer<Item> counting =
        item -> {
          any[0] = true;
          sink.accept(item);
        };
    try (WarcReader reader = new WarcReader(in)) {
      for (WarcRecord record = next(reader); record != null; record = next(reader)) {
        if (record instanceof WarcTargetRecord target) {
          page(name, target, counting);
        }
      }
    }
    if (!any[0]) {
      sink.accept(new Item.Failed(name, "no pages in it"));
    }
  }

  private static @Nullable WarcRecord next(WarcReader reader) throws IOException {
    try {
      return reader.next().orElse(null);
    } catch (ParsingException broken) {
      throw new IOException("broken WARC record: " + broken.getMessage(), broken);
    }
  }

  private static void page(String name, WarcTargetRecord record, Consumer<Item> sink) {
    String where = name + " record " + record.id();
    try {
      if (record instanceof WarcResponse response && response.http().status() != 200) {
        return;
      }
      if (!(record instanceof WarcResponse) && !(record instanceof WarcResource)) {
        return;
      }
      Optional<WarcPayload> payload = record.payload();
      if (payload.isEmpty() || !isPage(type(record, payload.get()))) {
        return;
      }
      byte[] bytes = payload.get().body().stream().readNBytes(Container.LARGEST + 1);
      if (bytes.length > Container.LARGEST) {
        sink.accept(new Item.Failed(where, "larger than " + (Container.LARGEST >> 20) + " MB"));
        return;
      }
      sink.accept(
          new Item.Captured(
              where,
              record.id().toString(),
              record.target(),
              type(record, payload.get()).toString(),
              bytes));
    } catch (IOException | IllegalArgumentException broken) {
      sink.accept(new Item.Failed(where, Inputs.reason(broken)));
    }
  }

  /** What the payload was found to be, where its archiver says so; else what it was declared as. */
  private static MediaType type(WarcRecord record, WarcPayload payload) throws IOException {
    Optional<String> identified = record.headers().first("WARC-Identified-Payload-Type");
    return identified.isPresent() ? MediaType.parse(identified.get()) : payload.type();
  }

  private static boolean isPage(MediaType type) {
    String base = type.base().toString().toLowerCase(Locale.ROOT);
    return base.equals("text/html")
        || base.equals("application/xhtml+xml")
        || base.equals("text/plain");
  }
}
