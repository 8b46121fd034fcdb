package org.stemma.core.lineage;

/** Whether two spellings differ by one slip of the pen. */
final class Spelling {

  private Spelling() {}

  /** One letter added, dropped or changed, or two neighbours swapped; equal words are no slip. */
  static boolean isOneSlip(String a, String b) {
    if (a.length() > b.length()) {
      return isOneSlip(b, a);
    }
    if (b.length() - a.length() > 1 || a.equals(b)) {
      return false;
    }
    int same = 0;
    while (same < a.length() && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    if (a.length() < b.length()) {
      return a.regionMatches(same, b, same + 1, a.length() - same);
    }
    boolean changed = a.regionMatches(same + 1, b, same + 1, a.length() - same - 1);
    boolean swapped =
        same + 1 < a.length()
            && a.charAt(same) == b.charAt(same + 1)
            && a.charAt(same + 1) == b.charAt(same)
            && a.regionMatches(same + 2, b, same + 2, a.length() - same - 2);
    return changed || swapped;
  }
}
