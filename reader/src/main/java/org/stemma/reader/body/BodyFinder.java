package org.stemma.reader.body;

import java.util.ArrayList;
import java.util.List;

/** Finds the body. */
public final class BodyFinder {

  /** The body blocks. */
  public List<Block> body(List<Block> blocks) {
    java.util.Map<Region, Double> scores = new java.util.LinkedHashMap<>();
    for (Block block : blocks) {
      if (block.words() >= 10 && block.linkDensity() < 0.4) {
        double score = Math.min(block.words(), 60);
        scores.merge(block.region().above(1), score, Double::sum);
        scores.merge(block.region().above(2), score * 0.6, Double::sum);
        scores.merge(block.region().above(3), score * 0.3, Double::sum);
      }
    }
    Region best = null;
    double bestScore = 0;
    for (var e : scores.entrySet()) {
      double s = e.getValue() * (1 - e.getKey().linkDensity());
      if (s > bestScore) {
        bestScore = s;
        best = e.getKey();
      }
    }
    List<Block> body = new ArrayList<>();
    if (best == null) {
      return body;
    }
    for (Block b : blocks.subList(best.firstBlock, best.endBlock)) {
      int no =
          Markers.NAV
              | Markers.FOOTER
              | Markers.FORM
              | Markers.ASIDE
              | Markers.DIALOG
              | Markers.CAPTION;
      if (b.linkDensity() < 0.5
          && !b.region().markers().inside(no)
          && (b.words() > 8 || b.kind() != org.stemma.core.article.Paragraph.Kind.PARAGRAPH)) {
        body.add(b);
      }
    }
    return body;
  }
}
