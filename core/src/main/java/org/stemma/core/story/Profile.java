package org.stemma.core.story;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What an article is compared by: one vector for each field, with the rarities of its arrival.
 *
 * @param full title (twice) and text
 * @param title the title; the first words of the text where there is none
 * @param lead title and first words of the text
 * @param pairs pairs of neighbouring words in title and text
 * @param leadPairs the same of the title and first words
 * @param keys the heads of the longer words of title and lead in Latin letters, which are alike
 *     across inflections and, for names and loans, across languages
 * @param words how many words of title and text were read
 */
record Profile(
    SparseVector full,
    SparseVector title,
    SparseVector lead,
    SparseVector pairs,
    SparseVector leadPairs,
    SparseVector keys,
    int words) {

  void write(DataOutput out) throws IOException {
    full.write(out);
    title.write(out);
    lead.write(out);
    pairs.write(out);
    leadPairs.write(out);
    keys.write(out);
    out.writeInt(words);
  }

  static Profile read(DataInput in) throws IOException {
    return new Profile(
        SparseVector.read(in),
        SparseVector.read(in),
        SparseVector.read(in),
        SparseVector.read(in),
        SparseVector.read(in),
        SparseVector.read(in),
        in.readInt());
  }
}
