package org.stemma.bench.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.stemma.core.article.Article;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Analysis;
import org.stemma.core.text.Sentence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Writes English texts as a teacher takes them: one sentence a line, an empty line after each text.
 * A text is taken once, and of a long one its beginning; their order is that of their checksums, so
 * that the first of them are a fair sample.
 *
 * <p>Arguments: where the lines go, how many texts, then sets with {@code text} in JSON Lines.
 */
public final class TeachingText {

  /** Characters of a text that are taken: more of one text teaches little that is new. */
  private static final int BEGINNING = 4000;

  private TeachingText() {}

  public static void main(String[] args) throws IOException {
    ObjectMapper json = new ObjectMapper();
    SortedSet<String> texts =
        new TreeSet<>(
            Comparator.comparingLong(TeachingText::checksum)
                .thenComparing(Comparator.naturalOrder()));
    for (int i = 2; i < args.length; i++) {
      try (BufferedReader lines = Files.newBufferedReader(Path.of(args[i]))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          JsonNode text = json.readTree(line).get("text");
          if (text != null && text.isString()) {
            texts.add(sentences(text.asString()));
          }
        }
      }
    }
    texts.remove("");
    long most = Long.parseLong(args[1]);
    String first = texts.stream().limit(most).collect(Collectors.joining("\n\n", "", "\n\n"));
    Files.writeString(Path.of(args[0]), first);
    System.out.println(Math.min(most, texts.size()) + " of " + texts.size() + " texts");
  }

  private static long checksum(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return sum.getValue();
  }

  /** The beginning of {@code text}, a sentence a line; empty unless it is English. */
  private static String sentences(String text) {
    String taken = text.substring(0, Math.min(text.length(), BEGINNING));
    Analysis analysis = new Analyser().analyse(Article.builder("t").text(taken).build());
    StringBuilder lines = new StringBuilder();
    for (Sentence sentence : analysis.sentences()) {
      String line = analysis.slice(sentence.span()).replaceAll("\\s+", " ").strip();
      lines.append(lines.isEmpty() || line.isEmpty() ? "" : "\n").append(line);
    }
    return analysis.language().startsWith("en") ? lines.toString() : "";
  }
}
