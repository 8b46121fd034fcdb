package org.stemma.server.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.InformationUnit;

/**
 * A published sentence that stands for a piece of information.
 *
 * @param sentence its fullest wording
 * @param carried how widely it is told: "3 versions · 2 independent origins"
 * @param first who had it first; null if the dates do not tell
 * @param since when it was first told; null if a version that tells it has no date
 */
record Told(Extract sentence, String carried, @Nullable String first, @Nullable Moment since) {

  static Told of(Material material, InformationUnit unit) {
    return new Told(
        material.extract(unit.fullest()),
        Words.count(unit.versions(), "version", "versions")
            + " · "
            + Words.count(unit.origins(), "independent origin", "independent origins"),
        unit.first() == null || unit.versions() < 2 ? null : material.label(unit.first()),
        Moment.of(unit.since()));
  }

  static List<Told> of(Material material, List<InformationUnit> units) {
    return units.stream().map(unit -> of(material, unit)).toList();
  }
}
