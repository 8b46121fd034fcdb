package org.stemma.core.lineage;

import java.util.List;

/**
 * A finding: a version prints the text of an agency that it does not name.
 *
 * @param article id of the version
 * @param agency whose text it is
 * @param creditedBy ids of the versions of the same text that do credit the agency
 * @param words the finding as a reader would put it
 */
public record UncreditedCopy(String article, String agency, List<String> creditedBy, String words) {

  public UncreditedCopy {
    creditedBy = List.copyOf(creditedBy);
  }
}
