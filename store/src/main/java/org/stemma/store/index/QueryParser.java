package org.stemma.store.index;

import java.time.Instant;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Reads a query.
 *
 * <pre>
 * query    = all { "OR" all }
 * all      = clause { [ "AND" ] clause }
 * clause   = [ "NOT" | "-" | "+" ] ( "(" query ")" | [ field ":" ] value )
 * value    = word | "phrase" [ ~n ] | /regex/ | word~ | w*rd? | number | date | ( "(" query ")" )
 * </pre>
 *
 * <p>Clauses that stand beside each other must all match. A field before parentheses holds for each
 * word in them. Linear in the length of the query, which is bounded.
 */
final class QueryParser {

  /**
   * A query by a person is a line; one by a program that is longer would need another interface.
   */
  private static final int LONGEST = 10_000;

  private static final int DEEPEST = 50;

  /** Lucene bounds the clauses of a query at 1,024, and a word takes up to four. */
  private static final int MOST_TERMS = 250;

  private final QueryText text;
  private final WordQueries words;
  private final ValueQueries values;
  private int depth;
  private int terms;

  private QueryParser(QueryText text, Analyzer analyzer, HitKind kind, Instant now) {
    this.text = text;
    this.words = new WordQueries(text, analyzer, kind);
    this.values = new ValueQueries(text, now);
  }

  /**
   * The documents of {@code kind} that {@code written} asks for; all if it is blank.
   *
   * @param now from when ages such as {@code 7d} count
   */
  static Query parse(String written, Analyzer analyzer, HitKind kind, Instant now)
      throws QuerySyntaxException {
    if (written.length() > LONGEST) {
      throw new QuerySyntaxException(LONGEST + 1, "expected the end: a query is no longer");
    }
    QueryParser parser = new QueryParser(new QueryText(written), analyzer, kind, now);
    Query query = parser.whole();
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(new TermQuery(new Term(Documents.KIND, kind.indexed().label())), Occur.FILTER)
        .build();
  }

  private Query whole() throws QuerySyntaxException {
    text.skipSpace();
    if (text.atEnd()) {
      return MatchAllDocsQuery.INSTANCE;
    }
    Query query = any(null);
    if (!text.atEnd()) {
      throw text.error(text.index(), "expected the end: there is no ( for this )");
    }
    return query;
  }

  private Query any(@Nullable QueryField field) throws QuerySyntaxException {
    Query first = all(field);
    if (!takeOr()) {
      return first;
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder().add(first, Occur.SHOULD);
    do {
      any.add(all(field), Occur.SHOULD);
    } while (takeOr());
    return any.build();
  }

  private boolean takeOr() {
    return text.takeWord("OR") || text.take("||");
  }

  private Query all(@Nullable QueryField field) throws QuerySyntaxException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean positive = false;
    do {
      text.skipSpace();
      boolean without = text.takeWord("NOT") || text.take("-") || text.take("!");
      if (!without) {
        text.take("+");
      }
      text.skipSpace();
      all.add(clause(field), without ? Occur.MUST_NOT : Occur.MUST);
      positive |= !without;
      text.skipSpace();
    } while (goesOn());
    return positive ? all.build() : all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST).build();
  }

  /** Whether another clause follows that must match, too; takes the AND before it. */
  private boolean goesOn() {
    if (text.takeWord("AND") || text.take("&&")) {
      return true;
    }
    int here = text.index();
    boolean ends = text.atEnd() || text.peek() == ')' || takeOr();
    text.back(here);
    return !ends;
  }

  private Query clause(@Nullable QueryField field) throws QuerySyntaxException {
    requireClause();
    if (text.peek() == '(') {
      return group(field);
    }
    QueryField named = field();
    QueryField now = named == null ? field : named;
    if (named != null) {
      text.skipSpace();
      if (text.peek() == '(') {
        return group(named);
      }
      if (text.atEnd() || text.peek() == ')') {
        throw text.error(text.index(), "expected a value for " + named.label() + ":");
      }
    }
    if (++terms > MOST_TERMS) {
      throw text.error(text.index(), "expected at most " + MOST_TERMS + " terms");
    }
    return now == null || now.isWords() ? words.read(now) : values.read(now);
  }

  private void requireClause() throws QuerySyntaxException {
    int here = text.index();
    boolean missing =
        text.atEnd()
            || text.peek() == ')'
            || takeOr()
            || text.takeWord("AND")
            || text.take("&&")
            || text.takeWord("NOT");
    text.back(here);
    if (missing) {
      throw text.error(here, "expected a word, a phrase, field: or (");
    }
  }

  private Query group(@Nullable QueryField field) throws QuerySyntaxException {
    int open = text.index();
    text.take("(");
    if (++depth > DEEPEST) {
      throw text.error(open, "expected at most " + DEEPEST + " parentheses within each other");
    }
    Query inside = any(field);
    if (!text.take(")")) {
      throw text.error(text.index(), "expected ) for the ( before");
    }
    depth--;
    return inside;
  }

  /** Takes a field's name and its colon, if they come next. */
  private @Nullable QueryField field() throws QuerySyntaxException {
    int start = text.index();
    StringBuilder name = new StringBuilder();
    while (Character.isLetter(text.peek()) || (text.peek() == '-' && !name.isEmpty())) {
      name.append(text.next());
    }
    if (name.isEmpty() || !text.take(":")) {
      text.back(start);
      return null;
    }
    QueryField field = QueryField.of(name.toString());
    if (field == null) {
      throw text.error(
          start, "expected one of " + QueryField.all() + " (a colon in a word needs \\ before it)");
    }
    return field;
  }
}
