package org.stemma.bench.reuse;

import java.util.Random;

/**
 * How the houses of one planted family copy. Drawn anew for every family from wide ranges, so that
 * no single kind of tree is tuned to.
 *
 * @param edits most words changed by a light copy, as a share
 * @param sentences share of the sentences dropped, and nearly as many added
 * @param excerpts share of the copies that print a part
 * @param fromTheTop share of the parts that are cut off at the end, as news is written to be cut
 * @param rewordings share of the copies that are reworded
 * @param reworded share of the words that a rewording changes
 * @param compiled share of the copies that join a part to matter of their own
 * @param twoParents share of the copies that are put together from two versions
 * @param houseStyle share of the copies put into the house's style
 * @param slips share of the copies that misspell a name and change a figure
 * @param local share of the copies with a local paragraph at the end
 * @param freshest probability that the last version is copied rather than any: 1 makes a chain
 * @param first probability that the first one is copied rather than any: 1 makes a star
 * @param lost probability that a version with two or more copies is lost
 * @param credits share of the copies that credit their parent
 * @param wrongTime share of the versions with a time before its true one
 * @param noTime share of the versions without a time
 * @param dayOnly share of the stamps that are days
 * @param sameTime probability that a copy bears the stamp of its parent
 * @param secondRoot probability that the family is two independent reports and what is made of them
 */
record PlantedHabits(
    double edits,
    double sentences,
    double excerpts,
    double fromTheTop,
    double rewordings,
    double reworded,
    double compiled,
    double twoParents,
    double houseStyle,
    double slips,
    double local,
    double freshest,
    double first,
    double lost,
    double credits,
    double wrongTime,
    double noTime,
    double dayOnly,
    double sameTime,
    double secondRoot) {

  /** The habits of the first generator, round which thresholds may be set. */
  static PlantedHabits drawn(Random random) {
    double shape = random.nextDouble();
    return new PlantedHabits(
        0.01 + 0.09 * random.nextDouble(),
        0.08 * random.nextDouble(),
        0.3 * random.nextDouble(),
        0.6,
        0.25 * random.nextDouble(),
        0.3 + 0.3 * random.nextDouble(),
        0.15 * random.nextDouble(),
        random.nextDouble() < 0.5 ? 0 : 0.2 * random.nextDouble(),
        0.5 * random.nextDouble(),
        0.4 * random.nextDouble(),
        0.4 * random.nextDouble(),
        shape < 0.2 ? 0.8 : 0,
        shape > 0.8 ? 0.8 : 0,
        0.5,
        0.5 * random.nextDouble(),
        0.2 * random.nextDouble(),
        0.2 * random.nextDouble(),
        0.6 * random.nextDouble(),
        0.3 * random.nextDouble(),
        0.2);
  }

  /** Other habits: more and heavier edits, fewer credits, worse stamps. Only ever scored on. */
  static PlantedHabits other(Random random) {
    double shape = random.nextDouble();
    return new PlantedHabits(
        0.005 + 0.12 * random.nextDouble(),
        0.12 * random.nextDouble(),
        0.4 * random.nextDouble(),
        0.4,
        0.15 * random.nextDouble(),
        0.25 + 0.3 * random.nextDouble(),
        0.2 * random.nextDouble(),
        0.15 * random.nextDouble(),
        random.nextDouble(),
        0.3 * random.nextDouble(),
        0.6 * random.nextDouble(),
        shape < 0.35 ? 0.6 : 0,
        shape > 0.65 ? 0.6 : 0,
        0.4,
        0.3 * random.nextDouble(),
        0.25 * random.nextDouble(),
        0.3 * random.nextDouble(),
        random.nextDouble(),
        0.3 * random.nextDouble(),
        0.3);
  }
}
