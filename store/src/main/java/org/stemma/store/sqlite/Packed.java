package org.stemma.store.sqlite;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.stemma.core.article.Article;
import org.stemma.reader.ArticleJson;
import org.stemma.reader.UnreadableArticleException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How articles and pages lie in the file: zlib (RFC 1950), whose checksum guards each. */
final class Packed {

  private Packed() {}

  static byte[] article(Article article) {
    ObjectNode json = ArticleJson.write(article);
    // Each block's words stand in the text already.
    for (JsonNode block : json.path("paragraphs")) {
      ((ObjectNode) block).remove("text");
    }
    return bytes(json.toString().getBytes(StandardCharsets.UTF_8));
  }

  static Article article(byte[] packed) throws SQLException {
    try {
      return ArticleJson.read(new String(unpack(packed), StandardCharsets.UTF_8));
    } catch (UnreadableArticleException e) {
      throw new UncheckedIOException(
          new IOException("an article in the record: " + e.getMessage()));
    }
  }

  static byte[] bytes(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 2 + 64);
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  static byte[] unpack(byte[] packed) throws SQLException {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  /** The database gave bytes that it was not given: the same as a damaged page of its own. */
  private static SQLException damaged(Exception e) {
    return new SQLException("an entry cannot be unpacked", null, Failures.SQLITE_CORRUPT, e);
  }

  /** What makes two states of an article two revisions: title, subtitle and text. */
  static byte[] hash(Article article) {
    MessageDigest sha = sha256();
    for (String part : new String[] {article.title(), article.subtitle(), article.text()}) {
      if (part != null) {
        sha.update(part.getBytes(StandardCharsets.UTF_8));
      }
      // No UTF-8 text holds this byte: moving words from one part to the next shows.
      sha.update((byte) 0xff);
    }
    return sha.digest();
  }

  static byte[] hash(byte[] bytes) {
    return sha256().digest(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
