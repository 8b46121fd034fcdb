package org.stemma.core.article;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One article as one outlet printed it at one moment: a version, in the terms of a story.
 *
 * <p>What the page does not state is null or empty; nothing is guessed. {@link #origin} tells where
 * a field was found. Example:
 *
 * <pre>{@code
 * Article article = Article.builder("courier/fire.html")
 *     .title("Fire at the harbour", new Origin(Place.META, "og:title"))
 *     .text("A fire broke out on Monday.")
 *     .build();
 * }</pre>
 *
 * <p>Immutable; safe to share between threads.
 *
 * @param id unique in its collection: the path relative to the folder given, or a record's id
 * @param url canonical absolute address
 * @param title the headline, without the outlet's name
 * @param subtitle the line below the headline
 * @param byline the persons who wrote it, in the page's order, without job titles; where none is
 *     named, the body that the page calls its author, which {@code credits} has too if it is an
 *     agency
 * @param credits whose work it is besides
 * @param dateline the place that opens a report ("MOSCOW"), without the date
 * @param published when first published, as stated
 * @param modified when last changed, as stated
 * @param language BCP 47 tag of the text, as {@code en} or {@code pt-BR}: what the page declares,
 *     unless the text is clearly in another language
 * @param languageConfidence probability that {@code text} is in {@code language}, 0 to 1; null if
 *     there is no text to tell it by, or nobody tried
 * @param languageDeclared BCP 47 tag that the page gives itself, right or wrong
 * @param source the outlet's name
 * @param section the outlet's rubric
 * @param paragraphs the blocks of {@code text}, in order, without overlap
 * @param text the body: its paragraphs, joined by empty lines; may be empty
 * @param images pictures in the body
 * @param links links out of the body
 * @param otherPages its AMP version and further pages
 * @param label what kind of page it was
 * @param confidence probability that {@code text} is the body and little else, 0 to 1: that the F1
 *     of its words with those of the true body is .9 or more. Calibrated on pages of HTML; of
 *     scraped text, the share of its running text that was kept
 * @param origins where each stated field was found
 */
public record Article(
    String id,
    @Nullable String url,
    @Nullable String title,
    @Nullable String subtitle,
    List<String> byline,
    List<Credit> credits,
    @Nullable String dateline,
    @Nullable Timestamp published,
    @Nullable Timestamp modified,
    @Nullable String language,
    @Nullable Double languageConfidence,
    @Nullable String languageDeclared,
    @Nullable String source,
    @Nullable String section,
    List<Paragraph> paragraphs,
    String text,
    List<Image> images,
    List<Link> links,
    OtherPages otherPages,
    Label label,
    double confidence,
    Map<Field, Origin> origins) {

  /** What separates two paragraphs in {@link #text()}. */
  public static final String BREAK = "\n\n";

  /**
   * @throws IllegalArgumentException if {@code id} is blank
   */
  public Article {
    if (id.isBlank()) {
      throw new IllegalArgumentException("an article needs an id");
    }
    byline = List.copyOf(byline);
    credits = List.copyOf(credits);
    paragraphs = List.copyOf(paragraphs);
    images = List.copyOf(images);
    links = List.copyOf(links);
    origins = Map.copyOf(origins);
    Objects.requireNonNull(text);
  }

  /** Begins an article. */
  public static ArticleBuilder builder(String id) {
    return new ArticleBuilder(id);
  }

  /** Begins a changed copy of this article. */
  public ArticleBuilder toBuilder() {
    return new ArticleBuilder(this);
  }

  /** The same article under another id. */
  public Article withId(String other) {
    return new Article(
        other,
        url,
        title,
        subtitle,
        byline,
        credits,
        dateline,
        published,
        modified,
        language,
        languageConfidence,
        languageDeclared,
        source,
        section,
        paragraphs,
        text,
        images,
        links,
        otherPages,
        label,
        confidence,
        origins);
  }

  /** Where {@code field} was found; null if the article does not have it. */
  public @Nullable Origin origin(Field field) {
    return origins.get(field);
  }

  /** The host of {@link #url()} without {@code www.}; null if there is no usable address. */
  public @Nullable String host() {
    if (url == null) {
      return null;
    }
    try {
      String host = new java.net.URI(url).getHost();
      return host == null ? null : host.startsWith("www.") ? host.substring(4) : host;
    } catch (java.net.URISyntaxException unusable) {
      return null;
    }
  }

  /** The outlet as a reader would name it: {@link #source()}, else {@link #host()}, else null. */
  public @Nullable String outlet() {
    return source != null ? source : host();
  }
}
