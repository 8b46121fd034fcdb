package org.stemma.bench.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.stemma.core.article.Article;
import org.stemma.core.article.CodePoints;
import org.stemma.core.text.Analysis;
import org.stemma.core.text.Sentence;
import org.stemma.core.text.Token;

/**
 * An endless stream of invented articles of which it is known who took what from whom. Any article
 * can be made at any time from its number alone, so that the stream is never held in memory.
 *
 * <p>Words follow Zipf's law over {@value #VOCABULARY} forms; about one in eight is a name or a
 * figure of the article's own story, out of millions, as in the news. Three in ten articles take
 * from one that came up to {@link #REACH} before. The analysed form is made directly, since what is
 * measured comes after analysis.
 */
final class PlantedStream {

  /** How many articles back the source of a copy may lie. */
  static final int REACH = 200_000;

  private static final int VOCABULARY = 30_000;
  private static final int NAMES = 4_000_000;
  private static final double TAKES = 0.3;
  private static final double NAMED = 0.12;

  /** Ends a sentence. */
  private static final int STOP = 0;

  private static final String CONSONANTS = "bdfgklmnprstvz";
  private static final String VOWELS = "aeiou";
  private static final String[] FORMS = new String[VOCABULARY + 1];

  static {
    Arrays.setAll(FORMS, word -> spell(word, word < 60 ? 1 : word < 900 ? 2 : 3));
  }

  private final long seed;

  /** What an article did with its source. */
  enum Taking {
    /** The whole, one word in thirty changed. */
    COPY,
    /** A third to two thirds of the sentences, little changed. */
    EXCERPT,
    /** A quarter of its sentences among as many as a whole article of its own. */
    PARAGRAPHS,
    /** Every second word but names and figures said otherwise. */
    REWRITE
  }

  /** That article {@code number} took from {@code source}; the source is -1 of own reports. */
  record Origin(int source, Taking taking) {}

  PlantedStream(long seed) {
    this.seed = seed;
  }

  /** Where article {@code number} has its text from. */
  Origin origin(int number) {
    SplittableRandom random = random(number);
    Taking taking = Taking.values()[random.nextInt(Taking.values().length)];
    boolean takes = number > 0 && random.nextDouble() < TAKES;
    int back = 1 + random.nextInt(Math.max(1, Math.min(number, REACH)));
    return new Origin(takes ? number - back : -1, taking);
  }

  private SplittableRandom random(int number) {
    return new SplittableRandom(seed + number * 0x9E3779B97F4A7C15L);
  }

  /** Words by number: names below zero, sentences closed by {@link #STOP}. */
  private int[] words(int number) {
    Origin origin = origin(number);
    SplittableRandom random = random(number).split();
    if (origin.source < 0) {
      return report(300 + random.nextInt(600), random);
    }
    int[] source = words(origin.source);
    return switch (origin.taking) {
      case COPY -> edited(source, 1, 0.033, random);
      case EXCERPT -> edited(source, 0.33 + random.nextDouble() / 3, 0.02, random);
      case REWRITE -> edited(source, 1, 0.5, random);
      case PARAGRAPHS -> {
        int[] taken = edited(source, 0.25, 0.02, random);
        int[] own = report(200 + random.nextInt(400), random);
        int[] both = Arrays.copyOf(taken, taken.length + own.length);
        System.arraycopy(own, 0, both, taken.length, own.length);
        yield both;
      }
    };
  }

  private static int[] report(int length, SplittableRandom random) {
    int[] cast = random.ints(12, 1, NAMES).map(name -> -name).toArray();
    int[] words = new int[length];
    int left = 8 + random.nextInt(24);
    for (int i = 0; i < length; i++) {
      boolean stop = left-- == 0 || i == length - 1;
      left = stop ? 8 + random.nextInt(24) : left;
      boolean name = random.nextDouble() < NAMED;
      // The longer a name's place in the cast, the rarer it is.
      int once = random.nextInt(12);
      int again = random.nextInt(12);
      int who = Math.min(once, again);
      words[i] = stop ? STOP : name ? cast[who] : word(random);
    }
    return words;
  }

  private static int word(SplittableRandom random) {
    return (int) Math.pow(VOCABULARY, random.nextDouble());
  }

  /** A run of that share of the sentences, with that share of the words changed. */
  private static int[] edited(int[] text, double share, double changed, SplittableRandom random) {
    int keep = Math.max(1, (int) (share * text.length));
    int from = random.nextInt(text.length - keep + 1);
    int[] words = Arrays.copyOfRange(text, from, from + keep);
    for (int i = 0; i < keep; i++) {
      if (words[i] > 0 && random.nextDouble() < changed) {
        words[i] = word(random);
      }
    }
    words[keep - 1] = STOP;
    return words;
  }

  /** Article {@code number}, analysed. */
  Analysis analysis(int number) {
    int[] words = words(number);
    StringBuilder text = new StringBuilder(words.length * 7);
    List<Token> tokens = new ArrayList<>(words.length);
    List<Sentence> sentences = new ArrayList<>();
    int sentenceStart = 0;
    int firstToken = 0;
    for (int word : words) {
      int start = text.length();
      if (word == STOP) {
        text.append('.');
        tokens.add(new Token(start, start + 1, Token.Kind.MARK, "."));
        sentences.add(
            new Sentence(sentenceStart, start + 1, firstToken, tokens.size(), sentences.size()));
        text.append(' ');
        sentenceStart = start + 2;
        firstToken = tokens.size();
      } else {
        String form = word > 0 ? FORMS[word] : name(-word);
        text.append(' ').append(form);
        tokens.add(new Token(start + 1, start + 1 + form.length(), Token.Kind.WORD, form));
      }
    }
    Article article = Article.builder(Integer.toString(number)).text("").build();
    return new Analysis(
        article, CodePoints.of(text.toString()), "en", 1, tokens, sentences, List.of(), List.of());
  }

  /** Every fourth is a figure. */
  private static String name(int name) {
    return name % 4 == 0 ? Integer.toString(name / 4) : spell(name, 4) + spell(name, 1);
  }

  private static String spell(int word, int syllables) {
    StringBuilder spelled = new StringBuilder();
    long rest = word * 7919L + 11;
    for (int i = 0; i < syllables; i++) {
      spelled.append(CONSONANTS.charAt((int) (rest % CONSONANTS.length())));
      rest /= CONSONANTS.length();
      spelled.append(VOWELS.charAt((int) (rest % VOWELS.length())));
      rest /= VOWELS.length();
    }
    return spelled.append(CONSONANTS.charAt(word % CONSONANTS.length())).toString();
  }
}
