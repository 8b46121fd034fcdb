package org.stemma.reader.body;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the article begins and ends on a page without any element for it (article, main,
 * articleBody): not before the page's only first-level heading, and where a list begins that offers
 * another article of one site in each item. On other pages such lists are tables of contents and
 * sources as often as not, and the model does better alone. Linear in the blocks.
 */
final class ArticleBounds {

  /** Shorter lists of links are also written by authors: sources, further reading. */
  private static final int MIN_ITEMS = 5;

  /** A headline has at least so many words; menus, tags and profiles have fewer. */
  private static final double MIN_MEAN_WORDS = 4;

  /** What may stand beside the link of an item: a date, a section, the number of comments. */
  private static final int MAX_WORDS_BESIDE = 4;

  /** A list that comes after less text than this is a menu, or the article itself is a list. */
  private static final int MIN_WORDS = 50;

  /** Text of so many times the length of what stands before a list is the article, not notices. */
  private static final double MAX_AFTER = 3;

  /** {@code https:} */
  private static final int MAX_SCHEME = 6;

  private static final int CONTAINERS = Markers.ARTICLE | Markers.MAIN | Markers.BODY_PROPERTY;

  private final List<Block> blocks;
  private final double[] p;

  /** For each block, the probable words before it. */
  private final int[] wordsBefore;

  private final int[] linkWordsBefore;

  /** For each block, the index after the run of link items to one host that it begins. */
  private final int[] linksEnd;

  private ArticleBounds(List<Block> blocks, double[] p) {
    this.blocks = blocks;
    this.p = p;
    this.wordsBefore = new int[p.length + 1];
    this.linkWordsBefore = new int[p.length + 1];
    this.linksEnd = new int[p.length];
    for (int i = 0; i < p.length; i++) {
      linkWordsBefore[i + 1] = linkWordsBefore[i] + blocks.get(i).linkWords();
      wordsBefore[i + 1] = wordsBefore[i] + (p[i] > 0.5 ? blocks.get(i).words() : 0);
    }
  }

  /** Sets to 0 the probabilities of the blocks that lie outside. */
  static void apply(List<Block> blocks, double[] probabilities) {
    ArticleBounds bounds = new ArticleBounds(blocks, probabilities);
    boolean marked = blocks.stream().anyMatch(block -> block.region().markers().inside(CONTAINERS));
    if (!marked) {
      bounds.runs();
      int start = bounds.start();
      bounds.clear(0, start);
      bounds.clear(bounds.end(start), probabilities.length);
    }
  }

  /** The only h1, if most of the probable text follows it; otherwise the page's first block. */
  private int start() {
    List<Block> headings =
        blocks.stream().filter(block -> block.region().tag().equals("h1")).toList();
    if (headings.size() != 1) {
      return 0;
    }
    int at = headings.getFirst().index();
    return probableWords(0, at) < probableWords(at, p.length) ? at : 0;
  }

  private int probableWords(int from, int end) {
    return wordsBefore[end] - wordsBefore[from];
  }

  /**
   * Where the first list of other articles begins that follows the text; the page's end if none.
   */
  private int end(int start) {
    int before = 0;
    int i = start;
    while (i < p.length) {
      int end = listEnd(i);
      if (end > i && before >= MIN_WORDS && probableWords(end, p.length) <= MAX_AFTER * before) {
        return openingOf(i);
      }
      before += probableWords(i, Math.max(end, i + 1));
      i = Math.max(end, i + 1);
    }
    return p.length;
  }

  /** The index after the list of links that begins at {@code from}; {@code from} if none does. */
  private int listEnd(int from) {
    int items = linksEnd[from] - from;
    int words = linkWordsBefore[linksEnd[from]] - linkWordsBefore[from];
    return items >= MIN_ITEMS && words >= MIN_MEAN_WORDS * items ? linksEnd[from] : from;
  }

  /** Finds the runs of link items that lead to one host, from the page's end to its start. */
  private void runs() {
    String next = null;
    for (int i = p.length - 1; i >= 0; i--) {
      Block block = blocks.get(i);
      String host = isLinkItem(block) ? host(block.links().getFirst().url()) : null;
      boolean runsOn = host != null && host.equals(next);
      linksEnd[i] = host == null ? i : runsOn ? linksEnd[i + 1] : i + 1;
      next = host;
    }
  }

  /** The host of an address, empty if it is relative; null if it leads to a place on the page. */
  private static @Nullable String host(String url) {
    int slashes = url.indexOf("//");
    if (url.startsWith("#")) {
      return null;
    }
    if (slashes < 0 || slashes > MAX_SCHEME) {
      return "";
    }
    int end = url.indexOf('/', slashes + 2);
    return url.substring(slashes + 2, end < 0 ? url.length() : end);
  }

  private static boolean isLinkItem(Block block) {
    return block.region().markers().inside(Markers.LIST_ITEM)
        && block.links().size() == 1
        && block.words() - block.linkWords() <= MAX_WORDS_BESIDE
        && block.linkDensity() > 0.5;
  }

  /** The first of the headings and lone links that stand right before {@code list}. */
  private int openingOf(int list) {
    int at = list;
    while (at > 0) {
      Block before = blocks.get(at - 1);
      boolean opens =
          before.region().markers().inside(Markers.HEADING) || before.linkDensity() > 0.8;
      if (!opens || before.region().tag().equals("h1")) {
        break;
      }
      at--;
    }
    return at;
  }

  private void clear(int from, int end) {
    for (int i = from; i < end; i++) {
      p[i] = 0;
    }
  }
}
