package org.stemma.core.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.stemma.core.article.Article;
import org.stemma.core.article.Timestamp;
import org.stemma.core.reuse.ReuseKind;
import org.stemma.core.reuse.Samples;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class TreeDrawingTest {

  private static final Evidence CREDIT =
      new Evidence(Evidence.Kind.CREDIT, "b credits a", 3, List.of());

  @Test
  void theTextShowsWhoHangsBelowWhomAndWhy() {
    CopyTree tree =
        new CopyTree(
            List.of("a", "b", "c"),
            List.of(new LostSource("lost:a", "AFP", List.of("a", "b"), "a text, credited to AFP")),
            List.of(edge("lost:a", "a"), edge("lost:a", "b"), edge("a", "c")),
            List.of(new CopyTree.Lineage("lost:a", List.of("a", "b", "c"))),
            List.of("c may hang below b"));

    String drawn = TreeDrawing.text(tree, List.of(article("a", "Courier", "2026-03-02T06:00:00Z")));

    assertThat(drawn)
        .isEqualTo(
            """
            AFP (lost): a text, credited to AFP
            ├─ Courier  2026-03-02 06:00  a  copy · 92 % · credit line
            │  └─ c  copy · 92 % · credit line
            └─ b  copy · 92 % · credit line
            Uncredited: Courier prints text that others credit to AFP, and names no source
            Or: c may hang below b
            """);
  }

  @Test
  void aVersionOfTwoParentsStandsOnceAndNamesTheSecond() {
    CopyTree tree = forest(List.of("a", "b", "c"), List.of(edge("a", "c"), edge("b", "c")));

    String drawn = TreeDrawing.text(tree, List.of());

    assertThat(drawn.lines().filter(line -> line.contains("c  "))).hasSize(1);
    assertThat(drawn).contains("and from b · 92 %");
  }

  @Test
  void theSvgIsValidWhateverTheNamesContain() throws Exception {
    String evil = "<script>&\"'\u0000\u0007]]></text>\ud800🍎";
    CopyTree tree = forest(List.of("a", "b"), List.of(edge("a", "b")));

    Document drawn = parse(TreeDrawing.svg(tree, List.of(article("a", evil, "2026-03-02"))));

    assertThat(texts(drawn)).contains("<script>&\"']]></text>🍎");
    assertThat(drawn.getElementsByTagName("script").getLength()).isZero();
  }

  @Test
  void timeRunsToTheRightAndEachOutletHasALane() throws Exception {
    CopyTree tree = forest(List.of("a", "b", "c"), List.of(edge("a", "b"), edge("a", "c")));
    List<Article> articles =
        List.of(
            article("a", "Courier", "2026-03-02T06:00:00Z"),
            article("b", "Herald", "2026-03-02T09:00:00Z"),
            article("c", "Courier", "2026-03-02T08:00:00Z"));

    List<Element> circles =
        elements(parse(TreeDrawing.svg(tree, articles)).getElementsByTagName("circle"));

    assertThat(number(circles.get(2), "cx"))
        .isGreaterThan(number(circles.get(0), "cx"))
        .isLessThan(number(circles.get(1), "cx"));
    assertThat(number(circles.get(2), "cy")).isEqualTo(number(circles.get(0), "cy"));
    assertThat(number(circles.get(1), "cy")).isNotEqualTo(number(circles.get(0), "cy"));
  }

  @Test
  void aChainOfThousandsIsDrawnWithoutOverflow() {
    List<String> ids = new ArrayList<>(List.of("v0"));
    List<CopyEdge> edges = new ArrayList<>();
    for (int i = 1; i < 3_000; i++) {
      ids.add("v" + i);
      edges.add(edge("v" + (i - 1), "v" + i));
    }

    assertThat(TreeDrawing.text(forest(ids, edges), List.of())).contains("v2999");
    assertThat(TreeDrawing.svg(forest(ids, edges), List.of())).contains(">v2999<");
  }

  @Test
  void anEmptyTreeIsAnEmptyDrawing() throws Exception {
    CopyTree empty = forest(List.of(), List.of());

    assertThat(TreeDrawing.text(empty, List.of())).isEmpty();
    assertThat(parse(TreeDrawing.svg(empty, List.of())).getDocumentElement().getTagName())
        .isEqualTo("svg");
  }

  private static CopyTree forest(List<String> ids, List<CopyEdge> edges) {
    List<CopyTree.Lineage> lineages =
        ids.isEmpty() ? List.of() : List.of(new CopyTree.Lineage(ids.getFirst(), ids));
    return new CopyTree(ids, List.of(), edges, lineages, List.of());
  }

  private static CopyEdge edge(String from, String to) {
    return new CopyEdge(from, to, ReuseKind.COPY, 0.92, 0.9, List.of(CREDIT));
  }

  private static Article article(String id, String outlet, String time) {
    return Samples.article(id, "A fire.")
        .source(outlet, Samples.GIVEN)
        .published(Timestamp.parse(time), Samples.GIVEN)
        .build();
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private static List<String> texts(Document drawn) {
    return elements(drawn.getElementsByTagName("text")).stream()
        .map(Element::getTextContent)
        .toList();
  }

  private static List<Element> elements(NodeList nodes) {
    List<Element> found = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  private static int number(Element element, String attribute) {
    return Integer.parseInt(element.getAttribute(attribute));
  }
}
