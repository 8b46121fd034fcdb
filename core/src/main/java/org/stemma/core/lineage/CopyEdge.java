package org.stemma.core.lineage;

import java.util.List;
import org.stemma.core.reuse.ReuseKind;

/**
 * One version descends from another, or from a lost source.
 *
 * @param from id of the parent: an article, or a {@link LostSource#id()}
 * @param to id of the article that descends
 * @param kind how its text was made from the parent's
 * @param overlap share of the child's words that the edge explains, 0 to 1
 * @param directionConfidence probability that the direction is right, 0.5 to 1
 * @param evidence the reasons, strongest first
 */
public record CopyEdge(
    String from,
    String to,
    ReuseKind kind,
    double overlap,
    double directionConfidence,
    List<Evidence> evidence) {

  public CopyEdge {
    evidence = List.copyOf(evidence);
  }
}
