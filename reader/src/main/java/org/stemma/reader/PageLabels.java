package org.stemma.reader;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Label;
import org.stemma.reader.body.Block;
import org.stemma.reader.body.BodyFinder;
import org.stemma.reader.text.Walls;

/** Says what kind of page a page is, from its body, the rest of its blocks, and its statements. */
final class PageLabels {

  /** Fewer words are no article. */
  private static final int MIN_WORDS = 25;

  /** A body of more words is no mere beginning, whatever is offered beside it. */
  private static final int STUB_WORDS = 250;

  /** A page about consent has little else: so many words at most, with so many of its terms. */
  private static final int WALL_WORDS = 700;

  private static final int CONSENT_TERMS = 4;

  /** So many linked headlines make a list, if there is no body beside them. */
  private static final int LIST_LINKS = 15;

  private static final int LIST_BODY_WORDS = 90;

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
    if (!stated && isConsentWall(all)) {
      return Label.CONSENT_WALL;
    }
    if (!stated && isList(fields, all, words)) {
      return Label.LIST_PAGE;
    }
    if (words < MIN_WORDS) {
      return Label.NOT_AN_ARTICLE;
    }
    if (fields.jsonLd.isLiveBlog() || LiveEntries.areIn(body.blocks())) {
      return Label.LIVE_BLOG;
    }
    if (words < STUB_WORDS && isStub(fields, all)) {
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

  private boolean isConsentWall(List<Block> all) {
    int words = 0;
    StringBuilder text = new StringBuilder();
    for (Block block : all) {
      words += block.words();
      if (words > WALL_WORDS) {
        return false;
      }
      text.append(block.text()).append('\n');
    }
    String lower = text.toString().toLowerCase(Locale.ROOT);
    return walls.consentWords(lower) >= CONSENT_TERMS;
  }

  private static boolean isList(HtmlFields fields, List<Block> all, int bodyWords) {
    long headlines = all.stream().filter(b -> b.isInContent() && b.isLinkedHeadline()).count();
    return headlines >= LIST_LINKS
        && (bodyWords < LIST_BODY_WORDS || PageAddress.isFront(fields.address));
  }
}
