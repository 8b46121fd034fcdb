package org.stemma.core.account;

import java.util.List;

/**
 * An entry of the timeline: something that happened, by its own time.
 *
 * @param date ISO-8601 as exact as is known: {@code 2014-03}, {@code 2021-12-13}, {@code
 *     2021-12-11/2021-12-12}
 * @param what the sentence or clause that tells it, as one version has it
 * @param told where it is told, the version of {@code what} first
 * @param because how the date was found if the text does not state it: "'Tuesday' before the
 *     publication of x on 14 December 2021"; empty if it is stated
 */
public record Happening(String date, String what, List<Reference> told, String because) {

  public Happening {
    told = List.copyOf(told);
  }
}
