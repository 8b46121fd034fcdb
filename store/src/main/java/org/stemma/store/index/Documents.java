package org.stemma.store.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.Figure;
import org.stemma.core.account.Figures;
import org.stemma.core.account.Statement;
import org.stemma.core.account.Statements;
import org.stemma.core.account.TimeExpression;
import org.stemma.core.account.Times;
import org.stemma.core.article.Article;
import org.stemma.core.article.Paragraph;
import org.stemma.core.article.Span;
import org.stemma.core.text.Analysis;
import org.stemma.core.text.Name;
import org.stemma.core.text.Sentence;
import org.stemma.store.Holding;

/**
 * What the index holds of an article: one document for itself, one for each statement and each
 * figure in it. All bear the fields of the article by which one filters; a statement's and a
 * figure's names, numbers and dates are those of its own words.
 */
final class Documents {

  static final String KIND = "kind";
  static final String ARTICLE = "article";
  static final String ID = "id";
  static final String TIME = "time";
  static final String ARRIVED = "arrived";
  static final String OUTLET = "outlet";
  static final String LANGUAGE = "language";
  static final String NAME = "name";

  /** SQLite and Lucene both bound a value; nobody filters by more of a name or an address. */
  private static final int LONGEST = 1_000;

  /**
   * Statements, and figures, of one article that are found one by one: a table of results ends
   * there.
   */
  private static final int MOST = 1_000;

  private final Holding holding;
  private final Article article;
  private final Analysis analysis;
  private final List<Statement> statements;
  private final List<Figure> figures;
  private final List<TimeExpression> times;
  private final List<Document> documents = new ArrayList<>();

  private Documents(Holding holding, Analysis analysis) {
    this.holding = holding;
    this.article = analysis.article();
    this.analysis = analysis;
    this.statements = Statements.in(analysis);
    this.figures = Figures.in(analysis);
    this.times = Times.in(analysis, article.published());
  }

  /**
   * The documents of an article, without its standing.
   *
   * @param analysis of the latest revision
   */
  static List<Document> of(Holding holding, Analysis analysis) {
    return new Documents(holding, analysis).all();
  }

  private List<Document> all() {
    whole();
    for (int i = 0; i < Math.min(MOST, statements.size()); i++) {
      statement(i, statements.get(i));
    }
    for (int i = 0; i < Math.min(MOST, figures.size()); i++) {
      figure(i, figures.get(i));
    }
    return documents;
  }

  private void whole() {
    Document document = document(HitKind.ARTICLE, article.id());
    text(document, "title", article.title());
    text(document, "subtitle", article.subtitle());
    text(document, "text", article.text());
    within(document, figures, span -> true);
    for (Statement statement : statements) {
      said(document, statement);
    }
  }

  private void statement(int number, Statement statement) {
    Document document = document(HitKind.STATEMENT, article.id() + "#s" + number);
    text(document, "title", article.title());
    text(document, "statement", statement.quote());
    text(document, "statement", statement.speaker());
    text(document, "statement", statement.addressee());
    said(document, statement);
    within(document, figures, statement.span()::contains);
    StoredItem.of(statement).forEach(document::add);
  }

  private void figure(int number, Figure figure) {
    Document document = document(HitKind.FIGURE, article.id() + "#f" + number);
    text(document, "title", article.title());
    Span sentence = sentence(figure.span());
    text(document, "figure", analysis.slice(sentence));
    within(document, List.of(figure), sentence::contains);
    StoredItem.of(figure, analysis.slice(sentence)).forEach(document::add);
  }

  private Span sentence(Span place) {
    for (Sentence sentence : analysis.sentences()) {
      if (sentence.start() <= place.start() && place.end() <= sentence.end()) {
        return new Span(sentence.start(), sentence.end());
      }
    }
    return place;
  }

  private static void said(Document document, Statement statement) {
    text(document, "said-by", statement.speaker());
    text(document, "said-to", statement.addressee());
    text(document, "quote", statement.kind() == Statement.Kind.INDIRECT ? null : statement.quote());
  }

  /** Names, numbers and dates of the text that {@code inside} takes. */
  private void within(Document document, List<Figure> numbers, Predicate<Span> inside) {
    Set<String> names = new TreeSet<>();
    for (Name name : analysis.names()) {
      if (inside.test(name.span()) && names.add(name.entity())) {
        text(document, "entity", name.entity());
        document.add(new SortedSetDocValuesField(NAME, new BytesRef(cut(name.entity()))));
      }
    }
    for (Figure figure : numbers) {
      if (inside.test(figure.span())) {
        document.add(new DoublePoint("number", figure.value()));
      }
    }
    for (TimeExpression time : times) {
      Period day = time.value() == null ? null : Period.parse(time.value().replaceFirst("T.*", ""));
      if (day != null && inside.test(time.span())) {
        document.add(new LongRange("date", new long[] {day.first()}, new long[] {day.last()}));
      }
    }
  }

  /** A document with the fields that all have. */
  private Document document(HitKind kind, String id) {
    Document document = new Document();
    document.add(new StringField(KIND, kind.label(), Store.NO));
    document.add(new StringField(ARTICLE, article.id(), Store.YES));
    document.add(new SortedDocValuesField(ID, new BytesRef(id)));
    article.byline().forEach(author -> text(document, "author", author));
    text(document, "source", article.source());
    String outlet = article.outlet();
    if (outlet != null) {
      document.add(new SortedDocValuesField(OUTLET, new BytesRef(cut(outlet))));
    }
    domains(document);
    languages(document);
    moments(document);
    features(document);
    for (Field field : Standing.NONE.fields()) {
      document.add(field);
    }
    documents.add(document);
    return document;
  }

  /** A host and all domains that it lies in. */
  private void domains(Document document) {
    String host = article.host();
    for (String domain = host == null ? "" : host.toLowerCase(Locale.ROOT); !domain.isEmpty(); ) {
      document.add(new StringField("domain", cut(domain), Store.NO));
      int dot = domain.indexOf('.');
      domain = dot < 0 ? "" : domain.substring(dot + 1);
    }
  }

  private void languages(Document document) {
    String tag = article.language() == null ? analysis.language() : article.language();
    String lower = cut(tag.toLowerCase(Locale.ROOT));
    document.add(new StringField("lang", lower, Store.NO));
    int dash = lower.indexOf('-');
    String primary = dash < 0 ? lower : lower.substring(0, dash);
    if (dash >= 0) {
      document.add(new StringField("lang", primary, Store.NO));
    }
    document.add(new SortedDocValuesField(LANGUAGE, new BytesRef(primary)));
  }

  private void moments(Document document) {
    Instant published = article.published() == null ? null : article.published().instant();
    if (published != null) {
      document.add(new LongField("published", published.toEpochMilli(), Store.NO));
    }
    Instant seen = holding.firstSeen();
    document.add(new LongField("seen", seen.toEpochMilli(), Store.NO));
    document.add(
        new LongField("changed", holding.revisions().getLast().seen().toEpochMilli(), Store.NO));
    document.add(new NumericDocValuesField(ARRIVED, seen.toEpochMilli()));
    document.add(
        new NumericDocValuesField(TIME, (published == null ? seen : published).toEpochMilli()));
  }

  private void features(Document document) {
    for (Feature feature : Feature.values()) {
      boolean there =
          switch (feature) {
            case CORRECTION ->
                article.paragraphs().stream()
                    .anyMatch(each -> each.kind() == Paragraph.Kind.CORRECTION);
            case REVISION -> holding.revisions().size() > 1;
            case QUOTE ->
                statements.stream().anyMatch(each -> each.kind() != Statement.Kind.INDIRECT);
            case IMAGE -> !article.images().isEmpty();
            case CAPTURE -> holding.revisions().getLast().captured();
            case CONFLICT -> false;
          };
      if (there) {
        document.add(new StringField("has", feature.label(), Store.NO));
      }
    }
  }

  private static void text(Document document, String field, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      document.add(new TextField(field, value, Store.NO));
    }
  }

  private static String cut(String value) {
    return value.length() <= LONGEST
        ? value
        : value.substring(0, value.offsetByCodePoints(0, LONGEST / 2));
  }
}
