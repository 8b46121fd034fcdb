package org.stemma.bench.story;

import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Random;
import org.stemma.core.article.Article;
import org.stemma.core.article.Origin;
import org.stemma.core.article.Timestamp;
import org.stemma.core.text.Analysis;

/**
 * An endless stream of made-up articles in made-up words, for measuring speed.
 *
 * <p>Words follow Zipf's law over 200,000 forms. Each story has 60 words of its own, of which each
 * of its articles takes a part; the rest is background. Stories come and go: an article opens one
 * with probability one in three, else it continues one of the last {@code stories}.
 */
final class GeneratedStream implements Iterator<Analysis> {

  private static final int FORMS = 200_000;
  private static final int OWN_WORDS = 60;
  private static final Origin GIVEN = new Origin(Origin.Place.GIVEN, "");

  private final Random random;
  private final int stories;
  private final int length;
  private final long secondsApart;
  private int opened;
  private int articles;

  /**
   * @param stories how many stories are running at a time
   * @param length words of an article
   * @param seed the same seed gives the same stream
   */
  GeneratedStream(int stories, int length, long seed) {
    this.random = new Random(seed);
    this.stories = stories;
    this.length = length;
    // Three articles a story, all within three weeks: live stories neither pile up nor run out.
    this.secondsApart = Math.max(1, 21L * 86_400 / (stories * 3L));
  }

  @Override
  public boolean hasNext() {
    return articles < Integer.MAX_VALUE;
  }

  @Override
  public Analysis next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    boolean opens = opened == 0 || random.nextInt(3) == 0;
    int story = opens ? opened++ : opened - 1 - random.nextInt(Math.min(stories, opened));
    Instant time = Instant.ofEpochSecond(1_600_000_000L + articles * secondsApart);
    Article article =
        Article.builder("g" + articles++)
            .title(words(story, 10, 0.7), GIVEN)
            .language("en", GIVEN)
            .published(new Timestamp(time, 0, Timestamp.Precision.SECOND), GIVEN)
            .text(words(story, length, 0.3) + ".")
            .build();
    return Words.of(article);
  }

  private String words(int story, int count, double own) {
    StringBuilder words = new StringBuilder(count * 7);
    for (int i = 0; i < count; i++) {
      int form =
          random.nextDouble() < own
              ? new Random(story * 31L + random.nextInt(OWN_WORDS)).nextInt(FORMS)
              : zipf();
      words.append(i == 0 ? "" : " ").append(spell(form));
    }
    return words.toString();
  }

  /** Rank drawn with probability in inverse proportion to it. */
  private int zipf() {
    return (int) StrictMath.exp(random.nextDouble() * StrictMath.log(FORMS));
  }

  private static String spell(int form) {
    StringBuilder word = new StringBuilder();
    for (int left = form + 1; left > 0; left /= 60) {
      int syllable = left % 60;
      word.append("bdfgklmnprst".charAt(syllable % 12)).append("aeiou".charAt(syllable / 12));
    }
    return word.toString();
  }
}
