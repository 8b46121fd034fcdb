package org.stemma.server.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.core.article.Field;
import org.stemma.core.article.Label;
import org.stemma.core.article.Origin;
import org.stemma.core.article.Span;
import org.stemma.store.Holding;

/**
 * One article: its text, where each field came from, its revisions.
 *
 * @param outlet who printed it
 * @param kind what kind of page it was; null for a plain article
 * @param external its address on the web; null if unknown
 * @param story the story that holds it; null if none does
 * @param blocks the text
 * @param stated the fields and where each was found
 * @param revisions newest first
 * @param number which of them is shown
 */
public record ArticlePage(
    String title,
    @Nullable String language,
    boolean rightToLeft,
    @Nullable String subtitle,
    String outlet,
    @Nullable String byline,
    @Nullable String dateline,
    @Nullable Moment published,
    @Nullable String kind,
    @Nullable String external,
    @Nullable String story,
    List<Block> blocks,
    List<Stated> stated,
    List<Revision> revisions,
    int number)
    implements Page {

  /** A field of the article, its value, and where it was found. */
  record Stated(String field, String value, String place, String detail) {}

  /**
   * A state of the article.
   *
   * @param changes where it is compared with the one before; null for the first
   */
  record Revision(int number, Moment seen, String hash, String href, @Nullable String changes) {}

  @Override
  public String template() {
    return "article";
  }

  /**
   * The page of one revision.
   *
   * @param article the revision to show
   * @param marked the words to mark; null for none
   */
  public static ArticlePage of(
      Holding holding, Article article, int number, @Nullable Span marked) {
    String outlet = article.outlet();
    String title = article.title();
    return new ArticlePage(
        title == null ? article.id() : title,
        article.language(),
        Words.rightToLeft(article.language()),
        article.subtitle(),
        outlet == null ? "Unknown outlet" : outlet,
        article.byline().isEmpty() ? null : String.join(", ", article.byline()),
        article.dateline(),
        Moment.of(article.published()),
        article.label() == Label.ARTICLE ? null : Words.of(article.label()),
        Links.external(article.url()),
        holding.story() == null ? null : Links.story(holding.story()),
        Block.of(article, marked),
        stated(article),
        revisions(holding),
        number);
  }

  private static List<Revision> revisions(Holding holding) {
    String id = holding.article().id();
    return holding.revisions().reversed().stream()
        .map(each ->
            new Revision(
                each.number(),
                Moment.of(each.seen()),
                each.hash().substring(0, 12),
                Links.revision(id, each.number()),
                each.number() == 1 ? null : Links.changes(id, each.number() - 1, each.number())))
        .toList();
  }

  private static List<Stated> stated(Article article) {
    List<Stated> stated = new ArrayList<>();
    for (Field field : Field.values()) {
      Origin origin = article.origin(field);
      if (origin != null) {
        stated.add(
            new Stated(
                Words.capital(field == Field.URL ? "address" : Words.of(field)),
                value(article, field),
                place(origin.place()),
                origin.detail()));
      }
    }
    return stated;
  }

  private static String value(Article article, Field field) {
    Object value =
        switch (field) {
          case URL -> article.url();
          case TITLE -> article.title();
          case SUBTITLE -> article.subtitle();
          case BYLINE -> String.join(", ", article.byline());
          case CREDIT ->
              String.join(", ", article.credits().stream().map(credit -> credit.name()).toList());
          case DATELINE -> article.dateline();
          case PUBLISHED -> article.published();
          case MODIFIED -> article.modified();
          case LANGUAGE -> Words.language(article.language());
          case SOURCE -> article.source();
          case SECTION -> article.section();
          case TEXT -> Words.count(article.paragraphs().size(), "paragraph", "paragraphs");
        };
    return value == null ? "" : value.toString();
  }

  private static String place(Origin.Place place) {
    return switch (place) {
      case GIVEN -> "handed over with the article";
      case JSON_LD -> "JSON-LD";
      case META -> "meta element";
      case MICRODATA -> "microdata";
      case MARKUP -> "visible page";
      case TEXT -> "running text";
      case FILE_NAME -> "file name or address";
      case INFERRED -> "concluded";
    };
  }
}
