package org.stemma.core.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.core.reuse.ReuseKind;

/**
 * Finds the versions that print an agency's text without saying so.
 *
 * <p>A text is an agency's if its version credits the agency, or if it was copied, whole or in
 * part, from a text that is, or from a lost source that its witnesses credit to the agency. A
 * version that names another agency, or the version that it copied, has given its source. Linear in
 * the number of versions and edges.
 */
public final class AgencyCopies {

  private final CopyTree tree;
  private final Map<String, Article> articles = new HashMap<>();
  private final Map<String, List<Agency>> credited = new HashMap<>();
  private final Map<String, List<CopyEdge>> above = new HashMap<>();
  private final Map<String, String> lost = new HashMap<>();

  private AgencyCopies(CopyTree tree, List<Article> articles) {
    this.tree = tree;
    for (Article article : articles) {
      this.articles.put(article.id(), article);
      credited.put(article.id(), Agencies.world().creditedBy(article));
    }
    tree.edges()
        .forEach(edge -> above.computeIfAbsent(edge.to(), id -> new ArrayList<>()).add(edge));
    for (LostSource source : tree.lost()) {
      if (source.credited() != null) {
        lost.put(source.id(), source.credited());
      }
    }
  }

  /** The findings, in the order of the tree's versions; {@code articles} are its versions. */
  public static List<UncreditedCopy> uncredited(CopyTree tree, List<Article> articles) {
    return new AgencyCopies(tree, articles).findings();
  }

  private List<UncreditedCopy> findings() {
    List<UncreditedCopy> found = new ArrayList<>();
    for (CopyTree.Lineage lineage : tree.lineages()) {
      for (String id : lineage.members()) {
        String agency = isSilent(id) ? inherited(id) : null;
        if (agency != null && !isItself(id, agency)) {
          List<String> creditedBy =
              lineage.members().stream().filter(member -> credits(member, agency)).toList();
          found.add(new UncreditedCopy(id, agency, creditedBy, words(id, agency, creditedBy)));
        }
      }
    }
    return found;
  }

  private boolean isSilent(String id) {
    Article article = articles.get(id);
    return article != null && article.credits().isEmpty() && agencies(id).isEmpty();
  }

  private List<Agency> agencies(String id) {
    return credited.getOrDefault(id, List.of());
  }

  private boolean credits(String id, String agency) {
    return agencies(id).stream().anyMatch(each -> each.name().equals(agency));
  }

  /** The agency whose text reaches {@code id} from above; null if it is nobody's. */
  private @Nullable String inherited(String id) {
    Set<String> seen = new HashSet<>();
    String at = id;
    while (seen.add(at)) {
      CopyEdge edge = wordForWord(at);
      if (edge == null) {
        return null;
      }
      String from = edge.from();
      if (lost.containsKey(from)) {
        String name = lost.get(from);
        return name == null || Agencies.world().named(name) == null ? null : name;
      }
      if (!agencies(from).isEmpty()) {
        return agencies(from).getFirst().name();
      }
      if (!isSilent(from)) {
        return null;
      }
      at = from;
    }
    return null;
  }

  private @Nullable CopyEdge wordForWord(String id) {
    for (CopyEdge edge : above.getOrDefault(id, List.of())) {
      if (edge.kind() != ReuseKind.REWRITE && edge.kind() != ReuseKind.TRANSLATION) {
        return edge;
      }
    }
    return null;
  }

  private boolean isItself(String id, String agency) {
    Article article = articles.get(id);
    Agency known = Agencies.world().named(agency);
    if (article == null || known == null) {
      return false;
    }
    return Version.isNamed(article, agency)
        || known.abbreviations().stream().anyMatch(name -> Version.isNamed(article, name))
        || known.otherNames().stream().anyMatch(name -> Version.isNamed(article, name));
  }

  private String words(String id, String agency, List<String> creditedBy) {
    return label(id)
        + " prints text that "
        + (creditedBy.isEmpty()
            ? "others credit"
            : String.join(", ", creditedBy.stream().limit(3).map(this::label).toList())
                + (creditedBy.size() > 3 ? " and " + (creditedBy.size() - 3) + " more" : "")
                + (creditedBy.size() == 1 ? " credits" : " credit"))
        + " to "
        + agency
        + ", and names no source";
  }

  private String label(String id) {
    Article article = articles.get(id);
    String outlet = article == null ? null : article.outlet();
    return outlet == null ? id : outlet;
  }
}
