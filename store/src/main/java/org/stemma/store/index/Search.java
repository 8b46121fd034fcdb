package org.stemma.store.index;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Holding;
import org.stemma.store.Library;
import org.stemma.store.Story;
import org.stemma.store.index.Answer.Count;
import org.stemma.store.index.Hit.Highlight;
import org.stemma.store.index.SearchRequest.Sorting;
import org.stemma.store.index.StoryGroups.Group;

/** One search on one state of the index. */
final class Search {

  /** What counts as growth of a story. */
  private static final Duration GROWTH = Duration.ofDays(1);

  private final IndexSearcher searcher;
  private final Library library;
  private final SearchRequest request;
  private final Query query;
  private final Highlighter highlighter;
  private final @Nullable Cursor cursor;

  Search(IndexSearcher searcher, Library library, SearchRequest request, Analyzer analyzer)
      throws QuerySyntaxException {
    this.searcher = searcher;
    this.library = library;
    this.request = request;
    this.query = QueryParser.parse(request.query(), analyzer, request.kind(), request.now());
    this.highlighter = new Highlighter(query, analyzer);
    this.cursor = Cursor.parse(request.cursor());
  }

  Answer run() throws IOException {
    Map<String, List<Count>> facets = Map.of();
    if (request.facets()) {
      facets = searcher.search(query, new OneCollector<>(new FacetCounts())).counts();
    }
    return request.kind() == HitKind.STORY ? stories(facets) : documents(facets);
  }

  private Answer stories(Map<String, List<Count>> facets) throws IOException {
    long recent = request.now().minus(GROWTH).toEpochMilli();
    StoryGroups groups =
        searcher.search(
            query,
            new OneCollector<>(new StoryGroups(request.sort() == Sorting.RELEVANCE, recent)));
    // The worst of those kept lies on top; one more than asked for tells whether there is a next
    // part.
    PriorityQueue<Group> kept = new PriorityQueue<>((a, b) -> b.compareTo(a));
    Group after = cursor == null ? null : new Group(cursor.value(), key(cursor), 0, 0, 0);
    groups.each(
        request.sort(),
        group -> {
          if (after == null || after.compareTo(group) < 0) {
            kept.add(group);
            if (kept.size() > request.limit() + 1) {
              kept.remove();
            }
          }
        });
    List<Group> page = kept.stream().sorted().toList();
    List<Hit> hits = new ArrayList<>();
    for (Group group : page.subList(0, Math.min(request.limit(), page.size()))) {
      hit(group, hits);
    }
    Group last = page.size() > request.limit() ? page.get(request.limit() - 1) : null;
    String next =
        last == null ? null : new Cursor(last.value(), Long.toHexString(last.key())).toString();
    return new Answer(groups.size(), hits, next, facets);
  }

  private static long key(Cursor cursor) {
    try {
      return Long.parseUnsignedLong(cursor.key(), 16);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("the cursor belongs to another search", e);
    }
  }

  private void hit(Group group, List<Hit> hits) throws IOException {
    Holding holding = holding(searcher.storedFields().document(group.doc()));
    if (holding != null) {
      Story story = holding.story() == null ? null : library.story(holding.story());
      hits.add(
          new Hit.OfStory(holding, story, group.matches(), group.score(), highlights(holding)));
    }
  }

  private @Nullable Holding holding(Document stored) {
    return library.article(stored.get(Documents.ARTICLE));
  }

  private List<Highlight> highlights(Holding holding) throws IOException {
    List<Highlight> all = new ArrayList<>(highlighter.in("title", holding.article().title()));
    all.addAll(highlighter.in("text", holding.article().text()));
    return all;
  }

  private Answer documents(Map<String, List<Count>> facets) throws IOException {
    Sort sort = new Sort(primary(), new SortField(Documents.ID, SortField.Type.STRING));
    FieldDoc after =
        cursor == null
            ? null
            : new FieldDoc(
                Integer.MAX_VALUE, 0, new Object[] {value(cursor), new BytesRef(cursor.key())});
    TopFieldDocs found =
        searcher.search(
            query,
            new TopFieldCollectorManager(sort, request.limit() + 1, after, Integer.MAX_VALUE));
    ScoreDoc[] docs = found.scoreDocs;
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < Math.min(docs.length, request.limit()); i++) {
      Document stored = searcher.storedFields().document(docs[i].doc);
      Holding holding = holding(stored);
      if (holding != null) {
        hits.add(hit(stored, holding, request.sort() == Sorting.RELEVANCE ? value(docs[i]) : 0));
      }
    }
    String next = null;
    if (docs.length > request.limit()) {
      FieldDoc last = (FieldDoc) docs[request.limit() - 1];
      next = new Cursor(value(last), ((BytesRef) last.fields[1]).utf8ToString()).toString();
    }
    return new Answer(searcher.count(query), hits, next, facets);
  }

  private SortField primary() {
    return switch (request.sort()) {
      case TIME -> new SortField(Documents.TIME, SortField.Type.LONG, true);
      case ORIGINS -> new SortField(Standing.ORIGINS, SortField.Type.LONG, true);
      default -> SortField.FIELD_SCORE;
    };
  }

  private Object value(Cursor place) {
    return request.sort() == Sorting.RELEVANCE
        ? (Object) (float) place.value()
        : (Object) (long) place.value();
  }

  private static double value(ScoreDoc found) {
    return ((Number) ((FieldDoc) found).fields[0]).doubleValue();
  }

  private Hit hit(Document stored, Holding holding, double score) throws IOException {
    return switch (request.kind()) {
      case STATEMENT -> {
        var statement = StoredItem.statement(stored);
        yield new Hit.OfStatement(
            holding, statement, score, highlighter.in("statement", statement.quote()));
      }
      case FIGURE -> {
        String sentence = stored.get("sentence");
        yield new Hit.OfFigure(
            holding,
            StoredItem.figure(stored),
            sentence,
            score,
            highlighter.in("figure", sentence));
      }
      default -> new Hit.OfArticle(holding, score, highlights(holding));
    };
  }
}
