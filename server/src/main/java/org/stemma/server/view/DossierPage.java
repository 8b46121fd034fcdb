package org.stemma.server.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.Dossier;
import org.stemma.core.article.Article;
import org.stemma.core.lineage.CopyEdge;
import org.stemma.core.lineage.CopyTree;
import org.stemma.core.lineage.LostSource;
import org.stemma.core.reuse.Comparison;
import org.stemma.core.text.Analysis;

/**
 * All pages of a story in one file that asks for nothing else: to be kept, sent and printed.
 *
 * @param style the style sheet
 * @param pairs versions side by side, one a copy edge
 * @param sinceWords the moment that the reader asked for; null if none
 * @param fresh what was told for the first time since then
 * @param texts the versions in full
 */
public record DossierPage(
    String style,
    StoryHead head,
    VersionsPage versions,
    List<Pair> pairs,
    SaidPage said,
    FiguresPage figures,
    TimelinePage timeline,
    DifferencesPage differences,
    @Nullable Moment sinceWords,
    List<Told> fresh,
    List<Text> texts)
    implements Page {

  /** Pairs laid side by side; a reader who wants more takes the server. */
  private static final int PAIRS = 24;

  /** Two versions; {@code anchor} is where links find them. */
  record Pair(String anchor, String names, SideBySide table) {}

  /**
   * A version in full.
   *
   * @param anchor where links find it; a paragraph's is {@code anchor-number}
   * @param external its address on the web; null if unknown
   */
  record Text(
      String anchor,
      String label,
      @Nullable String title,
      @Nullable String language,
      @Nullable Moment published,
      @Nullable String external,
      List<Block> blocks) {}

  @Override
  public String template() {
    return "dossier";
  }

  /**
   * The page of a dossier.
   *
   * @param versions what the dossier is about
   * @param since show apart what is new since then; null for nothing
   * @param compare lays two versions side by side
   */
  public static DossierPage of(
      Dossier dossier,
      List<Analysis> versions,
      @Nullable Instant since,
      BiFunction<Analysis, Analysis, Comparison> compare) {
    List<Article> articles = versions.stream().map(Analysis::article).toList();
    Material material = new Material(articles, dossier);
    return new DossierPage(
        sheet(),
        StoryHead.of(material, "none"),
        VersionsPage.of(material),
        pairs(material, versions, compare),
        SaidPage.of(material),
        FiguresPage.of(material),
        TimelinePage.of(material),
        DifferencesPage.of(material),
        since == null ? null : Moment.of(since),
        since == null ? List.of() : Told.of(material, dossier.newSince(since)),
        articles.stream().map(article -> text(material, article)).toList());
  }

  private static List<Pair> pairs(
      Material material,
      List<Analysis> versions,
      BiFunction<Analysis, Analysis, Comparison> compare) {
    Set<ComparePage.Pair> wanted = new LinkedHashSet<>();
    CopyTree tree = material.dossier().tree();
    for (CopyEdge edge : tree.edges()) {
      if (material.article(edge.from()) != null) {
        wanted.add(new ComparePage.Pair(edge.from(), edge.to()));
      }
    }
    // The copies of a lost source are laid beside the first of them.
    for (LostSource lost : tree.lost()) {
      for (String witness : lost.witnesses()) {
        wanted.add(new ComparePage.Pair(lost.witnesses().getFirst(), witness));
      }
    }
    if (wanted.isEmpty() && versions.size() > 1) {
      wanted.add(ComparePage.start(material));
    }
    List<Pair> pairs = new ArrayList<>();
    for (ComparePage.Pair pair : wanted) {
      Analysis a = version(versions, pair.a());
      Analysis b = version(versions, pair.b());
      if (a != null && b != null && !pair.a().equals(pair.b()) && pairs.size() < PAIRS) {
        String anchor = Addresses.anchor(material.addresses().compare(a.id(), b.id()));
        SideBySide table = ComparePage.table(material, a, b, compare.apply(a, b), true, null);
        pairs.add(
            new Pair(anchor, material.label(a.id()) + " and " + material.label(b.id()), table));
      }
    }
    return pairs;
  }

  private static @Nullable Analysis version(List<Analysis> versions, String id) {
    return versions.stream().filter(version -> version.id().equals(id)).findFirst().orElse(null);
  }

  private static Text text(Material material, Article article) {
    return new Text(
        Addresses.anchor(material.addresses().article(article.id())),
        material.label(article.id()),
        article.title(),
        article.language(),
        Moment.of(article.published()),
        Links.external(article.url()),
        Block.of(article, null));
  }

  private static String sheet() {
    try (InputStream in = DossierPage.class.getResourceAsStream("/org/stemma/server/stemma.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
