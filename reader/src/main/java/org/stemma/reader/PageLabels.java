package org.stemma.reader;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Label;
import org.stemma.core.article.Link;
import org.stemma.reader.body.Block;
import org.stemma.reader.body.BodyFinder;
import org.stemma.reader.text.Prose;
import org.stemma.reader.text.Walls;

/** Says what kind of page a page is, from its body, the rest of its blocks, and its statements. */
final class PageLabels {

  /** Fewer words are no article. */
  private static final int MIN_WORDS = 25;

  /** Before a paywall often stands one sentence. */
  private static final int MIN_STUB_WORDS = 10;

  /** A body of more words is no mere beginning, whatever is offered beside it. */
  private static final int STUB_WORDS = 250;

  /** A page about consent has little else: so many words at most, with so many of its terms. */
  private static final int WALL_WORDS = 700;

  private static final int CONSENT_TERMS = 4;

  private static final int CONSENT_BODY_TERMS = 2;

  /** A page of teasers has at least so many headlines, and never more prose between two of them. */
  private static final int MIN_HEADLINES = 5;

  private static final int TEASER_WORDS = 40;
  private static final double MIN_LINKED_SHARE = 0.2;
  private static final int HEADLINE_WORDS = 3;

  /** So many linked headlines make a list, if there is no body beside them. */
  private static final int LIST_LINKS = 15;

  private static final int LIST_BODY_WORDS = 90;

  /** What stands at a site's root with so much prose in one piece is an article all the same. */
  private static final int FRONT_WORDS = 250;

  /** Below this expected F1 and length, what was found is not believed to be an article. */
  private static final double MIN_CONFIDENCE = 0.35;

  private static final int SHORT_WORDS = 60;

  private final Walls walls = new Walls();

  Label label(HtmlFields fields, List<Block> all, BodyFinder.Body body, @Nullable String title) {
    int words = body.blocks().stream().mapToInt(Block::words).sum();
    if (words < 120 && title != null && walls.saysMissing(title)) {
      return Label.NOT_AN_ARTICLE;
    }
    boolean stated = fields.jsonLd.hasArticle() || "article".equals(fields.meta.value("og:type"));
    if (!stated && isConsentWall(all, body)) {
      return Label.CONSENT_WALL;
    }
    if (!stated && isList(fields, all, words)) {
      return Label.LIST_PAGE;
    }
    boolean stub = words < STUB_WORDS && isStub(fields, all);
    if (words < (stub ? MIN_STUB_WORDS : MIN_WORDS)) {
      return Label.NOT_AN_ARTICLE;
    }
    if (fields.jsonLd.isLiveBlog() || LiveEntries.areIn(all, body.blocks())) {
      return Label.LIVE_BLOG;
    }
    if (stub) {
      return Label.PAYWALL_STUB;
    }
    boolean doubtful = body.expectedF1() < MIN_CONFIDENCE && words < SHORT_WORDS;
    return doubtful && !stated ? Label.NOT_AN_ARTICLE : Label.ARTICLE;
  }

  private boolean isStub(HtmlFields fields, List<Block> all) {
    if (fields.jsonLd.isPaid()) {
      return true;
    }
    String tier = fields.meta.value("article:content_tier");
    if (tier != null && !tier.equals("free")) {
      return true;
    }
    return all.stream().anyMatch(b -> b.isInContent() && walls.offersSubscription(b.text()));
  }

  private boolean isConsentWall(List<Block> all, BodyFinder.Body body) {
    int words = all.stream().mapToInt(Block::words).sum();
    return words <= WALL_WORDS
        && walls.consentWords(text(body.blocks())) >= CONSENT_BODY_TERMS
        && walls.consentWords(text(all)) >= CONSENT_TERMS;
  }

  private static String text(List<Block> blocks) {
    return blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
  }

  private static boolean isList(HtmlFields fields, List<Block> all, int bodyWords) {
    int headlines = 0;
    int linked = 0;
    int words = 0;
    int run = 0;
    int longestRun = 0;
    for (Block block : all) {
      if (!block.isInContent()) {
        continue;
      }
      words += block.words();
      int here = headlines(block);
      headlines += here;
      linked += here > 0 ? block.linkWords() : 0;
      run = here > 0 ? 0 : run + block.words();
      longestRun = Math.max(longestRun, run);
    }
    boolean onlyTeasers =
        headlines >= MIN_HEADLINES
            && longestRun <= TEASER_WORDS
            && linked >= words * MIN_LINKED_SHARE;
    boolean longList =
        headlines >= LIST_LINKS
            && (bodyWords < LIST_BODY_WORDS
                || (PageAddress.isFront(fields.address) && longestRun < FRONT_WORDS));
    return onlyTeasers || longList;
  }

  /** How many headlines of other articles a block links to, if it does little else. */
  private static int headlines(Block block) {
    if (block.linkWords() * 2 < block.words()) {
      return 0;
    }
    int headlines = 0;
    for (Link link : block.links()) {
      headlines += Prose.words(link.text()) >= HEADLINE_WORDS ? 1 : 0;
    }
    return headlines;
  }
}
