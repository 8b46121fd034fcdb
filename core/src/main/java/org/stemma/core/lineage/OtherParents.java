package org.stemma.core.lineage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A chain and a star of prints of one text are equally good readings: no text tells them apart. */
final class OtherParents {

  /** Names that a reader takes in; the others are counted. */
  private static final int MOST_NAMES = 5;

  private OtherParents() {}

  /**
   * One line of words for each text of which there are several prints and something else that was
   * copied from one of them.
   *
   * @param kin who was attached to whom
   * @param edges all edges so far
   */
  static List<String> told(
      List<Representatives.Kin> kin, List<CopyEdge> edges, List<Version> versions) {
    Map<Integer, List<Integer>> prints = new LinkedHashMap<>();
    for (Representatives.Kin each : kin) {
      boolean same = each.own() == 0 && each.ownOfNear() == 0;
      if (same && each.member() != each.representative()) {
        prints
            .computeIfAbsent(each.representative(), first -> new ArrayList<>(List.of(first)))
            .add(each.member());
      }
    }
    List<String> told = new ArrayList<>();
    for (Map.Entry<Integer, List<Integer>> text : prints.entrySet()) {
      String first = versions.get(text.getKey()).id();
      if (edges.stream().filter(edge -> edge.from().equals(first)).limit(2).count() > 1) {
        told.add(
            names(text.getValue(), versions)
                + " have the same text: what is copied from one of them may as well be copied from"
                + " another, in a star or in a chain");
      }
    }
    return told;
  }

  private static String names(List<Integer> prints, List<Version> versions) {
    List<String> names =
        prints.stream().limit(MOST_NAMES).map(each -> versions.get(each).label()).toList();
    int more = prints.size() - names.size();
    return String.join(", ", names) + (more == 0 ? "" : " and " + more + " more");
  }
}
