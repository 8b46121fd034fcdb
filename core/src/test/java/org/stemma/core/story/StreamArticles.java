package org.stemma.core.story;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.core.article.ArticleBuilder;
import org.stemma.core.article.Origin;
import org.stemma.core.article.Timestamp;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Analysis;

/** Articles for tests: single ones, and streams of invented stories whose words repeat. */
final class StreamArticles {

  private static final Origin GIVEN = new Origin(Origin.Place.GIVEN, "");
  private static final Analyser ANALYSER = new Analyser();

  private StreamArticles() {}

  static Analysis article(String id, @Nullable String title, String text, @Nullable String time) {
    return article("en", id, title, text, time);
  }

  static Analysis article(
      String language, String id, @Nullable String title, String text, @Nullable String time) {
    ArticleBuilder builder =
        Article.builder(id).title(title, GIVEN).language(language, GIVEN).text(text);
    if (time != null) {
      builder.published(Timestamp.parse(time), GIVEN);
    }
    return ANALYSER.analyse(builder.build());
  }

  /** {@code count} articles of about {@code count / 4} stories, shuffled, some of them undated. */
  static List<Analysis> stream(int count, long seed) {
    Random random = new Random(seed);
    List<Analysis> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int story = random.nextInt(Math.max(1, count / 4));
      String title = words(new Random(story), 8) + " " + words(random, 2);
      String text = words(new Random(story + 1000), 20) + " " + words(random, 20) + ".";
      String day = "2021-03-" + String.format("%02d", 1 + story % 27);
      articles.add(article("a" + i, title, text, random.nextInt(5) == 0 ? null : day));
    }
    return articles;
  }

  /** The same stream, written and read back. */
  static StoryStream copy(StoryStream stream) throws IOException {
    return StoryStream.read(new DataInputStream(new ByteArrayInputStream(bytes(stream))));
  }

  static byte[] bytes(StoryStream stream) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    stream.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static String words(Random random, int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      // Squaring makes small numbers common, as a few words of any language are.
      double draw = random.nextDouble();
      words.append(i == 0 ? "" : " ").append("word").append((int) (draw * draw * 900));
    }
    return words.toString();
  }
}
