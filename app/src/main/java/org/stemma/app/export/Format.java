package org.stemma.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.stemma.store.Library;
import org.stemma.store.index.HitKind;
import org.stemma.store.index.SearchRequest;

/** The forms in which a library can be written. */
public enum Format {
  /** JSON Lines: articles as {@code stemma read} writes them, which {@code stemma add} takes. */
  JSONL,
  /** Comma-separated values after RFC 4180, with a line of names. */
  CSV,
  /** News in JSON 3.1 of the IPTC, one object a line; articles only. */
  NINJS,
  /** Atom (RFC 4287); stories and articles only. */
  ATOM,
  /** JSON Feed 1.1; stories and articles only. */
  JSONFEED,
  /** The pages behind articles as they were captured, with their hashes (WARC 1.1, ISO 28500). */
  WARC;

  /** The name on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it can hold {@code kind}. */
  public boolean takes(HitKind kind) {
    return switch (this) {
      case JSONL, CSV -> true;
      case NINJS, WARC -> kind == HitKind.ARTICLE;
      case ATOM, JSONFEED -> kind == HitKind.ARTICLE || kind == HitKind.STORY;
    };
  }

  /**
   * Begins to write.
   *
   * @param request what the hits were found by
   * @param library where captured pages are
   * @param out stays open
   * @param compressed whether the records of a WARC are compressed
   * @throws IllegalArgumentException if the format cannot hold what was asked for
   */
  public Export begin(SearchRequest request, Library library, OutputStream out, boolean compressed)
      throws IOException {
    HitKind kind = request.kind();
    if (!takes(kind)) {
      throw new IllegalArgumentException(label() + " cannot hold " + kind.plural());
    }
    return switch (this) {
      case JSONL -> new JsonLinesExport(out);
      case CSV -> new CsvExport(kind, out);
      case NINJS -> new NinjsExport(out);
      case ATOM -> new AtomExport(request.query(), out);
      case JSONFEED -> new JsonFeedExport(request.query(), out);
      case WARC -> new WarcExport(library, out, compressed);
    };
  }
}
