package org.stemma.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import org.stemma.core.article.Article;
import org.stemma.store.Capture;
import org.stemma.store.Holding;
import org.stemma.store.Holding.Revision;
import org.stemma.store.Library;
import org.stemma.store.index.Hit;

/**
 * The evidence behind articles: every page as it was captured, with its SHA-256, and with each what
 * the library knows of it. A revision whose page was not kept is passed over.
 */
final class WarcExport implements Export {

  private static final MediaType BYTES = MediaType.parse("application/octet-stream");

  private final Library library;
  private final OutputStream out;
  private final WarcWriter writer;

  WarcExport(Library library, OutputStream out, boolean compressed) throws IOException {
    this.library = library;
    this.out = out;
    this.writer =
        new WarcWriter(
            Channels.newChannel(out), compressed ? WarcCompression.GZIP : WarcCompression.NONE);
    writer.write(
        new Warcinfo.Builder()
            .fields(
                Map.of("software", List.of("Stemma"), "format", List.of("WARC File Format 1.1")))
            .build());
  }

  @Override
  public void write(Hit hit) throws IOException {
    Holding holding = hit.holding();
    for (Revision revision : holding.revisions()) {
      Capture page = library.capture(holding.article().id(), revision.number());
      Article article = library.revision(holding.article().id(), revision.number());
      if (page != null && article != null) {
        write(holding, article, revision, page);
      }
    }
  }

  private void write(Holding holding, Article article, Revision revision, Capture page)
      throws IOException {
    URI target = URI.create(Names.uri(article));
    WarcDigest digest = new WarcDigest("sha256", sha256(page.bytes()));
    String identity = article.id() + "\n" + revision.number() + "\n" + digest.hex();
    URI id = uuid(identity);
    WarcResource.Builder resource =
        new WarcResource.Builder(target)
            .recordId(id)
            .date(revision.seen())
            .blockDigest(digest)
            .payloadDigest(digest);
    if (looksLikeHtml(page.bytes())) {
      resource.identifiedPayloadType("text/html");
    }
    writer.write(resource.body(mediaType(page), page.bytes()).build());
    Map<String, List<String>> known = new LinkedHashMap<>();
    known.put("stemma-article", List.of(article.id()));
    if (holding.story() != null) {
      known.put("stemma-story", List.of(holding.story()));
    }
    known.put("stemma-revision", List.of(Integer.toString(revision.number())));
    known.put("stemma-text-sha256", List.of(revision.hash()));
    known.put("stemma-page-sha256", List.of(digest.hex()));
    writer.write(
        new WarcMetadata.Builder()
            .recordId(uuid("metadata\n" + identity))
            .targetURI(target)
            .date(revision.seen())
            .concurrentTo(id)
            .fields(known)
            .build());
  }

  /** The same page has the same record each time that it is written. */
  private static URI uuid(String name) {
    return URI.create("urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static MediaType mediaType(Capture page) {
    try {
      return MediaType.parse(page.mediaType());
    } catch (IllegalArgumentException unusable) {
      return BYTES;
    }
  }

  private static boolean looksLikeHtml(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, 1_000), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    return start.contains("<html") || start.contains("<!doctype html");
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
