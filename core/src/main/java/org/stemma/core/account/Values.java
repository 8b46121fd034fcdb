package org.stemma.core.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All values that each witness gives anywhere, by which a conflict is refuted: who tells both
 * values speaks of two things.
 *
 * @param <T> a figure or a date
 */
final class Values<T> {

  private final Map<Integer, List<Telling<T>>> byWitness = new HashMap<>();
  private final Scale<T> scale;

  Values(Scale<T> scale) {
    this.scale = scale;
  }

  void add(Telling<T> telling) {
    byWitness.computeIfAbsent(telling.line().witness(), none -> new ArrayList<>()).add(telling);
  }

  /** Whether {@code witness} gives a value that agrees with {@code telling}, be it elsewhere. */
  boolean has(int witness, Telling<T> telling) {
    for (Telling<T> own : byWitness.getOrDefault(witness, List.of())) {
      if (scale.relate(own, telling).agrees()) {
        return true;
      }
    }
    return false;
  }
}
