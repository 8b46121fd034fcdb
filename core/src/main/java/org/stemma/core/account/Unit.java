package org.stemma.core.account;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A piece of information: sentences of several witnesses that tell the same, whatever the wording.
 * Filled by {@link Alignment} alone.
 */
final class Unit {

  private final List<Line> lines = new ArrayList<>();

  void add(Line line) {
    lines.add(line);
  }

  /** In the order of the witnesses. */
  List<Line> lines() {
    return lines;
  }

  /** The witnesses that tell it, ascending. */
  SortedSet<Integer> witnesses() {
    TreeSet<Integer> witnesses = new TreeSet<>();
    for (Line line : lines) {
      witnesses.add(line.witness());
    }
    return witnesses;
  }

  /** The line of {@code witness}; null if it does not tell this. */
  @Nullable Line lineOf(int witness) {
    for (Line line : lines) {
      if (line.witness() == witness) {
        return line;
      }
    }
    return null;
  }

  /** The line with the most content: the fullest telling. */
  Line fullest() {
    Line fullest = lines.getFirst();
    for (Line line : lines) {
      if (line.weight() > fullest.weight()) {
        fullest = line;
      }
    }
    return fullest;
  }
}
