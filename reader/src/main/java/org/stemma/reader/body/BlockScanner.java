package org.stemma.reader.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Link;
import org.stemma.reader.text.Prose;

/** Cuts a page into blocks, in one walk over its tree without recursion. Used once. */
public final class BlockScanner {

  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "canvas",
          "iframe",
          "object",
          "embed",
          "select",
          "option",
          "textarea",
          "input",
          "audio",
          "video",
          "head",
          "map",
          "datalist",
          "meter",
          "progress",
          "button",
          "title");

  private static final Set<String> EMPHASIS = Set.of("b", "strong", "em", "i");

  /** More blocks than any article page has; the rest of the page is not looked at. */
  private static final int MAX_BLOCKS = 20_000;

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Link> links = new ArrayList<>();
  private Region region;
  private int linkWords;
  private int linkStart = -1;
  private int emphasisStart = -1;
  private int emphasisWords;
  private int emphasisDepth;
  private int breaks;
  private boolean space;
  private @Nullable Element link;

  private BlockScanner(Element root) {
    this.region = new Region(null, root);
  }

  /** The blocks of {@code document}, in order. */
  public static List<Block> scan(Document document) {
    BlockScanner scanner = new BlockScanner(document.body());
    scanner.walk(document.body());
    return scanner.blocks;
  }

  private void walk(Element root) {
    Node node = root;
    while (node != null && blocks.size() < MAX_BLOCKS) {
      boolean descend = node.equals(root) || enter(node);
      Node child = descend && node.childNodeSize() > 0 ? node.childNode(0) : null;
      if (child != null) {
        node = child;
        continue;
      }
      if (descend && !node.equals(root)) {
        leave(node);
      }
      while (node != null && !node.equals(root) && node.nextSibling() == null) {
        node = node.parent();
        if (node != null && !node.equals(root)) {
          leave(node);
        }
      }
      node = node == null || node.equals(root) ? null : node.nextSibling();
    }
    flush();
  }

  /** Takes up a node; whether its children are to be walked. */
  private boolean enter(Node node) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
      return false;
    }
    if (!(node instanceof Element element)) {
      return false;
    }
    String tag = element.normalName();
    if (SKIPPED.contains(tag)) {
      return false;
    }
    if (tag.equals("br")) {
      lineBreak();
      return false;
    }
    if (element.isBlock()) {
      flush();
      region = new Region(region, element);
    } else if (tag.equals("a")) {
      closeLink();
      link = element;
      linkStart = text.length();
    } else if (EMPHASIS.contains(tag) && emphasisDepth++ == 0) {
      emphasisStart = text.length();
    }
    return true;
  }

  private void leave(Node node) {
    if (!(node instanceof Element element)) {
      return;
    }
    String tag = element.normalName();
    if (element.isBlock()) {
      flush();
      Region above = region.parent();
      region = above == null ? region : above;
    } else if (tag.equals("a")) {
      closeLink();
      link = null;
    } else if (EMPHASIS.contains(tag) && --emphasisDepth == 0) {
      closeEmphasis();
    }
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c <= ' ' || c == '\u00a0' || c == '\u2028' || c == '\u2029' || c == '\u202f') {
        space = true;
      } else if (c != '\u200b' && c != '\ufeff' && c != '\u00ad') {
        if (breaks > 0) {
          if (breaks > 1) {
            flush();
          } else if (!text.isEmpty()) {
            text.append('\n');
          }
          breaks = 0;
        } else if (space && !text.isEmpty()) {
          text.append(' ');
        }
        space = false;
        text.append(c);
      }
    }
  }

  private void lineBreak() {
    breaks++;
  }

  private void closeLink() {
    if (link != null && linkStart >= 0) {
      String words = text.substring(Math.min(linkStart, text.length())).strip();
      linkWords += Prose.words(words);
      links.add(new Link(link.attr("href"), words));
      linkStart = -1;
    }
  }

  private void closeEmphasis() {
    if (emphasisStart >= 0) {
      emphasisWords += Prose.words(text.substring(Math.min(emphasisStart, text.length())));
      emphasisStart = -1;
    }
  }

  private void flush() {
    boolean inLink = link != null;
    boolean emphasised = emphasisDepth > 0;
    closeLink();
    closeEmphasis();
    if (!text.isEmpty()) {
      add(text.toString());
    }
    text.setLength(0);
    links.clear();
    linkWords = 0;
    emphasisWords = 0;
    breaks = 0;
    space = false;
    linkStart = inLink ? 0 : -1;
    emphasisStart = emphasised ? 0 : -1;
  }

  private void add(String words) {
    int count = Prose.words(words);
    Block block =
        new Block(
            blocks.size(),
            words,
            count,
            Math.min(linkWords, count),
            Math.min(emphasisWords, count),
            List.copyOf(links),
            region);
    blocks.add(block);
    boolean prose = count >= 10 && block.linkDensity() < 0.4;
    Region above = region.above(1);
    above.children++;
    above.proseChildren += prose ? 1 : 0;
    for (Region r = region; r != null; r = r.parent()) {
      r.words += count;
      r.linkWords += block.linkWords();
      r.blocks++;
      r.proseWords += prose ? count : 0;
      if (r.firstBlock < 0) {
        r.firstBlock = block.index();
      }
      r.endBlock = block.index() + 1;
    }
  }
}
