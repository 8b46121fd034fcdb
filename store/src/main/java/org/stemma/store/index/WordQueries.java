package org.stemma.store.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.jspecify.annotations.Nullable;

/** The fields that hold words: what a word, a phrase or a pattern is looked for in. */
final class WordQueries {

  /** A word of the headline says more of an article than one of its text. */
  private static final float TITLE = 3;

  private static final float SUBTITLE = 2;

  /** A match in a second field adds this share of its score. */
  private static final float TIE = 0.1f;

  /** Lucene reads a pattern by recursion. */
  private static final int LONGEST_PATTERN = 500;

  private final QueryText text;
  private final Analyzer analyzer;
  private final HitKind kind;

  WordQueries(QueryText text, Analyzer analyzer, HitKind kind) {
    this.text = text;
    this.analyzer = analyzer;
    this.kind = kind;
  }

  /**
   * What comes next: a phrase, a pattern or a word.
   *
   * @param field null for the kind's own fields
   */
  Query read(@Nullable QueryField field) throws QuerySyntaxException {
    int start = text.index();
    return switch (text.peek()) {
      case '"' -> phrase(field, start);
      case '/' -> pattern(field, start);
      default -> word(field, start);
    };
  }

  private Query phrase(@Nullable QueryField field, int start) throws QuerySyntaxException {
    List<String> words = words(text.enclosed('"', "phrase"));
    if (words.isEmpty()) {
      throw text.error(start, "expected words in the phrase");
    }
    int slop = text.take("~") ? text.digits() : 0;
    if (slop < 0) {
      throw text.error(text.index(), "expected how many words apart, as in \"a b\"~10");
    }
    return in(field, name -> phrase(name, words, slop));
  }

  private static Query phrase(String field, List<String> words, int slop) {
    return words.size() == 1
        ? new TermQuery(new Term(field, words.getFirst()))
        : new PhraseQuery(slop, field, words.toArray(String[]::new));
  }

  private Query pattern(@Nullable QueryField field, int start) throws QuerySyntaxException {
    String pattern = text.enclosed('/', "regular expression");
    if (pattern.length() > LONGEST_PATTERN) {
      throw text.error(start, "expected a shorter regular expression");
    }
    try {
      return in(field, name -> new RegexpQuery(new Term(name, pattern)));
    } catch (TooComplexToDeterminizeException e) {
      throw text.error(start, "expected a simpler regular expression");
    } catch (IllegalArgumentException e) {
      throw text.error(start, "expected a regular expression: " + e.getMessage());
    }
  }

  private Query word(@Nullable QueryField field, int start) throws QuerySyntaxException {
    String word = text.word();
    int tilde = word.lastIndexOf('~');
    if (tilde > 0 && word.substring(tilde).matches("~[12]?")) {
      int edits = word.endsWith("1") ? 1 : FuzzyQuery.defaultMaxEdits;
      String plain = normalized(word.substring(0, tilde));
      return in(field, name -> new FuzzyQuery(new Term(name, plain), edits));
    }
    if (word.equals("*") && field != null) {
      return in(field, FieldExistsQuery::new);
    }
    if (word.matches("(?s).*(?<!\\\\)[*?].*")) {
      String pattern = normalized(word);
      return in(field, name -> new WildcardQuery(new Term(name, pattern)));
    }
    List<String> words = words(word.replaceAll("\\\\(.)", "$1"));
    if (words.isEmpty()) {
      throw text.error(start, "expected a word");
    }
    return in(field, name -> phrase(name, words, 0));
  }

  private String normalized(String word) {
    return analyzer.normalize("text", word).utf8ToString();
  }

  private Query in(@Nullable QueryField field, Function<String, Query> query) {
    if (field != null && field != QueryField.TEXT) {
      return query.apply(field.label());
    }
    return switch (kind.indexed()) {
      case STATEMENT -> query.apply("statement");
      case FIGURE -> query.apply("figure");
      default ->
          field == QueryField.TEXT
              ? query.apply("text")
              : new DisjunctionMaxQuery(
                  List.of(
                      new BoostQuery(query.apply("title"), TITLE),
                      new BoostQuery(query.apply("subtitle"), SUBTITLE),
                      query.apply("text")),
                  TIE);
    };
  }

  private List<String> words(String written) {
    List<String> words = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream("text", written)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(term.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
