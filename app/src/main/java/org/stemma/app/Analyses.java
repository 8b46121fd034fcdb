package org.stemma.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Analysis;

/**
 * Analyses articles, and remembers the latest: an article is analysed when it comes, and asked for
 * again when its story's figures are worked out and when it is indexed. Thread-safe.
 */
final class Analyses {

  /** Characters of the texts remembered; an analysis takes some hundred bytes a word. */
  private static final int REMEMBERED = 4_000_000;

  private final Analyser analyser = new Analyser();
  private final LinkedHashMap<String, Analysis> latest = new LinkedHashMap<>(64, 0.75f, true);
  private long characters;

  /** The analysis of {@code article}. */
  Analysis of(Article article) {
    Analysis known = known(article.id());
    if (known != null && known.article().equals(article)) {
      return known;
    }
    Analysis analysis = analyser.analyse(article);
    remember(analysis);
    return analysis;
  }

  /** The analyses of {@code articles}, in their order, made on all cores. */
  List<Analysis> of(List<Article> articles) {
    return articles.parallelStream().map(this::of).toList();
  }

  private synchronized @Nullable Analysis known(String id) {
    return latest.get(id);
  }

  private synchronized void remember(Analysis analysis) {
    Analysis before = latest.put(analysis.id(), analysis);
    characters += analysis.article().text().length() - (before == null ? 0 : length(before));
    while (characters > REMEMBERED && latest.size() > 1) {
      Map.Entry<String, Analysis> oldest = latest.pollFirstEntry();
      characters -= oldest == null ? 0 : length(oldest.getValue());
    }
  }

  private static int length(Analysis analysis) {
    return analysis.article().text().length();
  }
}
