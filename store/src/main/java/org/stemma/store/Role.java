package org.stemma.store;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.stemma.core.lineage.CopyEdge;
import org.stemma.core.lineage.CopyTree;
import org.stemma.core.reuse.ReuseKind;

/** What an article is among the versions of its story. */
public enum Role {
  /** Nobody else's text explains it. */
  ORIGIN,
  /** The words of another, whole or in part. */
  COPY,
  /** Another's text, reworded. */
  REWRITE,
  /** Another's text in another language. */
  TRANSLATION;

  /** The name in the interchange form. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The role of each article of {@code tree}. One put together from two texts has the role that
   * comes first in the order of this enum.
   */
  public static Map<String, Role> of(CopyTree tree) {
    Map<String, Role> roles = new HashMap<>();
    for (CopyEdge edge : tree.edges()) {
      roles.merge(edge.to(), of(edge.kind()), (a, b) -> a.compareTo(b) < 0 ? a : b);
    }
    tree.versions().forEach(version -> roles.putIfAbsent(version, ORIGIN));
    return roles;
  }

  private static Role of(ReuseKind kind) {
    return switch (kind) {
      case IDENTICAL, COPY, EXCERPT -> COPY;
      case REWRITE -> REWRITE;
      case TRANSLATION -> TRANSLATION;
      case SHARED_QUOTE, BOILERPLATE, INDEPENDENT -> ORIGIN;
    };
  }
}
