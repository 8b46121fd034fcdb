package org.stemma.core.lineage;

import java.util.ArrayList;
import java.util.List;

/** A chain and a star explain twins equally well: who else a version may have been copied from. */
final class OtherParents {

  /** A direction with these odds against it is no reading as good as the other. */
  private static final double AGAINST = -0.4;

  private OtherParents() {}

  /**
   * In words, one for each version that could hang below a twin of its parent just as well.
   *
   * @param most so many are told
   */
  static List<String> told(Family family, Stock stock, int most) {
    List<String> told = new ArrayList<>();
    for (int k = 0; k < stock.links().size() && told.size() < most; k++) {
      Stock.Link link = stock.links().get(k);
      int parent = stock.xIsParent(k) ? link.x() : link.y();
      int child = stock.xIsParent(k) ? link.y() : link.x();
      int other = other(family, stock, parent, child);
      if (other >= 0) {
        told.add(
            family.version(child).label()
                + " may as well be copied from "
                + family.version(other).label()
                + " as from "
                + family.version(parent).label()
                + ": the two have the same text");
      }
    }
    return told;
  }

  /** A twin of {@code parent} that may be older than {@code child}; -1 if there is none. */
  private static int other(Family family, Stock stock, int parent, int child) {
    boolean named = family.version(child).credits(family.version(parent));
    for (int each : stock.members()) {
      boolean twin = each != parent && each != child && family.areTwins(each, parent);
      if (twin && !named && family.leaning(each, child).forward() > AGAINST) {
        return each;
      }
    }
    return -1;
  }
}
