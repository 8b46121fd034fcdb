package org.stemma.core.text;

import java.util.ArrayList;
import java.util.List;

/** Names as one label a token: 0 outside, 1 to 4 the first token of a type, 5 to 8 a later one. */
final class NameLabels {

  private static final List<Name.Type> TYPES =
      List.of(Name.Type.PERSON, Name.Type.ORGANISATION, Name.Type.PLACE, Name.Type.OTHER);

  /** Number of labels. */
  static final int COUNT = 9;

  private NameLabels() {}

  static byte[] of(List<Names.Found> names, int tokens) {
    byte[] labels = new byte[tokens];
    for (Names.Found name : names) {
      put(name, labels);
    }
    return labels;
  }

  static void put(Names.Found name, byte[] labels) {
    int type = TYPES.indexOf(name.type());
    for (int i = name.first(); i < name.end(); i++) {
      labels[i] = (byte) (i == name.first() ? 1 + type : 5 + type);
    }
  }

  /** The names that {@code labels} of the tokens from {@code first} on spell. */
  static List<Names.Found> names(byte[] labels, int first) {
    List<Names.Found> names = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= labels.length; i++) {
      int label = i < labels.length ? labels[i] : 0;
      boolean goesOn = start >= 0 && label >= 5 && label - 5 == (labels[start] - 1) % 4;
      if (start >= 0 && !goesOn) {
        Name.Type type = TYPES.get((labels[start] - 1) % 4);
        names.add(new Names.Found(first + start, first + i, type, null, true));
        start = -1;
      }
      if (label != 0 && !goesOn) {
        start = i;
      }
    }
    return names;
  }
}
