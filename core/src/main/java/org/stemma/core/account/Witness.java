package org.stemma.core.account;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Span;
import org.stemma.core.article.Timestamp;
import org.stemma.core.text.Analysis;
import org.stemma.core.text.Token;

/**
 * A version as a collation sees it.
 *
 * @param index its place among the versions
 * @param analysis its text
 * @param lineage number of the lineage that it belongs to
 * @param readings its time expressions before any anchor
 * @param figures its figures
 */
record Witness(
    int index, Analysis analysis, int lineage, List<TimeReading> readings, List<Figure> figures) {

  String id() {
    return analysis.id();
  }

  @Nullable Timestamp published() {
    return analysis.article().published();
  }

  Reference reference(Span span) {
    return new Reference(id(), span, analysis.slice(span));
  }

  /** The words of {@code line}, as many as are compared. */
  List<Token> words(Line line) {
    return Edits.words(analysis.tokens(line.sentence()));
  }

  /** The values of the time expressions as seen from {@code anchor}. */
  List<TimeExpression> times(@Nullable LocalDate anchor) {
    return Times.resolve(analysis, readings, anchor);
  }
}
