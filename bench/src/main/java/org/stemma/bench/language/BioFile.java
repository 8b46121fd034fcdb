package org.stemma.bench.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.stemma.core.text.Name;

/**
 * A gold set of names, one token and its BIO tag a line, sentences parted by empty lines. A
 * sentence that is nothing but an address begins a document; a set without such lines has one
 * sentence each.
 */
final class BioFile {

  /** A name's place in its document, in chars. */
  record Mention(int start, int end, Name.Type type) {}

  /** The text of a document, its sentences one paragraph each, and its names. */
  record Document(String text, Set<Mention> gold) {}

  /** The tokens and tags of a sentence. */
  record Tagged(List<String> tokens, List<String> tags) {
    boolean opensDocument() {
      return tokens.size() == 1 && tokens.getFirst().startsWith("http");
    }
  }

  private BioFile() {}

  static List<Tagged> sentences(Path file) throws IOException {
    List<Tagged> all = new ArrayList<>();
    Tagged open = new Tagged(new ArrayList<>(), new ArrayList<>());
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int gap = line.lastIndexOf(' ') < 0 ? line.lastIndexOf('\t') : line.lastIndexOf(' ');
        if (gap > 0) {
          open.tokens().add(line.substring(0, gap).strip());
          open.tags().add(line.substring(gap + 1));
        } else if (!open.tokens().isEmpty()) {
          all.add(open);
          open = new Tagged(new ArrayList<>(), new ArrayList<>());
        }
      }
    }
    if (!open.tokens().isEmpty()) {
      all.add(open);
    }
    return all;
  }

  /** The documents of {@code file}; {@code spaced} ones have a space between any two tokens. */
  static List<Document> documents(Path file, boolean spaced) throws IOException {
    List<Tagged> all = sentences(file);
    boolean marked = all.getFirst().opensDocument();
    List<Document> documents = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Set<Mention> gold = new HashSet<>();
    for (Tagged sentence : all) {
      if (!text.isEmpty() && (!marked || sentence.opensDocument())) {
        documents.add(new Document(text.toString(), gold));
        text = new StringBuilder();
        gold = new HashSet<>();
      }
      if (!sentence.opensDocument()) {
        append(sentence, spaced, text, gold);
      }
    }
    documents.add(new Document(text.toString(), gold));
    return documents;
  }

  private static void append(
      Tagged sentence, boolean spaced, StringBuilder text, Set<Mention> gold) {
    if (!text.isEmpty()) {
      text.append("\n\n");
    }
    int start = -1;
    Name.Type type = Name.Type.OTHER;
    int end = 0;
    for (int i = 0; i < sentence.tokens().size(); i++) {
      String tag = sentence.tags().get(i);
      if (start >= 0 && !tag.startsWith("I-")) {
        gold.add(new Mention(start, end, type));
        start = -1;
      }
      text.append(i == 0 || (!spaced && isAttached(sentence.tokens(), i)) ? "" : " ");
      if (tag.startsWith("B-") || (tag.startsWith("I-") && start < 0)) {
        start = text.length();
        type = type(tag.substring(2));
      }
      text.append(sentence.tokens().get(i));
      end = text.length();
    }
    if (start >= 0) {
      gold.add(new Mention(start, end, type));
    }
  }

  /**
   * Whether print puts no space before token {@code i}: before stops, within Ann-Marie and Ann's.
   */
  private static boolean isAttached(List<String> tokens, int i) {
    String token = tokens.get(i);
    String before = tokens.get(i - 1);
    String after = i + 1 < tokens.size() ? tokens.get(i + 1) : "";
    boolean stop = ",.;:!?)]%”".contains(token) || token.equals("'s") || token.equals("’s");
    boolean possessive = isApostrophe(token) && after.equals("s");
    boolean possessed = token.equals("s") && isApostrophe(before);
    boolean opened = "([“$£€#@".contains(before);
    boolean hyphen = token.equals("-") && isWord(before) && isWord(after);
    boolean hyphenated = before.equals("-") && i > 1 && isWord(tokens.get(i - 2)) && isWord(token);
    return stop || possessive || possessed || opened || hyphen || hyphenated;
  }

  private static boolean isApostrophe(String token) {
    return token.equals("'") || token.equals("’");
  }

  private static boolean isWord(String token) {
    return !token.isEmpty() && Character.isLetter(token.charAt(0));
  }

  static Name.Type type(String label) {
    return switch (label) {
      case "PER" -> Name.Type.PERSON;
      case "ORG" -> Name.Type.ORGANISATION;
      case "LOC" -> Name.Type.PLACE;
      default -> Name.Type.OTHER;
    };
  }
}
