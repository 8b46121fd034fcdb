package org.stemma.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.stemma.intake.Item;

/** The invented pages that come with the program, in order of their publication. */
final class DemoPages {

  private DemoPages() {}

  /** The paths of the pages: outlet's host, then the file. */
  static List<String> paths() {
    return new String(bytes("pages.txt"), StandardCharsets.UTF_8).lines().toList();
  }

  /** A page as if it had been captured. */
  static Item.Captured page(String path) {
    return new Item.Captured(path, path, null, "text/html; charset=utf-8", bytes(path));
  }

  private static byte[] bytes(String path) {
    try (InputStream in = DemoPages.class.getResourceAsStream("demo/" + path)) {
      return Objects.requireNonNull(in, path).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
