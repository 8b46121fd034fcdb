package org.stemma.server.view;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.Dossier;
import org.stemma.core.account.Reference;
import org.stemma.core.article.Article;
import org.stemma.core.article.CodePoints;
import org.stemma.core.article.Span;
import org.stemma.core.lineage.LostSource;
import org.stemma.store.Story;

/** All that the pages of one story are made from. Immutable. */
public final class Material {

  private final @Nullable Story story;
  private final Addresses addresses;
  private final Dossier dossier;
  private final Map<String, Article> articles = new LinkedHashMap<>();
  private final Map<String, CodePoints> texts = new HashMap<>();
  private final Map<String, String> labels = new HashMap<>();

  /** The story as it stands, its articles, and the dossier of these. */
  public Material(Story story, List<Article> articles, Dossier dossier) {
    this(story, Addresses.ofServer(story.id()), articles, dossier);
  }

  /** Articles that no library holds, for a page that holds everything. */
  Material(List<Article> articles, Dossier dossier) {
    this(null, Addresses.ofFile(articles), articles, dossier);
  }

  private Material(
      @Nullable Story story, Addresses addresses, List<Article> articles, Dossier dossier) {
    this.story = story;
    this.addresses = addresses;
    this.dossier = dossier;
    Map<String, Integer> seen = new HashMap<>();
    for (Article article : articles) {
      this.articles.put(article.id(), article);
      texts.put(article.id(), CodePoints.of(article.text()));
      String outlet = article.outlet() == null ? article.id() : article.outlet();
      int before = seen.merge(outlet, 1, Integer::sum);
      // A second version by the same outlet is told from the first.
      labels.put(article.id(), before == 1 ? outlet : outlet + " (" + before + ")");
    }
    for (LostSource lost : dossier.tree().lost()) {
      labels.put(lost.id(), lost.credited() == null ? "a lost source" : lost.credited());
    }
  }

  /**
   * The story of the library.
   *
   * @throws NullPointerException if no library holds the articles
   */
  public Story story() {
    return Objects.requireNonNull(story, "articles without a library");
  }

  boolean isInLibrary() {
    return story != null;
  }

  /** Where links lead. */
  Addresses addresses() {
    return addresses;
  }

  public Dossier dossier() {
    return dossier;
  }

  /** In order of arrival. */
  public List<Article> articles() {
    return List.copyOf(articles.values());
  }

  /** Null if the story has no such article. */
  public @Nullable Article article(String id) {
    return articles.get(id);
  }

  /** What to call an article or lost source: its outlet. */
  String label(String id) {
    return labels.getOrDefault(id, id);
  }

  @Nullable String language(String article) {
    Article found = articles.get(article);
    return found == null ? null : found.language();
  }

  /** The words at {@code span}; empty where the text does not reach. */
  String words(String article, Span span) {
    CodePoints text = texts.get(article);
    if (text == null || span.start() >= text.length()) {
      return "";
    }
    return text.slice(span.start(), Math.min(span.end(), text.length()));
  }

  /** A passage of a version, ready to be shown. */
  Extract extract(String article, Span span, String words) {
    String href = articles.containsKey(article) ? addresses.article(article, span) : null;
    return new Extract(label(article), Words.cut(words, Extract.LONGEST), language(article), href);
  }

  Extract extract(Reference reference) {
    return extract(reference.article(), reference.span(), reference.words());
  }
}
