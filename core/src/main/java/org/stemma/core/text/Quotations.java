package org.stemma.core.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stemma.core.article.Article;
import org.stemma.core.article.CodePoints;
import org.stemma.core.article.Paragraph;

/**
 * Pairs quotation marks, paragraph by paragraph, in all the usual styles: “…”, "…", ''…'', „…“,
 * «…», »…«, 「…」, ‘…’, '…'. An apostrophe is no mark.
 *
 * <p>Badly closed marks: a closing mark also closes what was opened within and left open. A
 * quotation that is opened again inside and closed once ends with that close. What is opened and
 * never closed ends with its paragraph; a single mark that is never closed was an apostrophe.
 *
 * <p>One pass; at most {@value #DEPTH} open marks are looked at for each closing one.
 */
final class Quotations {

  /** Deeper nesting than this does not occur in print. */
  private static final int DEPTH = 4;

  /**
   * A mark that waits for its partner.
   *
   * @param mark the opening character
   * @param start the char after it
   * @param lastClose the char of the last close of an inner quotation in the same marks; -1 if none
   */
  private record Open(char mark, int start, int lastClose) {}

  private final String text;
  private final CodePoints points;
  private final List<Quotation> found = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();

  private Quotations(String text, CodePoints points) {
    this.text = text;
    this.points = points;
  }

  static List<Quotation> quotations(Article article, CodePoints points) {
    Quotations quotations = new Quotations(article.text(), points);
    for (Paragraph paragraph : article.paragraphs()) {
      quotations.read(points.index(paragraph.start()), points.index(paragraph.end()));
    }
    quotations.found.sort(
        Comparator.comparingInt(Quotation::start)
            .thenComparing(Comparator.comparingInt(Quotation::end).reversed()));
    return quotations.found;
  }

  private void read(int from, int to) {
    open.clear();
    int at = from;
    while (at < to) {
      int width = isDoubled(at, to) ? 2 : 1;
      char mark = width == 2 ? '"' : text.charAt(at);
      int partner = partner(mark, at, at + width, from, to);
      if (partner >= 0) {
        close(partner, at);
      } else if (opens(mark, at, at + width, from, to)) {
        open.add(new Open(mark, at + width, -1));
      }
      at += width;
    }
    for (Open left : open) {
      if (left.lastClose >= 0) {
        add(left.start, left.lastClose, true);
      } else if (!isSingle(left.mark)) {
        add(left.start, to, false);
      }
    }
  }

  /** Two single marks that stand for a double one. */
  private boolean isDoubled(int at, int to) {
    char c = text.charAt(at);
    return (c == '\'' || c == '`' || c == '’' || c == '‘')
        && at + 1 < to
        && text.charAt(at + 1) == c;
  }

  private static boolean isSingle(char mark) {
    return mark == '\'' || mark == '‘' || mark == '‚';
  }

  /** The index in {@link #open} of what {@code mark} closes; -1 if it closes nothing. */
  private int partner(char mark, int at, int after, int from, int to) {
    for (int i = open.size() - 1; i >= 0 && i >= open.size() - DEPTH; i--) {
      if (closes(mark, open.get(i).mark, at, after, from, to)) {
        return i;
      }
    }
    return -1;
  }

  private void close(int partner, int at) {
    Open closed = open.get(partner);
    while (open.size() > partner) {
      open.removeLast();
    }
    add(closed.start, at, true);
    if (!open.isEmpty() && open.getLast().mark == closed.mark) {
      Open outer = open.removeLast();
      open.add(new Open(outer.mark, outer.start, at));
    }
  }

  private void add(int start, int end, boolean closed) {
    if (end > start) {
      found.add(new Quotation(points.point(start), points.point(end), closed));
    }
  }

  private boolean opens(char mark, int at, int after, int from, int to) {
    boolean free = at == from || !Character.isLetterOrDigit(text.charAt(at - 1));
    boolean attached = after < to && !Character.isWhitespace(text.charAt(after));
    return switch (mark) {
      case '“', '„', '«', '「', '『', '‹' -> true;
      case '»', '"', '”', '‘', '\'', '‚' -> free && attached;
      default -> false;
    };
  }

  private boolean closes(char mark, char opened, int at, int after, int from, int to) {
    boolean wordGoesOn = after < to && Character.isLetterOrDigit(text.charAt(after));
    boolean ends = at > from && !Character.isWhitespace(text.charAt(at - 1));
    return switch (opened) {
      case '“' ->
          mark == '”'
              || (mark == '"' && ends && !wordGoesOn)
              || (mark == '“' && ends && !wordGoesOn);
      case '„' -> mark == '“' || mark == '”' || mark == '"' || (mark == '„' && ends && !wordGoesOn);
      case '”' -> mark == '”' && ends && !wordGoesOn;
      case '«' -> mark == '»';
      case '»' -> mark == '«' || (mark == '»' && ends && !wordGoesOn);
      case '「' -> mark == '」';
      case '『' -> mark == '』';
      case '‹' -> mark == '›';
      case '"' -> (mark == '"' && (ends || !wordGoesOn)) || (mark == '”' && ends);
      case '‘' -> mark == '’' && !wordGoesOn;
      case '‚' -> (mark == '‘' || mark == '’') && !wordGoesOn;
      case '\'' -> mark == '\'' && ends && !wordGoesOn;
      default -> false;
    };
  }
}
