package org.stemma.server.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stemma.core.article.Article;
import org.stemma.core.article.Paragraph;
import org.stemma.core.article.Span;

/** Where the links of a story's pages lead: to other pages of a server, or within one file. */
interface Addresses {

  /** A part of the story. */
  String part(String name);

  /** A version. */
  String article(String id);

  /** A passage of a version. */
  String article(String id, Span span);

  /** Two versions side by side. */
  String compare(String a, String b);

  /** The pages of the server that shows the story {@code id}. */
  static Addresses ofServer(String id) {
    return new Addresses() {
      @Override
      public String part(String name) {
        return Links.story(id, name);
      }

      @Override
      public String article(String article) {
        return Links.article(article);
      }

      @Override
      public String article(String article, Span span) {
        return Links.article(article, span);
      }

      @Override
      public String compare(String a, String b) {
        return Links.compare(id, a, b);
      }
    };
  }

  /**
   * Places in one page that holds everything: versions by their numbers, passages by the paragraph
   * that they begin in.
   */
  static Addresses ofFile(List<Article> articles) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < articles.size(); i++) {
      numbers.putIfAbsent(articles.get(i).id(), i);
    }
    return new Addresses() {
      @Override
      public String part(String name) {
        return "#" + (name.isEmpty() ? "versions" : name);
      }

      @Override
      public String article(String id) {
        return "#version-" + numbers.get(id);
      }

      @Override
      public String article(String id, Span span) {
        Integer number = numbers.get(id);
        int paragraph = number == null ? -1 : paragraph(articles.get(number), span);
        return article(id) + (paragraph < 0 ? "" : "-" + paragraph);
      }

      @Override
      public String compare(String a, String b) {
        return "#pair-" + numbers.get(a) + "-" + numbers.get(b);
      }
    };
  }

  private static int paragraph(Article article, Span span) {
    List<Paragraph> paragraphs = article.paragraphs();
    int low = 0;
    int high = paragraphs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (paragraphs.get(middle).end() <= span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < paragraphs.size() ? low : -1;
  }

  /** The place that {@code href} leads to in a page that holds everything. */
  static String anchor(String href) {
    return href.substring(href.indexOf('#') + 1);
  }
}
