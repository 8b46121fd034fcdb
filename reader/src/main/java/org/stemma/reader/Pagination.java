package org.stemma.reader;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Link;
import org.stemma.core.article.OtherPages;
import org.stemma.reader.body.Block;

/**
 * Finds the AMP version of a page and the further pages of its article: by {@code rel=amphtml},
 * {@code rel=prev} and {@code rel=next}, by numbered links, and by words as "Page 2 of 3".
 *
 * <p>Blogs call the posts before and after {@code prev} and {@code next} too. A link is to a page
 * of the same article only if its address differs from this page's in nothing but a page number.
 */
final class Pagination {

  /** An article has no more pages. */
  private static final int MAX_PAGES = 99;

  /** What may end the address of a page that is one of several. */
  private static final Pattern PAGE =
      Pattern.compile(
          "(?i)(?:[?&](?:page|paged|p|pg|pagina|seite|s)=|/(?:page|seite|pagina|p)?[/-]?|[-_,]p(?:age)?-?)"
              + "(\\d{1,2})(?=/?$|\\.html?$)");

  private static final Pattern OF =
      Pattern.compile(
          "(?iu)(?:page|seite|p[aá]gina|pagina|sid[ae]|side|strona|sivu|страница|стр\\.)\\s*(\\d{1,2})"
              + "\\s*(?:of|von|sur|de|di|van|av|af|z|из|/)\\s*(\\d{1,2})"
              + "|第\\s*(\\d{1,2})\\s*[页頁].{0,3}共\\s*(\\d{1,2})\\s*[页頁]");

  /** A block that counts pages says little else. */
  private static final int MAX_WORDS = 12;

  private final @Nullable String own;
  private @Nullable String previous;
  private @Nullable String next;
  private @Nullable Integer number;
  private @Nullable Integer count;

  private Pagination(@Nullable String own) {
    this.own = own;
  }

  /** The other pages of the article that {@code fields} and {@code blocks} belong to. */
  static OtherPages of(HtmlFields fields, List<Block> blocks, @Nullable String canonical) {
    String own = fields.address == null ? canonical : fields.address;
    Pagination pages = new Pagination(own);
    pages.stated(fields.elements);
    blocks.stream().filter(block -> block.words() <= MAX_WORDS).forEach(pages::inWords);
    if (own != null) {
      pages.numbered(blocks);
    }
    Element amp = fields.elements.link("amphtml");
    String phones = amp == null ? null : PageAddress.absolute(amp.attr("href"), own);
    return new OtherPages(phones, pages.previous, pages.next, pages.number, pages.count);
  }

  private void stated(PageElements elements) {
    for (Element link : elements.pages) {
      String url = PageAddress.absolute(link.attr("href"), own);
      if (url != null && isPageOfSame(url)) {
        boolean after = link.attr("rel").contains("next");
        next = after && next == null ? url : next;
        previous = !after && previous == null ? url : previous;
      }
    }
  }

  private void inWords(Block block) {
    if (number != null || !hasDigit(block.text())) {
      return;
    }
    Matcher of = OF.matcher(block.text());
    if (of.find()) {
      boolean western = of.group(1) != null;
      int here = Integer.parseInt(of.group(western ? 1 : 3));
      int all = Integer.parseInt(of.group(western ? 2 : 4));
      if (here > 0 && here <= all && all > 1) {
        number = here;
        count = all;
      }
    }
  }

  /** Without one no page is counted; far quicker than the pattern. */
  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  /** Links whose words are a number, and the one that their address ends with. */
  private void numbered(List<Block> blocks) {
    int here = number == null ? pageNumber(own) : number;
    int last = 0;
    for (Block block : blocks) {
      for (Link link : block.links()) {
        int page = asNumber(link.text());
        String url = page == 0 ? null : PageAddress.absolute(link.url(), own);
        if (url == null || !isPageOfSame(url) || (page > 1 && pageNumber(url) != page)) {
          continue;
        }
        last = Math.max(last, page);
        next = page == here + 1 && next == null ? url : next;
        previous = page == here - 1 && previous == null ? url : previous;
      }
    }
    if (last > 0 && Math.max(last, here) > 1) {
      number = here;
      count = count == null ? Integer.valueOf(Math.max(last, here)) : count;
    }
  }

  private static int asNumber(String words) {
    boolean digits =
        !words.isEmpty()
            && words.length() <= 2
            && words.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Math.min(MAX_PAGES, Integer.parseInt(words)) : 0;
  }

  private boolean isPageOfSame(String url) {
    return own != null && !url.equals(own) && stem(url).equals(stem(own));
  }

  /** The number that an address ends with; 1 if it ends with none. */
  private static int pageNumber(@Nullable String url) {
    Matcher page = PAGE.matcher(url == null ? "" : withoutFragment(url));
    return page.find() ? Integer.parseInt(page.group(1)) : 1;
  }

  private static String stem(String url) {
    String bare = PAGE.matcher(withoutFragment(url)).replaceFirst("");
    return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
  }

  private static String withoutFragment(String url) {
    int hash = url.indexOf('#');
    return hash < 0 ? url : url.substring(0, hash);
  }
}
