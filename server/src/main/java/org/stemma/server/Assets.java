package org.stemma.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The files that come with the pages: few, small, read once. */
final class Assets {

  /** A day: a new version of the program is noticed tomorrow at the latest. */
  private static final Map<String, String> HEADERS = Map.of("Cache-Control", "max-age=86400");

  private final Map<String, Reply> files =
      Map.of(
          "stemma.css", file("stemma.css", "text/css; charset=utf-8"),
          "icon.svg", file("icon.svg", "image/svg+xml"));

  private static Reply file(String name, String mediaType) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      return new Reply(200, mediaType, Objects.requireNonNull(in, name).readAllBytes(), HEADERS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Null if there is no such file. */
  @Nullable Reply find(String name) {
    return files.get(name);
  }
}
