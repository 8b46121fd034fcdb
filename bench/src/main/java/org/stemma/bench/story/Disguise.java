package org.stemma.bench.story;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.stemma.core.article.Article;
import org.stemma.core.article.Origin;
import org.stemma.core.text.Analysis;

/**
 * Turns English articles into articles of an invented language: figures stay, names stay but for
 * some endings, every tenth other word keeps its head as loan words do, and the rest becomes
 * something else, always the same. No free set has stories in several languages; what a model
 * learns of names and figures from this it can use on real languages.
 */
final class Disguise {

  /** The tag of the invented language; from the range that ISO 639 leaves to private use. */
  private static final String LANGUAGE = "qaa";

  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Origin GIVEN = new Origin(Origin.Place.GIVEN, "");

  /** Of a hundred words that are no names, how many keep their heads: Spanish shares more. */
  private static final int LOANS = 20;

  /** Of a hundred names, how many get another ending. */
  private static final int INFLECTED = 15;

  /** Of a hundred names, how many the writer in the other language leaves out or spells his way. */
  private static final int LOST = 40;

  /** How often each word stands with a capital, less how often without, inside sentences. */
  private final Map<String, Integer> capitals = new HashMap<>();

  /** Learns from the texts of these articles which words are names. */
  Disguise(List<GoldStories> sets) {
    for (GoldStories set : sets) {
      for (Analysis article : set.articles()) {
        String text = article.article().text();
        WORD.matcher(text).results().forEach(word -> count(text, word));
      }
    }
  }

  private void count(String text, MatchResult word) {
    int before = word.start() - 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    if (before >= 0 && Character.isLetterOrDigit(text.charAt(before))) {
      boolean capital = Character.isUpperCase(word.group().charAt(0));
      capitals.merge(word.group().toLowerCase(Locale.ROOT), capital ? 1 : -1, Integer::sum);
    }
  }

  /** The same stories, about half of whose articles are in the invented language. */
  GoldStories half(GoldStories set) {
    return new GoldStories(
        set.name() + " bilingual",
        set.articles().stream()
            .map(article -> draw(article.id()) < 50 ? disguised(article.article()) : article)
            .toList(),
        set.stories());
  }

  private Analysis disguised(Article article) {
    Article changed =
        article.toBuilder()
            .title(article.title() == null ? null : translate(article.title(), article.id()), GIVEN)
            .text(translate(article.text(), article.id()))
            .build();
    return Words.of(changed, LANGUAGE, 1);
  }

  private String translate(String text, String id) {
    return WORD.matcher(text).replaceAll(word -> translateWord(word.group(), id));
  }

  private String translateWord(String written, String id) {
    String word = written.toLowerCase(Locale.ROOT);
    int drawn = draw(word);
    int head = Math.min(5, word.length());
    boolean name = capitals.getOrDefault(word, 1) > 0;
    if (name && draw(id + word) < LOST) {
      return cipher(word);
    }
    if (name) {
      return drawn < INFLECTED ? word.substring(0, head) + "an" : word;
    }
    return drawn < LOANS ? word.substring(0, head) + "ion" : cipher(word);
  }

  /** Letters moved on by seven places, so that no head is like an English one's by meaning. */
  private static String cipher(String word) {
    StringBuilder other = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      other.append(
          letter >= 'a' && letter <= 'z' ? (char) ('a' + (letter - 'a' + 7) % 26) : letter);
    }
    return other.toString();
  }

  /** A number from 0 to 99 that depends on {@code text} alone. */
  private static int draw(String text) {
    return Math.floorMod((text.hashCode() * 0x9E3779B9) >>> 8, 100);
  }
}
