package org.stemma.server.view;

import java.util.List;
import org.stemma.core.account.Dossier;

/**
 * The copy tree of a story.
 *
 * @param summary what it says, in a sentence
 * @param roots the independent origins and what was made from each
 * @param alternatives other readings that are about as good
 */
public record VersionsPage(
    StoryHead head, String summary, List<Branch> roots, List<String> alternatives) implements Page {

  @Override
  public String template() {
    return "versions";
  }

  public static VersionsPage of(Material material) {
    Dossier dossier = material.dossier();
    return new VersionsPage(
        StoryHead.of(material, ""),
        summary(dossier.versions().size(), dossier),
        Forest.of(material),
        dossier.tree().alternatives());
  }

  private static String summary(int versions, Dossier dossier) {
    int origins = dossier.tree().independentOrigins();
    int lost = dossier.tree().lost().size();
    String words =
        Words.capital(Words.spelled(versions, "version goes", "versions go"))
            + " back to "
            + Words.spelled(origins, "independent origin", "independent origins");
    if (lost > 0) {
      words +=
          ", " + Words.spelled(lost, "of them a text", "of them texts") + " not in the library";
    }
    return words + ".";
  }
}
