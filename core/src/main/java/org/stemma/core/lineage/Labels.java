package org.stemma.core.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.core.article.Timestamp;
import org.stemma.core.reuse.ReuseKind;

/** A tree with the words that are written on it. */
final class Labels {

  /** Less than this is no share to speak of. */
  private static final double LEAST_SHARE = 0.05;

  private final CopyTree tree;
  private final Map<String, Article> articles = new HashMap<>();
  private final Map<String, LostSource> lost = new HashMap<>();
  private final Map<String, List<CopyEdge>> children = new HashMap<>();
  private final Map<String, List<CopyEdge>> parents = new HashMap<>();

  Labels(CopyTree tree, List<Article> articles) {
    this.tree = tree;
    articles.forEach(article -> this.articles.put(article.id(), article));
    tree.lost().forEach(source -> lost.put(source.id(), source));
    for (CopyEdge edge : tree.edges()) {
      children.computeIfAbsent(edge.from(), id -> new ArrayList<>()).add(edge);
      parents.computeIfAbsent(edge.to(), id -> new ArrayList<>()).add(edge);
    }
  }

  /** Lost sources and versions, each before the versions that descend from it if that can be. */
  List<String> nodes() {
    List<String> nodes = new ArrayList<>();
    tree.lost().forEach(source -> nodes.add(source.id()));
    nodes.addAll(tree.versions());
    return nodes;
  }

  List<CopyTree.Lineage> lineages() {
    return tree.lineages();
  }

  List<String> alternatives() {
    return tree.alternatives();
  }

  /** Versions that print an agency's text and do not say so, in words. */
  List<String> uncredited() {
    return AgencyCopies.uncredited(tree, List.copyOf(articles.values())).stream()
        .map(UncreditedCopy::words)
        .toList();
  }

  List<CopyEdge> edges() {
    return tree.edges();
  }

  List<CopyEdge> childrenOf(String id) {
    return children.getOrDefault(id, List.of());
  }

  List<CopyEdge> parentsOf(String id) {
    return parents.getOrDefault(id, List.of());
  }

  boolean isLost(String id) {
    return lost.containsKey(id);
  }

  /** The outlet, else the id; for a lost source whom it is credited to. */
  String name(String id) {
    LostSource source = lost.get(id);
    if (source != null) {
      return source.credited() == null ? "lost source" : source.credited() + " (lost)";
    }
    Article article = articles.get(id);
    String outlet = article == null ? null : article.outlet();
    return outlet == null ? id : outlet;
  }

  /** What is known of a lost source, or the headline of a version; may be empty. */
  String detail(String id) {
    LostSource source = lost.get(id);
    if (source != null) {
      return source.words();
    }
    Article article = articles.get(id);
    return article == null ? "" : Objects.requireNonNullElse(article.title(), "");
  }

  @Nullable Timestamp time(String id) {
    Article article = articles.get(id);
    return article == null ? null : article.published();
  }

  /** {@code 2021-12-14 22:55}, the day alone, or nothing. */
  String timeText(String id) {
    Timestamp time = time(id);
    if (time == null) {
      return "";
    }
    String iso = time.toString();
    return iso.length() < 16 ? iso : iso.substring(0, 10) + " " + iso.substring(11, 16);
  }

  /**
   * {@code 92 % · credit line + 14 shared passages}. A translation has no words in common with its
   * model: it rests on names and figures in one order, and no share is told.
   */
  static String reasons(CopyEdge edge) {
    StringBuilder words = new StringBuilder();
    boolean foreign = edge.kind() == ReuseKind.TRANSLATION && edge.overlap() < LEAST_SHARE;
    words.append(foreign ? "names and figures in order" : Direction.percent(edge.overlap()));
    String separator = foreign ? " + " : " · ";
    for (Evidence each : edge.evidence()) {
      boolean counted = foreign && each.kind() == Evidence.Kind.OVERLAP;
      String reason = each.weight() > 0 && !counted ? reason(each) : "";
      if (!reason.isEmpty() && words.indexOf(reason) < 0) {
        words.append(separator).append(reason);
        separator = " + ";
      }
    }
    return words.toString();
  }

  private static String reason(Evidence evidence) {
    int passages = evidence.passages().size();
    return switch (evidence.kind()) {
      case OVERLAP -> passages + (passages == 1 ? " shared passage" : " shared passages");
      case CREDIT -> "credit line";
      case LINK -> "link";
      case TIME -> "earlier";
      case CONTAINMENT -> "what each has and lacks";
      case SHARED_ERROR -> "shared slip";
      case HOUSE_STYLE -> "house style";
      case LATER_FACT -> "later figures";
    };
  }
}
