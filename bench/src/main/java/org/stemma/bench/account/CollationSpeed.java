package org.stemma.bench.account;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.stemma.core.account.Collation;
import org.stemma.core.account.Dossier;
import org.stemma.core.article.Article;
import org.stemma.core.article.Origin;
import org.stemma.core.article.Timestamp;
import org.stemma.core.lineage.CopyTree;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Analysis;
import tools.jackson.databind.JsonNode;

/**
 * How long a dossier takes, its versions analysed before: 20 and 200 versions of about 3 kB, once
 * as copies of one article (each with some sentences left out) and once as articles that share
 * nothing.
 *
 * <p>Argument: {@code haystack.jsonl.gz}. The floor reads the text of all versions once.
 */
public final class CollationSpeed {

  private static final int LENGTH = 3000;
  private static final int ROUNDS = 15;
  private static final Origin GIVEN = new Origin(Origin.Place.GIVEN, "");
  private static final CopyTree NO_TREE =
      new CopyTree(List.of(), List.of(), List.of(), List.of(), List.of());

  private CollationSpeed() {}

  public static void main(String[] args) throws IOException {
    List<String> texts = new ArrayList<>();
    for (JsonNode node : GoldFile.read(Path.of(args[0]), 2000)) {
      String text = node.get("text").asString();
      if (text.length() >= LENGTH && texts.size() < 200) {
        texts.add(text.substring(0, LENGTH));
      }
    }
    for (int versions : new int[] {20, 200}) {
      measure("copies", copies(texts.getFirst(), versions));
      measure("strangers", texts.subList(0, Math.min(versions, texts.size())));
    }
  }

  private static List<String> copies(String text, int count) {
    SplittableRandom random = new SplittableRandom(1);
    List<String> copies = new ArrayList<>();
    String[] sentences = text.split("(?<=[.!?]) ");
    for (int i = 0; i < count; i++) {
      StringBuilder copy = new StringBuilder();
      for (String sentence : sentences) {
        copy.append(random.nextInt(8) == 0 ? "" : sentence + " ");
      }
      copies.add(copy.toString());
    }
    return copies;
  }

  private static void measure(String name, List<String> texts) {
    List<Analysis> versions = new ArrayList<>();
    for (String text : texts) {
      Article article =
          Article.builder("v" + versions.size())
              .language("en", GIVEN)
              .published(versions.isEmpty() ? Timestamp.parse("2020-05-05") : null, GIVEN)
              .text(text)
              .build();
      versions.add(new Analyser().analyse(article));
    }
    long best = Long.MAX_VALUE;
    long floor = Long.MAX_VALUE;
    int facts = 0;
    for (int i = 0; i < ROUNDS; i++) {
      long began = System.nanoTime();
      Dossier dossier = Collation.of(versions, NO_TREE, List.of());
      long ended = System.nanoTime();
      best = Math.min(best, ended - began);
      facts = dossier.facts().size();
      int characters = 0;
      for (String text : texts) {
        characters += (int) text.chars().filter(Character::isLetter).count();
      }
      floor = Math.min(floor, System.nanoTime() - ended + characters % 2);
    }
    System.out.printf(
        Locale.ROOT,
        "%-10s %3d versions: %.1f ms, %d facts; floor %.2f ms%n",
        name,
        versions.size(),
        best / 1e6,
        facts,
        floor / 1e6);
  }
}
