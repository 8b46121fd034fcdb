package org.stemma.server.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.Dossier;

/** What each version adds to the others, and what it leaves out. */
public record DifferencesPage(StoryHead head, List<Entry> versions) implements Page {

  /**
   * A version.
   *
   * @param adds what no other has
   * @param omits what most other lineages have, in the words of the version that tells it best
   * @param more further omissions, folded
   */
  record Entry(
      String label,
      @Nullable String title,
      @Nullable String language,
      String href,
      List<Extract> adds,
      List<Extract> omits,
      List<Extract> more) {}

  /** Omissions that are shown at once: a short version leaves out most of a long story. */
  private static final int OPEN = 4;

  @Override
  public String template() {
    return "differences";
  }

  public static DifferencesPage of(Material material) {
    return new DifferencesPage(
        StoryHead.of(material, "differences"),
        material.dossier().versions().stream().map(version -> entry(material, version)).toList());
  }

  private static Entry entry(Material material, Dossier.Version version) {
    List<Extract> omits = version.omits().stream().map(material::extract).toList();
    int open = omits.size() <= OPEN + 1 ? omits.size() : OPEN;
    return new Entry(
        material.label(version.article()),
        version.title(),
        material.language(version.article()),
        material.addresses().article(version.article()),
        version.adds().stream().map(material::extract).toList(),
        omits.subList(0, open),
        omits.subList(open, omits.size()));
  }
}
