package org.stemma.core.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A resource file of word classes and rules for one language.
 *
 * <p>Words are brought to the form that tokens are compared by, so that a file may write "März".
 *
 * <p>A line {@code [name]} opens a section, {@code [name!]} one whose words need a capital letter;
 * every other line is {@code value word word ...}, with {@code _} between the words of one entry.
 * Lines of the sections {@code rules} and {@code context} are kept as they are. {@code #} opens a
 * comment.
 *
 * @param classes by name
 * @param lines the lines of the sections that hold no words, by section
 */
record RuleFile(Map<String, Vocabulary> classes, Map<String, List<String>> lines) {

  /** The file {@code name} beside this class; null if there is none. */
  static @Nullable RuleFile load(String name) {
    try (InputStream in = RuleFile.class.getResourceAsStream(name)) {
      return in == null
          ? null
          : parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name, unreadable);
    }
  }

  Vocabulary words(String name) {
    Vocabulary words = classes.get(name);
    return words == null ? new Vocabulary(false) : words;
  }

  private static RuleFile parse(BufferedReader reader) throws IOException {
    Map<String, Vocabulary> classes = new LinkedHashMap<>();
    Map<String, List<String>> lines = new LinkedHashMap<>();
    String section = "";
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      String bare = Fold.marks(line.strip());
      if (bare.isEmpty() || bare.startsWith("# ") || bare.equals("#")) {
        continue;
      }
      if (bare.startsWith("[") && bare.endsWith("]")) {
        boolean capitals = bare.endsWith("!]");
        section = bare.substring(1, bare.length() - (capitals ? 2 : 1));
        classes.putIfAbsent(section, new Vocabulary(capitals));
      } else if (section.equals("rules")) {
        lines.computeIfAbsent(section, none -> new ArrayList<>()).add(bare);
      } else {
        entry(bare, classes.getOrDefault(section, new Vocabulary(false)));
      }
    }
    return new RuleFile(classes, lines);
  }

  private static void entry(String line, Vocabulary words) {
    String[] parts = line.split("\\s+");
    for (int i = 1; i < parts.length; i++) {
      words.add(parts[i], parts[0]);
    }
  }
}
