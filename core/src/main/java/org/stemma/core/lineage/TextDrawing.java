package org.stemma.core.lineage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws a copy tree with the box characters of a terminal. */
final class TextDrawing {

  private final Labels labels;
  private final StringBuilder out = new StringBuilder();
  private final Set<String> drawn = new HashSet<>();
  private final Deque<Line> open = new ArrayDeque<>();

  /** A node to be drawn: what stands before it, and before those below it. */
  private record Line(String id, @Nullable CopyEdge edge, String lead, String below) {}

  TextDrawing(Labels labels) {
    this.labels = labels;
  }

  String draw() {
    for (String id : labels.nodes()) {
      if (labels.parentsOf(id).isEmpty()) {
        drawFrom(id);
      }
    }
    for (String finding : labels.uncredited()) {
      out.append("Uncredited: ").append(oneLine(finding)).append('\n');
    }
    for (String alternative : labels.alternatives()) {
      out.append("Or: ").append(oneLine(alternative)).append('\n');
    }
    return out.toString();
  }

  private void drawFrom(String root) {
    open.push(new Line(root, null, "", ""));
    while (!open.isEmpty()) {
      Line line = open.pop();
      if (!drawn.add(line.id)) {
        continue;
      }
      drawLine(line);
      List<CopyEdge> children =
          labels.childrenOf(line.id).stream().filter(edge -> !drawn.contains(edge.to())).toList();
      for (int i = children.size() - 1; i >= 0; i--) {
        boolean last = i == children.size() - 1;
        open.push(
            new Line(
                children.get(i).to(),
                children.get(i),
                line.below + (last ? "└─ " : "├─ "),
                line.below + (last ? "   " : "│  ")));
      }
    }
  }

  private void drawLine(Line line) {
    out.append(line.lead).append(oneLine(labels.name(line.id)));
    String name = labels.name(line.id);
    append("  ", labels.timeText(line.id));
    if (labels.isLost(line.id)) {
      append(": ", labels.detail(line.id));
    } else if (!name.equals(line.id)) {
      append("  ", line.id);
    }
    if (line.edge != null) {
      append("  ", line.edge.kind().label() + " · " + Labels.reasons(line.edge));
    }
    List<CopyEdge> parents = labels.parentsOf(line.id);
    for (CopyEdge parent : parents) {
      if (!parent.equals(line.edge)) {
        append("  and from ", labels.name(parent.from()) + " · " + Labels.reasons(parent));
      }
    }
    out.append('\n');
  }

  private void append(String before, String words) {
    if (!words.isEmpty()) {
      out.append(before).append(oneLine(words));
    }
  }

  /** Names come from pages: no line breaks and no control characters reach the terminal. */
  private static String oneLine(String words) {
    return words.replaceAll("[\\p{Cntrl}\\s]+", " ");
  }
}
