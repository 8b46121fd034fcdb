package org.stemma.core.text;

import java.util.List;
import org.stemma.core.article.Article;

/** Analyses of invented texts, for tests. */
final class Analysed {

  private Analysed() {}

  static Analysis text(String text) {
    return new Analyser().analyse(Article.builder("test").text(text).build());
  }

  static List<String> sentences(String text) {
    Analysis analysis = text(text);
    return analysis.sentences().stream().map(s -> analysis.slice(s.span())).toList();
  }

  static List<String> quotations(String text) {
    Analysis analysis = text(text);
    return analysis.quotations().stream().map(q -> analysis.slice(q.span())).toList();
  }

  /** Each name as {@code text|type|entity}. */
  static List<String> names(String text) {
    return text(text).names().stream()
        .map(name -> name.text() + "|" + name.type() + "|" + name.entity())
        .toList();
  }
}
