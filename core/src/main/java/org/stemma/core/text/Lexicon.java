package org.stemma.core.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A word list on the class path: UTF-8, one entry a line, fields parted by tabs, lines that begin
 * with {@code #} are comments.
 */
public final class Lexicon {

  private Lexicon() {}

  /**
   * The entries of the list {@code name} that lies beside {@code owner}.
   *
   * @throws IllegalStateException if there is no such list: the program is built wrongly
   */
  public static List<String[]> rows(Class<?> owner, String name) {
    try (InputStream bytes = owner.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new IllegalStateException("missing from the class path: " + name);
      }
      try (Stream<String> lines =
          new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8)).lines()) {
        return lines
            .filter(line -> !line.isBlank() && line.charAt(0) != '#')
            .map(line -> line.split("\t", -1))
            .toList();
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Whether there is a list {@code name} beside {@code owner}. */
  public static boolean exists(Class<?> owner, String name) {
    return owner.getResource(name) != null;
  }
}
