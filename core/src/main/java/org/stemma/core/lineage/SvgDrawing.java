package org.stemma.core.lineage;

/** Writes a copy tree as SVG 1.1. */
final class SvgDrawing {

  private static final int LONGEST = 46;

  private static final String STYLE =
      """
      <style>
      .stemma text { font: 13px system-ui, sans-serif; fill: currentColor; paint-order: stroke;
        stroke: var(--paper, Canvas); stroke-width: 3px; stroke-linejoin: round; }
      .stemma .small { font-size: 11px; opacity: .75; }
      .stemma .name { font-weight: 600; }
      .stemma path { fill: none; stroke: currentColor; stroke-width: 1.5; opacity: .55; }
      .stemma circle { fill: currentColor; }
      .stemma .lost circle { fill: none; stroke: currentColor; stroke-dasharray: 3 2; }
      .stemma .unsure { stroke-dasharray: 5 4; }
      </style>
      """;

  /** Below this the direction of an edge is as good as open. */
  private static final double UNSURE = 0.65;

  private final Labels labels;
  private final Layout layout;
  private final StringBuilder out = new StringBuilder();

  SvgDrawing(Labels labels) {
    this.labels = labels;
    this.layout = new Layout(labels);
  }

  String draw() {
    int width = layout.width();
    int height = layout.height();
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"stemma\" role=\"img\"")
        .append(attribute("width", width))
        .append(attribute("height", height))
        .append(" viewBox=\"0 0 " + width + " " + height + "\">\n");
    int origins = labels.lineages().size();
    out.append("<title>Copy tree: ")
        .append(origins)
        .append(origins == 1 ? " independent origin" : " independent origins")
        .append("</title>\n")
        .append(STYLE);
    labels.edges().forEach(this::edge);
    labels.nodes().forEach(this::node);
    return out.append("</svg>\n").toString();
  }

  private void edge(CopyEdge edge) {
    int fromX = layout.x(edge.from());
    int fromY = layout.y(edge.from());
    int toX = layout.x(edge.to());
    int toY = layout.y(edge.to());
    int bend = fromX + 30;
    String unsure = edge.directionConfidence() < UNSURE ? " class=\"unsure\"" : "";
    String curve = bend + " " + fromY + " " + fromX + " " + toY + " " + bend + " " + toY;
    out.append("<g><title>").append(xml(reasons(edge))).append("</title>");
    out.append("<path" + unsure)
        .append(" d=\"M" + fromX + " " + fromY + " C" + curve + " H" + toX + "\"/>");
    text("small", bend + 6, toY - 6, shorten(edge.kind().label() + " " + Labels.reasons(edge)));
    out.append("</g>\n");
  }

  private static String reasons(CopyEdge edge) {
    StringBuilder words = new StringBuilder(edge.kind().label());
    for (Evidence each : edge.evidence()) {
      words.append("; ").append(each.words());
    }
    return words.toString();
  }

  private void node(String id) {
    int x = layout.x(id);
    int y = layout.y(id);
    out.append(labels.isLost(id) ? "<g class=\"lost\">" : "<g>");
    out.append("<title>").append(xml(labels.detail(id))).append("</title>");
    out.append("<circle" + attribute("cx", x) + attribute("cy", y) + attribute("r", 6) + "/>");
    text("name", x + 10, y + 18, shorten(labels.name(id)));
    text("small", x + 10, y + 32, labels.timeText(id));
    out.append("</g>\n");
  }

  private void text(String style, int x, int y, String words) {
    out.append("<text class=\"" + style + "\"" + attribute("x", x) + attribute("y", y) + ">")
        .append(xml(words))
        .append("</text>");
  }

  private static String attribute(String name, int value) {
    return " " + name + "=\"" + value + "\"";
  }

  private static String shorten(String words) {
    return words.codePointCount(0, words.length()) <= LONGEST
        ? words
        : words.substring(0, words.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  /** Escapes what XML 1.0 would read as markup and drops what it does not allow at all. */
  private static String xml(String words) {
    StringBuilder safe = new StringBuilder(words.length() + 16);
    words
        .codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            default -> {
              if (isAllowed(c)) {
                safe.appendCodePoint(c);
              }
            }
          }
        });
    return safe.toString();
  }

  private static boolean isAllowed(int c) {
    boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
    boolean surrogate = c >= 0xd800 && c <= 0xdfff;
    return !control && !surrogate && c != 0xfffe && c != 0xffff;
  }
}
