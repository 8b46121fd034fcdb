package org.stemma.core.lineage;

import java.util.List;

/**
 * A body whose texts others print.
 *
 * @param name the full name by which it is reported
 * @param country ISO 3166-1 code of its seat
 * @param abbreviations as they stand in signatures, case as written: {@code AFP}, {@code dpa}
 * @param otherNames what it is called besides, in any language
 */
public record Agency(
    String name, String country, List<String> abbreviations, List<String> otherNames) {

  public Agency {
    abbreviations = List.copyOf(abbreviations);
    otherNames = List.copyOf(otherNames);
  }
}
