package org.stemma.core.lineage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stemma.core.article.Timestamp;
import org.stemma.core.reuse.Comparison;
import org.stemma.core.reuse.Passage;
import org.stemma.core.reuse.ReuseKind;

/**
 * Weighs for two versions that share text which is the parent. Weights are log odds; those of time
 * and containment are small, since a day stamp contradicts "the agency was first" in half of the
 * cases and both cutting and adding are usual.
 */
final class Direction {

  static final double CREDITED = 4.0;
  private static final double LINKED = 2.5;
  private static final double STANDS_FOR_ORIGIN = 1.5;

  /** Two states of one page: nobody else's text comes between. */
  private static final double SAME_PAGE = 6.0;

  private static final double EARLIER = 1.8;
  private static final double EARLIER_DAY = 0.7;
  private static final double EXCERPTED = 1.5;

  /** Who lacks more of the other was cut from it, more often than not. */
  private static final double CUT = 1.5;

  private static final double LEAST_CUT = 0.05;

  /** A paragraph of its own at the end is what a house adds to what it prints. */
  private static final double APPENDED = 0.7;

  /** Code points after the last common passage: a sentence at least. */
  private static final int PARAGRAPH = 60;

  /** Versions with less own matter than this are one text, revised. */
  private static final double REVISED = 0.4;

  private static final double FULLER = 0.8;

  /** Log odds of a common source where nothing else is known. */
  private static final double COMMON_OF_COPIES = -0.5;

  private static final double COMMON_OF_REWORDINGS = 1.0;

  /** A later rewording may have this share of names and figures that its model lacks ... */
  private static final double NOTHING_ADDED = 0.1;

  /** ... and then speaks for being made from it. */
  private static final double LATER_WITHOUT_ADDING = 1.3;

  // What speaks for a direct link besides the testimony of third versions: fitted with it.
  private static final double DIRECT_REWORDING = 0.47;
  private static final double DIRECT_EXCERPT = -0.52;
  private static final double DIRECT_OWN_LEAST = -0.36;
  private static final double DIRECT_OWN_MOST = -0.81;

  private static final double SAME_AGENCY = 2.5;
  private static final double UNCREDITED = 1.5;
  private static final double UNDECIDED = 0.7;

  /** Each of two texts has own matter beyond this share: more than light edits make. */
  private static final double OWN_MATTER = 0.15;

  private static final double OWN_MATTER_WEIGHT = 5;
  private static final double OWN_MATTER_MOST = 2;

  private final Version x;
  private final Version y;
  private final Comparison pair;
  private final double ownX;
  private final double ownY;
  private final Set<String> knownOrigins;
  private final Testimony testimony;
  private final List<Evidence> evidence = new ArrayList<>();
  private final List<Evidence> commonEvidence = new ArrayList<>();
  private double common;
  private boolean hasTime;

  private Direction(
      Version x,
      Version y,
      Comparison pair,
      double ownX,
      double ownY,
      Testimony testimony,
      Set<String> knownOrigins) {
    this.testimony = testimony;
    this.x = x;
    this.y = y;
    this.pair = pair;
    this.ownX = ownX;
    this.ownY = ownY;
    this.knownOrigins = knownOrigins;
  }

  /**
   * Weighs {@code x} against {@code y}.
   *
   * @param pair their comparison, {@code x} first
   * @param ownX share of the word 3-grams of {@code x} that {@code y} lacks
   * @param ownY the same the other way round
   * @param testimony what the other versions say
   * @param knownOrigins sources outside the collection whose text several versions say they print
   * @param slips slips that one of them has and the other has not
   * @param sharedSlips log odds that slips which both have add to a direct link
   */
  static Leaning weigh(
      Version x,
      Version y,
      Comparison pair,
      double ownX,
      double ownY,
      Testimony testimony,
      Set<String> knownOrigins,
      List<Evidence> slips,
      double sharedSlips) {
    Direction direction = new Direction(x, y, pair, ownX, ownY, testimony, knownOrigins);
    direction.evidence.addAll(slips);
    Leaning leaning = direction.weigh();
    return sharedSlips == 0
        ? leaning
        : new Leaning(
            leaning.forward(),
            leaning.common() - sharedSlips,
            leaning.evidence(),
            leaning.commonEvidence());
  }

  private Leaning weigh() {
    boolean reworded = pair.kind() == ReuseKind.REWRITE || pair.kind() == ReuseKind.TRANSLATION;
    common =
        testimony.witnessed()
            ? -direct(reworded)
            : reworded ? COMMON_OF_REWORDINGS : COMMON_OF_COPIES;
    credits();
    links();
    revisions();
    time();
    if (reworded) {
      details();
    } else {
      containment();
    }
    appended();
    if (pair.kind().isCopying()) {
      evidence.addAll(
          HouseStyle.evidence(
              x, y, Substitution.between(x.profile().analysis(), y.profile().analysis(), pair)));
    }
    double forward = 0;
    for (Evidence each : evidence) {
      forward += each.weight();
    }
    Leaning leaning = new Leaning(forward, common, evidence, commonEvidence);
    return leaning.isUndecided() && !testimony.witnessed()
        ? new Leaning(forward, common + UNDECIDED, evidence, commonEvidence)
        : leaning;
  }

  /** Log odds of a direct link where other versions can speak: they say more than any prior. */
  private double direct(boolean reworded) {
    return testimony.direct()
        + (reworded ? DIRECT_REWORDING : pair.kind() == ReuseKind.EXCERPT ? DIRECT_EXCERPT : 0)
        + DIRECT_OWN_LEAST * Math.min(ownX, ownY)
        + DIRECT_OWN_MOST * Math.max(ownX, ownY);
  }

  private void credits() {
    boolean byX = x.credits(y);
    boolean byY = y.credits(x);
    if (byX != byY) {
      Version child = byX ? x : y;
      Version parent = byX ? y : x;
      String words = child.label() + " credits " + parent.label();
      add(Evidence.Kind.CREDIT, words, byY ? CREDITED : -CREDITED);
      common -= CREDITED;
      return;
    }
    String originX = x.reprintOf();
    String originY = y.reprintOf();
    if (originX != null && originX.equals(originY)) {
      common += SAME_AGENCY;
      commonEvidence.add(
          new Evidence(Evidence.Kind.CREDIT, "both credit " + originX, SAME_AGENCY, List.of()));
    } else if (originX == null && originY != null) {
      oneCredits(y, x, originY);
    } else if (originX != null && originY == null) {
      oneCredits(x, y, originX);
    }
  }

  private void oneCredits(Version reprint, Version silent, String origin) {
    if (knownOrigins.contains(origin)) {
      String words = silent.label() + " prints text that others credit to " + origin;
      commonEvidence.add(new Evidence(Evidence.Kind.CREDIT, words, UNCREDITED, List.of()));
      common += UNCREDITED;
      return;
    }
    String words =
        reprint.label()
            + " says that it prints the text of "
            + origin
            + ", so it stands for the origin";
    double weight = reprint.equals(x) ? STANDS_FOR_ORIGIN : -STANDS_FOR_ORIGIN;
    add(Evidence.Kind.CREDIT, words, weight);
    common -= STANDS_FOR_ORIGIN;
  }

  private void links() {
    boolean byX = x.linksTo(y);
    boolean byY = y.linksTo(x);
    if (byX != byY) {
      String words =
          byX ? x.label() + " links to " + y.label() : y.label() + " links to " + x.label();
      add(Evidence.Kind.LINK, words, byY ? LINKED : -LINKED);
      common -= LINKED;
    }
  }

  private void revisions() {
    if (!x.isSamePageAs(y)) {
      return;
    }
    common -= SAME_PAGE;
    Timestamp ofX = x.lastChange();
    Timestamp ofY = y.lastChange();
    int order = ofX == null || ofY == null ? 0 : ofX.compareTo(ofY);
    if (order != 0) {
      Version later = order < 0 ? y : x;
      String words = later.label() + " is a later state of the same page";
      add(Evidence.Kind.TIME, words, order < 0 ? SAME_PAGE : -SAME_PAGE);
    }
  }

  private void time() {
    Timestamp ofX = x.article().published();
    Timestamp ofY = y.article().published();
    if (ofX == null || ofY == null) {
      return;
    }
    boolean days =
        ofX.precision() == Timestamp.Precision.DAY || ofY.precision() == Timestamp.Precision.DAY;
    int order = days ? ofX.day().compareTo(ofY.day()) : ofX.compareTo(ofY);
    if (order == 0) {
      return;
    }
    Version first = order < 0 ? x : y;
    String words =
        first.label()
            + " was published "
            + (days ? "on an earlier day" : apart(ofX, ofY) + " earlier");
    double weight = days ? EARLIER_DAY : EARLIER;
    hasTime = !days;
    add(Evidence.Kind.TIME, words, order < 0 ? weight : -weight);
  }

  private static String apart(Timestamp a, Timestamp b) {
    Duration gap = Duration.between(a.instant(), b.instant()).abs();
    if (gap.toHours() >= 48) {
      return gap.toDays() + " days";
    }
    return gap.toMinutes() >= 120 ? gap.toHours() + " hours" : gap.toMinutes() + " minutes";
  }

  private void containment() {
    double own = Math.min(ownX, ownY);
    double apart = Math.clamp((own - OWN_MATTER) * OWN_MATTER_WEIGHT, -0.5, OWN_MATTER_MOST);
    common += testimony.witnessed() ? 0 : apart;
    if (apart > 0 && !testimony.witnessed()) {
      commonEvidence.add(
          new Evidence(
              Evidence.Kind.CONTAINMENT,
              "each has matter that the other lacks: "
                  + percent(ownX)
                  + " of "
                  + x.label()
                  + ", "
                  + percent(ownY)
                  + " of "
                  + y.label(),
              apart,
              List.of()));
    }
    if (Math.max(ownX, ownY) < REVISED && pair.kind() != ReuseKind.IDENTICAL) {
      revision();
    }
    if (pair.kind() == ReuseKind.EXCERPT) {
      boolean excerptIsY = ownY < ownX;
      Version excerpt = excerptIsY ? y : x;
      String words = excerpt.label() + " has little that " + other(excerpt).label() + " lacks";
      add(Evidence.Kind.CONTAINMENT, words, excerptIsY ? EXCERPTED : -EXCERPTED);
    } else if (Math.abs(ownX - ownY) > LEAST_CUT) {
      Version cut = ownX > ownY ? y : x;
      String words =
          cut.label()
              + " lacks "
              + percent(Math.max(ownX, ownY))
              + " of "
              + other(cut).label()
              + ", which lacks "
              + percent(Math.min(ownX, ownY))
              + " of it";
      add(Evidence.Kind.CONTAINMENT, words, CUT * (ownX - ownY));
    }
  }

  private void appended() {
    int endOfX = 0;
    int endOfY = 0;
    for (Passage passage : pair.passages()) {
      endOfX = Math.max(endOfX, passage.a().end());
      endOfY = Math.max(endOfY, passage.b().end());
    }
    boolean byX = length(x) - endOfX >= PARAGRAPH;
    boolean byY = length(y) - endOfY >= PARAGRAPH;
    if (byX != byY) {
      String words = (byX ? x : y).label() + " ends with matter of its own";
      add(Evidence.Kind.HOUSE_STYLE, words, byY ? APPENDED : -APPENDED);
    }
  }

  private static int length(Version version) {
    String text = version.article().text();
    return text.codePointCount(0, text.length());
  }

  private void revision() {
    double forward = Revision.earlier(x.profile().analysis(), y.profile().analysis());
    if (forward != 0) {
      Version later = forward > 0 ? y : x;
      String words = later.label() + " reads like a revision of " + other(later).label();
      add(Evidence.Kind.HOUSE_STYLE, words, forward);
    }
  }

  private void details() {
    Set<String> ofX = Details.of(x.profile().analysis());
    Set<String> ofY = Details.of(y.profile().analysis());
    int onlyX = Details.missing(ofX, ofY);
    int onlyY = Details.missing(ofY, ofX);
    boolean xIsEarlier = evidence.stream().mapToDouble(Evidence::weight).sum() > 0;
    Set<String> ofLater = xIsEarlier ? ofY : ofX;
    boolean addsNothing = (xIsEarlier ? onlyY : onlyX) <= NOTHING_ADDED * ofLater.size();
    common -= hasTime && addsNothing && !testimony.witnessed() ? LATER_WITHOUT_ADDING : 0;
    boolean yIsPoorer = onlyX >= 3 && onlyY * 3 <= onlyX;
    boolean xIsPoorer = onlyY >= 3 && onlyX * 3 <= onlyY;
    if (yIsPoorer || xIsPoorer) {
      Version poorer = yIsPoorer ? y : x;
      String words =
          poorer.label()
              + " lacks "
              + Math.max(onlyX, onlyY)
              + " names and figures of "
              + other(poorer).label()
              + " and adds "
              + Math.min(onlyX, onlyY);
      add(Evidence.Kind.CONTAINMENT, words, yIsPoorer ? FULLER : -FULLER);
    }
  }

  private Version other(Version version) {
    return version.equals(x) ? y : x;
  }

  private void add(Evidence.Kind kind, String words, double weight) {
    evidence.add(new Evidence(kind, words, weight, List.of()));
  }

  static String percent(double share) {
    return Math.round(share * 100) + " %";
  }
}
