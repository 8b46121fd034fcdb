package org.stemma.reader.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.reader.text.Furniture;

/**
 * Describes each block of a page by numbers: its text, its markup, the names of the elements around
 * it, its neighbours, and where it stands.
 */
public final class BlockFeatures {

  /** The names of the numbers, in order. */
  public static final List<String> NAMES = names();

  private static final int NEIGHBOURS = 2;
  private static final int LEVELS = 4;

  private final PageStatistics page;
  private final TokenOdds odds;
  private final Furniture furniture;
  private final IdentityHashMap<Region, float[]> regionOdds = new IdentityHashMap<>();
  private final Map<String, Float> classOdds = new HashMap<>();
  private final TextShape[] shapes;
  private final Furniture.Kind[] known;
  private final float[] textOdds;
  private final float[][] namesOdds;
  private final boolean statesBody;

  private BlockFeatures(List<Block> blocks, PageHints hints, TokenOdds odds, Furniture furniture) {
    this.page = new PageStatistics(blocks, hints);
    this.odds = odds;
    this.furniture = furniture;
    this.shapes = new TextShape[blocks.size()];
    this.known = new Furniture.Kind[blocks.size()];
    this.textOdds = new float[blocks.size()];
    this.namesOdds = new float[blocks.size()][];
    this.statesBody = statesBody(page.inArticleBody);
    for (Block block : blocks) {
      int i = block.index();
      namesOdds[i] = oddsOf(block.region());
      shapes[i] = TextShape.of(block.text());
      known[i] = block.words() <= 40 ? this.furniture.kind(block.text()) : Furniture.Kind.NONE;
      textOdds[i] = odds.ofText(block.text());
    }
  }

  /** A row of numbers for each block. */
  public static float[][] of(
      List<Block> blocks, PageHints hints, TokenOdds odds, Furniture furniture) {
    return new BlockFeatures(blocks, hints, odds, furniture).rows();
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    names.addAll(
        List.of(
            "words",
            "link density",
            "links",
            "emphasis",
            "ends",
            "commas per word",
            "stops per word",
            "digit share",
            "capital share",
            "capital words",
            "starts small",
            "quoted",
            "pipe",
            "known",
            "text odds",
            "letters per word",
            "lines",
            "colon"));
    names.addAll(List.of("p", "heading level", "li", "cell", "div", "quote", "pre", "caption tag"));
    names.addAll(
        List.of(
            "in article",
            "in main",
            "in aside",
            "in nav",
            "in header",
            "in footer",
            "in form",
            "in caption",
            "in list",
            "in table",
            "in quote",
            "in section",
            "hidden",
            "in body property",
            "in figure",
            "in dialog",
            "in complementary",
            "in definition"));
    names.addAll(
        List.of("odds 0", "odds 1", "odds 2", "odds 3", "odds lowest", "odds highest", "odds sum"));
    for (int level = 0; level < LEVELS; level++) {
      names.addAll(
          List.of(
              "region words " + level,
              "region link density " + level,
              "region blocks " + level,
              "region prose " + level));
    }
    names.addAll(
        List.of(
            "style blocks",
            "style words",
            "style word share",
            "style link density",
            "style prose",
            "doubles",
            "in densest",
            "densest share",
            "before densest",
            "after densest",
            "region score",
            "place",
            "word place",
            "prose before",
            "prose after",
            "to last prose",
            "to next prose",
            "is title",
            "after title",
            "from title",
            "in JSON-LD",
            "JSON-LD",
            "in description",
            "depth",
            "page words",
            "page prose",
            "page blocks",
            "page link density",
            "block in region",
            "since section",
            "siblings",
            "sibling prose"));
    for (int n = 1; n <= NEIGHBOURS; n++) {
      for (String side : new String[] {"before ", "next "}) {
        names.addAll(
            List.of(
                side + n + " words",
                side + n + " link density",
                side + n + " ends",
                side + n + " heading",
                side + n + " known",
                side + n + " text odds",
                side + n + " same style",
                side + n + " odds"));
      }
    }
    return List.copyOf(names);
  }

  private float[][] rows() {
    float[][] rows = new float[page.blocks.size()][NAMES.size()];
    FeatureRow row = new FeatureRow();
    int[] toLast = proseDistance(1);
    int[] toNext = proseDistance(-1);
    int[] sections = sectionDistance();
    for (Block block : page.blocks) {
      row.start(rows[block.index()]);
      text(row, block);
      markup(row, block);
      names(row, block);
      regions(row, block.region());
      place(row, block, toLast, toNext, sections);
      for (int n = 1; n <= NEIGHBOURS; n++) {
        neighbour(row, block, block.index() - n);
        neighbour(row, block, block.index() + n);
      }
    }
    return rows;
  }

  private void text(FeatureRow row, Block block) {
    String text = block.text();
    TextShape shape = shapes[block.index()];
    double words = Math.max(1, block.words());
    double letters = Math.max(1, shape.letters());
    char last = text.charAt(text.length() - 1);
    row.add(block.words())
        .add(block.linkDensity())
        .add(block.links().size())
        .add(block.emphasisWords() / words)
        .add(shape.ends())
        .add(shape.commas() / words)
        .add(shape.stops() / words)
        .add(shape.digits() / (letters + shape.digits()))
        .add(shape.capitals() / letters)
        .add(shape.capitalWords() / words)
        .add(Character.isLowerCase(text.charAt(0)))
        .add(shape.quoted())
        .add(shape.pipe())
        .add(code(known[block.index()]))
        .add(textOdds[block.index()])
        .add(letters / words)
        .add((double) text.chars().filter(c -> c == '\n').count())
        .add(last == ':' || last == '：');
  }

  private static void markup(FeatureRow row, Block block) {
    String tag = block.region().tag();
    Markers markers = block.region().markers();
    int level =
        tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))
            ? tag.charAt(1) - '0'
            : markers.inside(Markers.HEADING) ? 7 : 0;
    row.add(tag.equals("p"))
        .add(level)
        .add(tag.equals("li"))
        .add(tag.equals("td") || tag.equals("th"))
        .add(tag.equals("div"))
        .add(tag.equals("blockquote"))
        .add(tag.equals("pre"))
        .add(tag.equals("figcaption"))
        .add(markers.inside(Markers.ARTICLE))
        .add(markers.inside(Markers.MAIN))
        .add(markers.inside(Markers.ASIDE))
        .add(markers.inside(Markers.NAV))
        .add(markers.inside(Markers.HEADER))
        .add(markers.inside(Markers.FOOTER))
        .add(markers.inside(Markers.FORM))
        .add(markers.inside(Markers.CAPTION))
        .add(markers.inside(Markers.LIST))
        .add(markers.inside(Markers.TABLE))
        .add(markers.inside(Markers.QUOTE))
        .add(markers.inside(Markers.SECTION))
        .add(markers.inside(Markers.HIDDEN))
        .add(markers.inside(Markers.BODY_PROPERTY))
        .add(markers.inside(Markers.FIGURE))
        .add(markers.inside(Markers.DIALOG))
        .add(markers.inside(Markers.COMPLEMENTARY))
        .add(markers.inside(Markers.DEFINITION));
  }

  /** Own odds, then lowest, highest and sum over all regions around. */
  private float[] oddsOf(Region region) {
    float[] cached = regionOdds.get(region);
    if (cached != null) {
      return cached;
    }
    float own =
        region.id().isEmpty()
            ? classOdds.computeIfAbsent(region.className(), name -> odds.ofRegion(region))
            : odds.ofRegion(region);
    Region above = region.parent();
    float[] around = above == null ? new float[4] : oddsOf(above);
    float[] all = {own, Math.min(own, around[1]), Math.max(own, around[2]), own + around[3]};
    regionOdds.put(region, all);
    return all;
  }

  private void names(FeatureRow row, Block block) {
    float[] all = namesOdds[block.index()];
    row.add(all[0]);
    for (int level = 1; level < 4; level++) {
      row.add(oddsOf(block.region().above(level))[0]);
    }
    row.add(all[1]).add(all[2]).add(all[3]);
  }

  private void regions(FeatureRow row, Region region) {
    for (int level = 0; level < LEVELS; level++) {
      Region above = region.above(level);
      row.add(above.words)
          .add(above.linkDensity())
          .add(above.blocks)
          .add((double) above.proseWords / Math.max(1, page.totalProse));
    }
  }

  private void place(FeatureRow row, Block block, int[] toLast, int[] toNext, int[] sections) {
    int i = block.index();
    int n = page.blocks.size();
    PageStatistics.Style style = page.styles[i];
    Region best = page.densest;
    boolean in = best != null && i >= best.firstBlock && i < best.endBlock;
    double total = Math.max(1, page.totalWords);
    double prose = Math.max(1, page.totalProse);
    row.add(style.blocks)
        .add(style.words)
        .add(style.words / total)
        .add((double) style.linkWords / Math.max(1, style.words))
        .add(style.prose)
        .add(page.doubles[i])
        .add(in)
        .add(best == null ? 0 : best.words / total)
        .add(best == null ? 0 : Math.max(0, best.firstBlock - i))
        .add(best == null ? 0 : Math.max(0, i - best.endBlock + 1))
        .add(
            page.densestScore == 0
                ? 0
                : page.scores.getOrDefault(block.region().above(1), 0.0) / page.densestScore)
        .add((double) i / n)
        .add(page.wordsBefore[i] / total)
        .add(page.proseBefore[i] / prose)
        .add(page.totalProse - page.proseBefore[i + 1])
        .add(toLast[i])
        .add(toNext[i])
        .add(page.title[i])
        .add(page.titleAt < 0 ? -1 : page.titleAt <= i ? 1 : 0)
        .add(page.titleAt < 0 ? 999 : i - page.titleAt)
        .add(page.inArticleBody[i])
        .add(statesBody)
        .add(page.inDescription[i])
        .add(block.region().depth())
        .add(page.totalWords)
        .add(page.totalProse)
        .add(n)
        .add(block.region().page().linkDensity())
        .add(i - block.region().above(1).firstBlock)
        .add(sections[i])
        .add(block.region().above(1).children)
        .add(
            (double) block.region().above(1).proseChildren
                / Math.max(1, block.region().above(1).children));
  }

  private static int code(Furniture.Kind kind) {
    return switch (kind) {
      case NONE -> 0;
      case LINE -> 1;
      case SECTION -> 2;
    };
  }

  private static boolean statesBody(float[] inArticleBody) {
    for (float share : inArticleBody) {
      if (share > 0.5) {
        return true;
      }
    }
    return false;
  }

  /** Blocks since the last block of running text, or to the next. */
  private int[] proseDistance(int step) {
    int n = page.blocks.size();
    int[] distance = new int[n];
    int since = 99;
    for (int k = 0; k < n; k++) {
      int i = step > 0 ? k : n - 1 - k;
      distance[i] = since;
      since = page.prose[i] ? 1 : Math.min(99, since + 1);
    }
    return distance;
  }

  /** Blocks since the last heading of a block of furniture, as "Related articles". */
  private int[] sectionDistance() {
    int[] distance = new int[known.length];
    int since = 99;
    for (int i = 0; i < known.length; i++) {
      since = known[i] == Furniture.Kind.SECTION ? 0 : Math.min(99, since + 1);
      distance[i] = since;
    }
    return distance;
  }

  private void neighbour(FeatureRow row, Block block, int at) {
    if (at < 0 || at >= page.blocks.size()) {
      row.add(-1).add(0).add(false).add(false).add(0).add(0).add(false).add(0);
      return;
    }
    Block other = page.blocks.get(at);
    row.add(other.words())
        .add(other.linkDensity())
        .add(shapes[at].ends())
        .add(other.region().markers().inside(Markers.HEADING))
        .add(code(known[at]))
        .add(textOdds[at])
        .add(page.styles[at] == page.styles[block.index()])
        .add(namesOdds[at][3]);
  }
}
