package org.stemma.core.story;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** How a stream's state begins, and how strings of any length stand in it. */
final class StateFormat {

  /** "STO" and the version; another version's state is refused, not guessed at. */
  private static final int MAGIC = 0x53544F04;

  private StateFormat() {}

  static void writeHeader(DataOutput out) throws IOException {
    out.writeInt(MAGIC);
  }

  static void readHeader(DataInput in) throws IOException {
    int magic = in.readInt();
    if (magic != MAGIC) {
      throw new IOException("no story state of this version: " + Integer.toHexString(magic));
    }
  }

  static void write(String text, DataOutput out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String readString(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
