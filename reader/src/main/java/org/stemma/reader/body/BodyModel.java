package org.stemma.reader.body;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was learned about bodies: odds of words and class names, and trees over {@link
 * BlockFeatures}. Lives in {@code body-model.txt}, which {@code
 * org.stemma.bench.pages.BodyTraining} writes.
 *
 * @param odds of words and class names
 * @param trees give the probability of a block being body
 */
public record BodyModel(TokenOdds odds, BoostedTrees trees) {

  private static final String NAME = "body-model.txt";

  /** The model that comes with the reader. */
  static BodyModel shipped() {
    try (InputStream in = BodyModel.class.getResourceAsStream(NAME)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + NAME);
      }
      return read(
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Reads what {@link #write} writes.
   *
   * @throws IllegalArgumentException if the model is for other features than this program computes
   */
  public static BodyModel read(List<String> lines) {
    Map<String, Float> odds = new HashMap<>();
    List<String> trees = new ArrayList<>();
    double start = Double.NaN;
    for (String line : lines) {
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      if (line.startsWith("features ")) {
        checkFeatures(line.substring("features ".length()));
      } else if (line.startsWith("trees ")) {
        start = Double.parseDouble(line.substring("trees ".length()));
      } else if (Double.isNaN(start)) {
        int tab = line.indexOf('\t');
        odds.put(line.substring(0, tab), Float.parseFloat(line.substring(tab + 1)));
      } else {
        trees.add(line);
      }
    }
    return new BodyModel(new TokenOdds(odds), BoostedTrees.parse(start, trees));
  }

  private static void checkFeatures(String names) {
    if (!names.equals(String.join(", ", BlockFeatures.NAMES))) {
      throw new IllegalArgumentException("the model was trained on other features");
    }
  }

  /** Writes a model down; the same model always gives the same lines. */
  public static List<String> write(Map<String, Float> odds, double start, List<String> trees) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# Which blocks of a page are its body. Written by BodyTraining; see NOTICE for the data.");
    lines.add("features " + String.join(", ", BlockFeatures.NAMES));
    lines.add("# Log odds of class names (c:), first words (w:) and last words (z:) of blocks.");
    new TreeMap<>(odds)
        .forEach((key, value) -> lines.add(key + "\t" + String.format(Locale.ROOT, "%.2f", value)));
    lines.add(
        "# Trees in preorder: feature<threshold, then the subtrees of yes and no; =value is a leaf.");
    lines.add("trees " + start);
    lines.addAll(trees);
    return lines;
  }
}
