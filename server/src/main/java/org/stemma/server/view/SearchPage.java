package org.stemma.server.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.Statement;
import org.stemma.core.article.Article;
import org.stemma.core.article.CodePoints;
import org.stemma.core.article.Span;
import org.stemma.store.Story;
import org.stemma.store.index.Answer;
import org.stemma.store.index.Hit;
import org.stemma.store.index.HitKind;
import org.stemma.store.index.SearchRequest.Sorting;

/**
 * What a search found.
 *
 * @param query as asked
 * @param kinds what can be found, of which one is chosen
 * @param sorts in which orders, of which one is chosen
 * @param problem why the query cannot be understood; null if it can
 * @param total "12 stories"; empty with a problem
 * @param next where the answer goes on; null at its end
 */
public record SearchPage(
    String query,
    List<Choice> kinds,
    List<Choice> sorts,
    @Nullable String problem,
    String total,
    List<Row> rows,
    @Nullable String next)
    implements Page {

  record Choice(String name, boolean chosen) {}

  /**
   * A hit.
   *
   * @param facts who, when, how many
   * @param extracts sentences with what was asked for marked
   */
  record Row(String title, String href, String facts, List<List<Block.Piece>> extracts) {}

  @Override
  public String template() {
    return "search";
  }

  /** The page of an answer. */
  public static SearchPage of(String query, HitKind kind, Sorting sort, Answer answer) {
    List<Row> rows = answer.hits().stream().map(SearchPage::row).toList();
    String next = answer.next() == null ? null : Links.search(query, kind, sort, answer.next());
    return new SearchPage(
        query, kinds(kind), sorts(sort), null, answer.total() + " " + kind.plural(), rows, next);
  }

  /** The page of a query that is wrong. */
  public static SearchPage refused(String query, HitKind kind, Sorting sort, String problem) {
    return new SearchPage(query, kinds(kind), sorts(sort), problem, "", List.of(), null);
  }

  private static List<Choice> kinds(HitKind chosen) {
    return Arrays.stream(HitKind.values())
        .map(each -> new Choice(each.plural(), each == chosen))
        .toList();
  }

  private static List<Choice> sorts(Sorting chosen) {
    return Arrays.stream(Sorting.values())
        .map(each -> new Choice(each.label(), each == chosen))
        .toList();
  }

  private static Row row(Hit hit) {
    Article article = hit.holding().article();
    List<List<Block.Piece>> extracts = hit.highlights().stream().map(SearchPage::pieces).toList();
    return switch (hit) {
      case Hit.OfStory found when found.story() != null ->
          new Row(
              titled(found.story().headline()),
              Links.story(found.story().id()),
              facts(found.story(), found.matches()),
              extracts);
      case Hit.OfStory found -> article(article, extracts);
      case Hit.OfArticle found -> article(article, extracts);
      case Hit.OfStatement found -> statement(article, found.statement());
      case Hit.OfFigure found ->
          new Row(
              found.figure().text(),
              Links.article(article.id(), found.figure().span()),
              outlet(article),
              extracts.isEmpty() ? List.of(plain(found.sentence())) : extracts);
    };
  }

  private static Row article(Article article, List<List<Block.Piece>> extracts) {
    return new Row(titled(article.title()), Links.article(article.id()), outlet(article), extracts);
  }

  private static Row statement(Article article, Statement statement) {
    String speaker = statement.speaker() == null ? "Somebody" : statement.speaker();
    String to = statement.addressee() == null ? "" : " to " + statement.addressee();
    return new Row(
        speaker + to,
        Links.article(article.id(), statement.span()),
        outlet(article),
        List.of(plain(statement.quote())));
  }

  private static String titled(@Nullable String title) {
    return title == null ? StoryHead.UNTITLED : title;
  }

  private static String facts(Story story, int matches) {
    String origins =
        story.digest() == null
            ? ""
            : " · " + Words.count(story.digest().origins(), "origin", "origins");
    return Words.count(story.articles(), "article", "articles")
        + origins
        + " · "
        + Words.count(matches, "match", "matches");
  }

  private static String outlet(Article article) {
    String published = article.published() == null ? "" : " · " + article.published();
    return (article.outlet() == null ? article.id() : article.outlet()) + published;
  }

  private static List<Block.Piece> plain(String words) {
    return List.of(new Block.Piece(words, false, false));
  }

  private static List<Block.Piece> pieces(Hit.Highlight highlight) {
    CodePoints text = CodePoints.of(highlight.text());
    List<Block.Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Span mark : highlight.marks()) {
      pieces.add(new Block.Piece(text.slice(at, mark.start()), false, false));
      pieces.add(new Block.Piece(text.slice(mark), true, false));
      at = mark.end();
    }
    pieces.add(new Block.Piece(text.slice(at, text.length()), false, false));
    return pieces;
  }
}
