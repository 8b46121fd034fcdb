package org.stemma.reader.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A list that comes with a package: one entry a line, {@code #} begins a comment line. */
public final class Resource {

  private Resource() {}

  /**
   * The entries of {@code name}, in order.
   *
   * @throws IllegalStateException if the package is incomplete
   */
  static List<String> lines(String name) {
    return lines(Resource.class, name);
  }

  /**
   * The entries of {@code name}, which lies beside {@code owner}, in order.
   *
   * @throws IllegalStateException if it is missing
   */
  public static List<String> lines(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + name);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
