package org.stemma.bench.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.language.BioFile.Mention;
import org.stemma.core.text.Name;

/**
 * Reads what a teacher made of {@link TeachingText}: a sentence a line, then a tab and its words,
 * each as {@code start|end|part of speech|entity|head|relation}, parted by spaces; an empty line
 * ends a text.
 *
 * <p>Positions are chars of the line, parts of speech those of the Penn Treebank, entities
 * OntoNotes classes in BILOU notation, heads the numbers of the line's words from 1 on, relations
 * those of ClearNLP.
 */
final class TaughtText {

  /**
   * A word as the teacher sees it; positions are chars of its document, the head is the number of a
   * word of the document, or -1.
   */
  record Word(int start, int end, String tag, int head, String relation) {}

  /** A text, each sentence a paragraph of its own. */
  record Document(String text, Set<Mention> names, List<Word> words) {

    /** The same text with a space between any two words, as tokenised text is handed on. */
    Document spaced() {
      StringBuilder joined = new StringBuilder();
      int[] starts = new int[text.length() + 1];
      int[] ends = new int[text.length() + 1];
      List<Word> apart = new ArrayList<>();
      int at = 0;
      for (Word word : words) {
        boolean breaks = text.substring(at, word.start()).indexOf('\n') >= 0;
        joined.append(joined.isEmpty() ? "" : breaks ? "\n\n" : " ");
        int start = joined.length();
        joined.append(text, word.start(), word.end());
        starts[word.start()] = start;
        ends[word.end()] = joined.length();
        apart.add(new Word(start, joined.length(), word.tag(), word.head(), word.relation()));
        at = word.end();
      }
      Set<Mention> mentions = new HashSet<>();
      for (Mention name : names) {
        mentions.add(new Mention(starts[name.start()], ends[name.end()], name.type()));
      }
      return new Document(joined.toString(), mentions, apart);
    }
  }

  private final StringBuilder text = new StringBuilder();
  private final Set<Mention> names = new HashSet<>();
  private final List<Word> words = new ArrayList<>();

  private TaughtText() {}

  /** Hands each document of {@code file} over, in order. */
  static void read(Path file, Consumer<Document> taker) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      TaughtText open = new TaughtText();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isEmpty()) {
          open.add(line);
        } else if (!open.text.isEmpty()) {
          taker.accept(new Document(open.text.toString(), open.names, open.words));
          open = new TaughtText();
        }
      }
    }
  }

  private void add(String line) {
    int tab = line.indexOf('\t');
    if (tab < 0 || tab == line.length() - 1) {
      return;
    }
    int base = text.length();
    int firstWord = words.size() - 1;
    int from = -1;
    for (String piece : line.substring(tab + 1).split(" ")) {
      String[] fields = piece.split("\\|");
      int start = base + Integer.parseInt(fields[0]);
      int end = base + Integer.parseInt(fields[1]);
      int head = Integer.parseInt(fields[4]);
      words.add(new Word(start, end, fields[2], head == 0 ? -1 : firstWord + head, fields[5]));
      String entity = fields[3];
      from = entity.startsWith("B-") || entity.startsWith("U-") ? start : from;
      if (entity.startsWith("U-") || entity.startsWith("L-")) {
        Name.Type type = type(entity.substring(2));
        if (type != null && from >= 0) {
          names.add(new Mention(from, end, type));
        }
      }
    }
    text.append(line, 0, tab).append("\n\n");
  }

  /** What a class of OntoNotes is here; null for a date or figure. */
  private static Name.@Nullable Type type(String entity) {
    return switch (entity) {
      case "PERSON" -> Name.Type.PERSON;
      case "ORG" -> Name.Type.ORGANISATION;
      case "GPE", "LOC", "FAC" -> Name.Type.PLACE;
      case "NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE" -> Name.Type.OTHER;
      default -> null;
    };
  }
}
