package org.stemma.bench.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gold data of the developing sets: JSON Lines, gzipped. */
final class GoldFile {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private GoldFile() {}

  /** The records of {@code path}, at most {@code limit}. */
  static List<JsonNode> read(Path path, int limit) throws IOException {
    List<JsonNode> records = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine();
          line != null && records.size() < limit;
          line = lines.readLine()) {
        records.add(JSON.readTree(line));
      }
    }
    return records;
  }

  /** The half for tuning (0) or for scoring (1) that {@code key} falls into, by its MD5. */
  static int half(String key) {
    try {
      byte[] digest = MessageDigest.getInstance("MD5").digest(key.getBytes(StandardCharsets.UTF_8));
      return digest[0] & 1;
    } catch (NoSuchAlgorithmException none) {
      throw new IllegalStateException("every JDK has MD5", none);
    }
  }
}
