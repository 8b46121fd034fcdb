package org.stemma.server.view;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.Dossier;
import org.stemma.core.lineage.TreeDrawing;

/**
 * The copy tree of a story.
 *
 * @param summary what it says, in a sentence
 * @param drawing the tree as SVG without styles; null where there is nothing to draw
 * @param roots the independent origins and what was made from each
 * @param alternatives other readings that are about as good
 * @param sentences the story in a few published sentences
 */
public record VersionsPage(
    StoryHead head,
    String summary,
    @Nullable String drawing,
    List<Branch> roots,
    List<String> alternatives,
    List<Told> sentences)
    implements Page {

  /** Sentences that sum a story up: as many as a reader takes in at a glance. */
  private static final int SENTENCES = 5;

  private static final Pattern STYLE = Pattern.compile("<style>.*?</style>\\s*", Pattern.DOTALL);

  @Override
  public String template() {
    return "versions";
  }

  public static VersionsPage of(Material material) {
    Dossier dossier = material.dossier();
    return new VersionsPage(
        StoryHead.of(material, ""),
        summary(dossier.versions().size(), dossier),
        dossier.tree().edges().isEmpty() ? null : drawing(material),
        Forest.of(material),
        dossier.tree().alternatives(),
        Told.of(material, dossier.summary(SENTENCES)));
  }

  /** The page's own style sheet dresses the drawing: the policy of the pages allows no other. */
  private static String drawing(Material material) {
    String svg = TreeDrawing.svg(material.dossier().tree(), material.articles());
    return STYLE.matcher(svg).replaceFirst("");
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
          ", " + Words.spelled(lost, "of them a text", "of them texts") + " that we do not have";
    }
    return words + ".";
  }
}
