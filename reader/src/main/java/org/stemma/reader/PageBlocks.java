package org.stemma.reader;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.stemma.reader.body.Block;
import org.stemma.reader.body.BlockScanner;
import org.stemma.reader.body.PageHints;

/**
 * An HTML page cut into blocks, as the choice of its body sees it. For training and measuring;
 * whoever wants articles uses {@link PageReader}.
 *
 * @param blocks in the page's order
 * @param hints what the page says of its article elsewhere
 */
public record PageBlocks(List<Block> blocks, PageHints hints) {

  /** Cuts {@code page}; no blocks if it cannot be read. */
  public static PageBlocks of(Page page) {
    try {
      Document document = HtmlReader.parse(Decoder.decode(page), page.url());
      HtmlFields fields = new HtmlFields(document, page.url());
      return new PageBlocks(BlockScanner.scan(document), fields.hints());
    } catch (UnreadablePageException unreadable) {
      return new PageBlocks(List.of(), new PageHints(null, null, null));
    }
  }

  /** The titles that {@code page} states; null if it cannot be read. */
  public static @Nullable TitleCandidates titles(Page page) {
    try {
      Document document = HtmlReader.parse(Decoder.decode(page), page.url());
      return new HtmlFields(document, page.url()).titles();
    } catch (UnreadablePageException unreadable) {
      return null;
    }
  }
}
