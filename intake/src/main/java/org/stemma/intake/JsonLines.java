package org.stemma.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** One JSON object a line, blank lines passed over; a line beyond the bound fails alone. */
final class JsonLines {

  private JsonLines() {}

  static void read(String name, InputStream in, Consumer<Item> sink) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int number = 1;
    boolean records = false;
    boolean tooLong = false;
    for (int b = in.read(); ; b = in.read()) {
      if (b != '\n' && b >= 0) {
        tooLong |= line.size() >= Container.LARGEST;
        if (!tooLong) {
          line.write(b);
        }
        continue;
      }
      String where = name + " line " + number;
      if (tooLong) {
        sink.accept(new Item.Failed(where, "larger than " + (Container.LARGEST >> 20) + " MB"));
        records = true;
      } else {
        String json = line.toString(StandardCharsets.UTF_8).strip();
        json = number == 1 && json.startsWith("\uFEFF") ? json.substring(1) : json;
        if (!json.isEmpty()) {
          sink.accept(new Item.JsonRecord(where, json));
          records = true;
        }
      }
      line.reset();
      tooLong = false;
      number++;
      if (b < 0) {
        break;
      }
    }
    if (!records) {
      sink.accept(new Item.Failed(name, "empty"));
    }
  }
}
