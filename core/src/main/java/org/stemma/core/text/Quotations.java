package org.stemma.core.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.core.article.CodePoints;
import org.stemma.core.article.Paragraph;

/**
 * Pairs quotation marks, paragraph by paragraph, in all the usual styles: “…”, "…", „…“, «…», »…«,
 * 「…」, ‘…’. An apostrophe is no mark. What is opened and never closed ends with its paragraph.
 */
final class Quotations {

  private Quotations() {}

  private record Open(char mark, int start) {}

  static List<Quotation> quotations(Article article, CodePoints points) {
    List<Quotation> found = new ArrayList<>();
    String text = article.text();
    for (Paragraph paragraph : article.paragraphs()) {
      int from = points.index(paragraph.start());
      int to = points.index(paragraph.end());
      List<Open> open = new ArrayList<>();
      for (int i = from; i < to; i++) {
        char c = text.charAt(i);
        Open top = open.isEmpty() ? null : open.getLast();
        if (closes(c, top, text, i, to)) {
          open.removeLast();
          add(found, java.util.Objects.requireNonNull(top).start, i, true, points);
        } else if (opens(c, text, i, from, to)) {
          open.add(new Open(c, i + 1));
        }
      }
      for (Open left : open) {
        if (left.mark != '\'' && left.mark != '‘') {
          add(found, left.start, to, false, points);
        }
      }
    }
    found.sort(
        java.util.Comparator.comparingInt(Quotation::start)
            .thenComparing(java.util.Comparator.comparingInt(Quotation::end).reversed()));
    return found;
  }

  private static void add(
      List<Quotation> found, int start, int end, boolean closed, CodePoints points) {
    if (end > start) {
      found.add(new Quotation(points.point(start), points.point(end), closed));
    }
  }

  private static boolean opens(char c, String text, int at, int from, int to) {
    boolean before = at == from || !Character.isLetterOrDigit(text.charAt(at - 1));
    boolean after = at + 1 < to && !Character.isWhitespace(text.charAt(at + 1));
    return switch (c) {
      case '“', '„', '«', '「', '『', '‹' -> true;
      case '»' -> before && after;
      case '"' -> before && after;
      case '‘', '\'', '‚' -> before && after;
      default -> false;
    };
  }

  private static boolean closes(char c, @Nullable Open top, String text, int at, int to) {
    if (top == null) {
      return false;
    }
    boolean wordGoesOn = at + 1 < to && Character.isLetterOrDigit(text.charAt(at + 1));
    return switch (top.mark) {
      case '“' -> c == '”' || (c == '“' && at > 0 && !Character.isWhitespace(text.charAt(at - 1)));
      case '„' -> c == '“' || c == '”' || c == '"';
      case '«' -> c == '»';
      case '»' -> c == '«';
      case '「' -> c == '」';
      case '『' -> c == '』';
      case '‹' -> c == '›';
      case '"' -> c == '"';
      case '‘' -> c == '’' && !wordGoesOn;
      case '‚' -> (c == '‘' || c == '’') && !wordGoesOn;
      case '\'' -> c == '\'' && !wordGoesOn;
      default -> false;
    };
  }
}
