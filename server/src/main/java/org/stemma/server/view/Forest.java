package org.stemma.server.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.Dossier;
import org.stemma.core.article.Article;
import org.stemma.core.lineage.CopyEdge;
import org.stemma.core.lineage.CopyTree;
import org.stemma.core.lineage.Evidence;
import org.stemma.core.lineage.LostSource;
import org.stemma.core.reuse.Passage;
import org.stemma.core.reuse.ReuseKind;

/** Unfolds a copy tree into branches: each version once, below the parent that explains most. */
final class Forest {

  /** Passages shown with a reason; all of them are on the page that compares the two. */
  private static final int PASSAGES = 4;

  /** Deeper descendants are listed beside each other, so that a page stays readable. */
  private static final int DEEPEST = 24;

  private final Material material;
  private final CopyTree tree;
  private final Map<String, Dossier.Version> versions = new HashMap<>();
  private final Map<String, LostSource> lost = new HashMap<>();
  private final Map<String, List<CopyEdge>> above = new HashMap<>();
  private final Map<String, List<CopyEdge>> below = new LinkedHashMap<>();
  private final Set<String> shown = new HashSet<>();

  private Forest(Material material) {
    this.material = material;
    this.tree = material.dossier().tree();
    material.dossier().versions().forEach(version -> versions.put(version.article(), version));
    tree.lost().forEach(source -> lost.put(source.id(), source));
    for (CopyEdge edge : tree.edges()) {
      above.computeIfAbsent(edge.to(), any -> new ArrayList<>()).add(edge);
      below.computeIfAbsent(edge.from(), any -> new ArrayList<>()).add(edge);
    }
  }

  /** One branch an origin, in the tree's order. */
  static List<Branch> of(Material material) {
    return new Forest(material).roots();
  }

  private List<Branch> roots() {
    List<Branch> roots = new ArrayList<>();
    for (CopyTree.Lineage lineage : tree.lineages()) {
      addRoot(roots, lineage.origin());
      lineage.members().forEach(member -> addRoot(roots, member));
    }
    tree.versions().forEach(version -> addRoot(roots, version));
    return roots;
  }

  private void addRoot(List<Branch> roots, String id) {
    if (shown.add(id)) {
      List<CopyEdge> parents = above.getOrDefault(id, List.of());
      roots.add(branch(id, null, parents, children(id, 1)));
    }
  }

  private List<Branch> children(String parent, int depth) {
    List<Branch> children = new ArrayList<>();
    for (CopyEdge edge : below.getOrDefault(parent, List.of())) {
      if (!strongest(edge) || !shown.add(edge.to())) {
        continue;
      }
      List<CopyEdge> besides = new ArrayList<>(above.getOrDefault(edge.to(), List.of()));
      besides.remove(edge);
      List<Branch> descendants = children(edge.to(), depth + 1);
      boolean deep = depth >= DEEPEST;
      children.add(branch(edge.to(), edge, besides, deep ? List.of() : descendants));
      if (deep) {
        children.addAll(descendants);
      }
    }
    return children;
  }

  private boolean strongest(CopyEdge edge) {
    return above.getOrDefault(edge.to(), List.of()).stream()
        .allMatch(other -> other.overlap() <= edge.overlap());
  }

  private Branch branch(
      String id, @Nullable CopyEdge edge, List<CopyEdge> besides, List<Branch> children) {
    LostSource source = lost.get(id);
    Article article = material.article(id);
    Dossier.Version version = versions.get(id);
    String title = source != null ? source.words() : article == null ? null : article.title();
    return new Branch(
        material.label(id),
        source != null,
        title,
        article == null ? null : material.addresses().article(id),
        article == null ? null : article.language(),
        article == null ? null : Words.language(article.language()),
        version == null ? null : Moment.of(version.published()),
        version == null ? null : Moment.of(version.inferred()),
        version == null ? null : version.inferredBecause(),
        edge == null ? null : descent(edge),
        besides.stream().map(this::descent).toList(),
        children);
  }

  private Branch.Descent descent(CopyEdge edge) {
    boolean known = material.article(edge.from()) != null;
    return new Branch.Descent(
        (edge.kind() == ReuseKind.IDENTICAL ? "identical to" : Words.of(edge.kind()) + " of")
            + " "
            + material.label(edge.from()),
        edge.kind() == ReuseKind.TRANSLATION ? null : Words.percent(edge.overlap()),
        Words.percent(edge.directionConfidence()),
        known ? material.addresses().compare(edge.from(), edge.to()) : null,
        edge.evidence().stream().map(evidence -> reason(edge, evidence)).toList());
  }

  private Branch.Reason reason(CopyEdge edge, Evidence evidence) {
    String witness = witness(edge);
    List<Branch.Aligned> passages =
        evidence.passages().stream()
            .limit(PASSAGES)
            .map(passage -> aligned(witness, edge.to(), passage))
            .toList();
    return new Branch.Reason(
        Words.of(evidence.kind()),
        evidence.words(),
        evidence.weight() < 0,
        passages,
        evidence.passages().size() - passages.size());
  }

  /** Where an edge's passages stand: in the parent, or the first other witness of a lost one. */
  private String witness(CopyEdge edge) {
    LostSource source = lost.get(edge.from());
    if (source == null) {
      return edge.from();
    }
    return source.witnesses().stream()
        .filter(each -> !each.equals(edge.to()))
        .findFirst()
        .orElse(edge.from());
  }

  private Branch.Aligned aligned(String from, String to, Passage passage) {
    return new Branch.Aligned(
        Words.of(passage.kind()),
        material.extract(from, passage.a(), material.words(from, passage.a())),
        material.extract(to, passage.b(), material.words(to, passage.b())));
  }
}
