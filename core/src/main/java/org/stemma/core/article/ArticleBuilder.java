package org.stemma.core.article;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts an {@link Article} together. Each field comes with its origin; a later call replaces an
 * earlier one. Not for use by several threads.
 */
public final class ArticleBuilder {

  private static final Pattern EMPTY_LINE = Pattern.compile("(?>\\R)\\h*(?>\\R)\\s*");
  private static final Pattern LINE = Pattern.compile("\\R");

  private final String id;
  private @Nullable String url;
  private @Nullable String title;
  private @Nullable String subtitle;
  private List<String> byline = List.of();
  private List<Credit> credits = List.of();
  private @Nullable String dateline;
  private @Nullable Timestamp published;
  private @Nullable Timestamp modified;
  private @Nullable String language;
  private @Nullable Double languageConfidence;
  private @Nullable String languageDeclared;
  private @Nullable String source;
  private @Nullable String section;
  private List<Paragraph> paragraphs = List.of();
  private String text = "";
  private List<Image> images = List.of();
  private List<Link> links = List.of();
  private OtherPages otherPages = OtherPages.NONE;
  private Label label = Label.ARTICLE;
  private double confidence = 1;
  private final Map<Field, Origin> origins = new EnumMap<>(Field.class);

  ArticleBuilder(String id) {
    this.id = id;
  }

  ArticleBuilder(Article from) {
    this.id = from.id();
    this.url = from.url();
    this.title = from.title();
    this.subtitle = from.subtitle();
    this.byline = from.byline();
    this.credits = from.credits();
    this.dateline = from.dateline();
    this.published = from.published();
    this.modified = from.modified();
    this.language = from.language();
    this.languageConfidence = from.languageConfidence();
    this.languageDeclared = from.languageDeclared();
    this.source = from.source();
    this.section = from.section();
    this.paragraphs = from.paragraphs();
    this.text = from.text();
    this.images = from.images();
    this.links = from.links();
    this.otherPages = from.otherPages();
    this.label = from.label();
    this.confidence = from.confidence();
    this.origins.putAll(from.origins());
  }

  public ArticleBuilder url(@Nullable String value, Origin origin) {
    url = value;
    return keep(Field.URL, value, origin);
  }

  public ArticleBuilder title(@Nullable String value, Origin origin) {
    title = value;
    return keep(Field.TITLE, value, origin);
  }

  public ArticleBuilder subtitle(@Nullable String value, Origin origin) {
    subtitle = value;
    return keep(Field.SUBTITLE, value, origin);
  }

  public ArticleBuilder byline(List<String> value, Origin origin) {
    byline = value;
    return keep(Field.BYLINE, value.isEmpty() ? null : value, origin);
  }

  public ArticleBuilder credits(List<Credit> value, Origin origin) {
    credits = value;
    return keep(Field.CREDIT, value.isEmpty() ? null : value, origin);
  }

  public ArticleBuilder dateline(@Nullable String value, Origin origin) {
    dateline = value;
    return keep(Field.DATELINE, value, origin);
  }

  public ArticleBuilder published(@Nullable Timestamp value, Origin origin) {
    published = value;
    return keep(Field.PUBLISHED, value, origin);
  }

  public ArticleBuilder modified(@Nullable Timestamp value, Origin origin) {
    modified = value;
    return keep(Field.MODIFIED, value, origin);
  }

  public ArticleBuilder language(@Nullable String value, Origin origin) {
    language = value;
    return keep(Field.LANGUAGE, value, origin);
  }

  /** Probability, 0 to 1, that the text is in its language. */
  public ArticleBuilder languageConfidence(@Nullable Double value) {
    languageConfidence = value;
    return this;
  }

  /** What the page says its language is. */
  public ArticleBuilder languageDeclared(@Nullable String value) {
    languageDeclared = value;
    return this;
  }

  public ArticleBuilder source(@Nullable String value, Origin origin) {
    source = value;
    return keep(Field.SOURCE, value, origin);
  }

  public ArticleBuilder section(@Nullable String value, Origin origin) {
    section = value;
    return keep(Field.SECTION, value, origin);
  }

  /**
   * The body, given whole. Empty lines part its paragraphs; where there are none, each line is a
   * paragraph, as in scraped text.
   */
  public ArticleBuilder text(String value) {
    Pattern gap = EMPTY_LINE.matcher(value).find() ? EMPTY_LINE : LINE;
    List<Paragraph> found = new ArrayList<>();
    CodePoints points = CodePoints.of(value);
    Matcher gaps = gap.matcher(value);
    int start = 0;
    while (start < value.length()) {
      int end = gaps.find() ? gaps.start() : value.length();
      if (!value.substring(start, end).isBlank()) {
        found.add(Paragraph.of(points.point(start), points.point(end)));
      }
      start = end == value.length() ? end : gaps.end();
    }
    text = value;
    paragraphs = found;
    return this;
  }

  /** The body, given whole with its blocks; their spans lie in {@code value}. */
  public ArticleBuilder text(String value, List<Paragraph> blocks) {
    text = value;
    paragraphs = blocks;
    return this;
  }

  /** The body, given block by block. */
  public ArticleBuilder body(List<Block> blocks) {
    StringBuilder joined = new StringBuilder();
    List<Paragraph> found = new ArrayList<>(blocks.size());
    int points = 0;
    for (Block block : blocks) {
      if (!found.isEmpty()) {
        joined.append(Article.BREAK);
        points += Article.BREAK.length();
      }
      joined.append(block.text());
      int end = points + block.text().codePointCount(0, block.text().length());
      found.add(new Paragraph(block.kind(), points, end, block.time()));
      points = end;
    }
    text = joined.toString();
    paragraphs = found;
    return this;
  }

  /**
   * One block of a body that is being put together.
   *
   * @param kind what it is
   * @param text its words, without line breaks at the ends
   * @param time the time of a live blog's entry or the date of a correction; else null
   */
  public record Block(Paragraph.Kind kind, String text, @Nullable Timestamp time) {
    /** A plain paragraph. */
    public static Block of(String text) {
      return new Block(Paragraph.Kind.PARAGRAPH, text, null);
    }
  }

  public ArticleBuilder images(List<Image> value) {
    images = value;
    return this;
  }

  public ArticleBuilder links(List<Link> value) {
    links = value;
    return this;
  }

  public ArticleBuilder otherPages(OtherPages value) {
    otherPages = value;
    return this;
  }

  public ArticleBuilder label(Label value) {
    label = value;
    return this;
  }

  /** Probability, 0 to 1, that the text is the body and little else; see {@link Article}. */
  public ArticleBuilder confidence(double value) {
    confidence = value;
    return this;
  }

  private ArticleBuilder keep(Field field, @Nullable Object value, Origin origin) {
    if (value == null) {
      origins.remove(field);
    } else {
      origins.put(field, origin);
    }
    return this;
  }

  /** The finished article. */
  public Article build() {
    return new Article(
        id,
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
}
