package org.stemma.bench.account;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.TimeExpression;
import org.stemma.core.account.Times;
import org.stemma.core.article.Article;
import org.stemma.core.article.Origin;
import org.stemma.core.article.Timestamp;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Analysis;
import tools.jackson.databind.JsonNode;

/**
 * Time expressions against {@code times.jsonl.gz} (TimeBank and AQUAINT): relaxed F1 (a found
 * expression overlaps a gold one), value F1 (and has its value) and type F1, as TempEval-3 counts.
 *
 * <p>Arguments: the gold file; {@code tune}, {@code score} or {@code all}; {@code errors} to list
 * what is wrong. The floor finds four-digit years and weekday names alone.
 */
public final class TimesQuality {

  private TimesQuality() {}

  private record Gold(int start, int end, String type, String value) {}

  private static final class Score {
    int gold;
    int found;
    int matched;
    int values;
    int types;

    String line(String name) {
      return String.format(
          Locale.ROOT,
          "%-6s gold %d found %d  relaxed P %.1f R %.1f F1 %.1f  value F1 %.1f  type F1 %.1f",
          name,
          gold,
          found,
          100.0 * matched / Math.max(1, found),
          100.0 * matched / gold,
          200.0 * matched / (gold + found),
          200.0 * values / (gold + found),
          200.0 * types / (gold + found));
    }
  }

  public static void main(String[] args) throws IOException {
    String part = args.length > 1 ? args[1] : "all";
    boolean errors = args.length > 2 && args[2].equals("errors");
    Score score = new Score();
    Score floor = new Score();
    List<Analysis> analyses = new ArrayList<>();
    for (JsonNode node : GoldFile.read(Path.of(args[0]), Integer.MAX_VALUE)) {
      String id = node.get("id").asString();
      if (!part.equals("all") && GoldFile.half(id) != (part.equals("tune") ? 0 : 1)) {
        continue;
      }
      Analysis analysis = analysis(node, id);
      analyses.add(analysis);
      List<TimeExpression> found = Times.in(analysis, analysis.article().published());
      count(score, gold(node), found, errors ? analysis : null);
      List<TimeExpression> trivial = new ArrayList<>();
      for (TimeExpression time : found) {
        if (time.text().matches("\\d{4}|[A-Z][a-z]+day")) {
          trivial.add(time);
        }
      }
      count(floor, gold(node), trivial, null);
    }
    System.out.println(score.line(part));
    System.out.println(floor.line("floor"));
    speed(analyses);
  }

  private static void speed(List<Analysis> analyses) {
    int rounds = 20;
    long best = Long.MAX_VALUE;
    for (int i = 0; i < rounds; i++) {
      long began = System.nanoTime();
      for (Analysis analysis : analyses) {
        Times.in(analysis, analysis.article().published());
      }
      best = Math.min(best, System.nanoTime() - began);
    }
    System.out.printf(Locale.ROOT, "%.3f ms a document%n", best / 1e6 / analyses.size());
  }

  private static Analysis analysis(JsonNode node, String id) {
    Origin given = new Origin(Origin.Place.GIVEN, "");
    Article article =
        Article.builder(id)
            .published(Timestamp.parse(node.get("published").asString().substring(0, 10)), given)
            .language("en", given)
            .text(node.get("text").asString())
            .build();
    return new Analyser().analyse(article);
  }

  private static List<Gold> gold(JsonNode node) {
    List<Gold> gold = new ArrayList<>();
    for (JsonNode time : node.get("times")) {
      gold.add(
          new Gold(
              time.get("start").asInt(),
              time.get("end").asInt(),
              time.get("type").asString(),
              time.get("value").isNull() ? "" : time.get("value").asString()));
    }
    return gold;
  }

  private static void count(
      Score score, List<Gold> gold, List<TimeExpression> found, @Nullable Analysis shown) {
    score.gold += gold.size();
    score.found += found.size();
    List<Gold> open = new ArrayList<>(gold);
    for (TimeExpression time : found) {
      Gold match = null;
      for (Gold candidate : open) {
        if (candidate.start < time.end() && time.start() < candidate.end) {
          match = candidate;
          break;
        }
      }
      if (match == null) {
        show(shown, "SPURIOUS", time.start(), time.end(), String.valueOf(time.value()));
        continue;
      }
      open.remove(match);
      score.matched++;
      score.types += match.type.equals(time.type().name()) ? 1 : 0;
      if (match.value.equals(time.value())) {
        score.values++;
      } else {
        show(shown, "VALUE", match.start, match.end, match.value + " found " + time.value());
      }
    }
    for (Gold missed : open) {
      show(shown, "MISSED", missed.start, missed.end, missed.type + " " + missed.value);
    }
  }

  private static void show(
      @Nullable Analysis analysis, String what, int start, int end, String more) {
    if (analysis == null) {
      return;
    }
    int from = Math.max(0, start - 50);
    int to = Math.min(analysis.points().length(), end + 30);
    System.out.println(
        String.join(
            "\t",
            what,
            String.valueOf(analysis.article().published()),
            analysis.points().slice(start, end).replaceAll("\\s+", " "),
            more,
            (analysis.points().slice(from, start)
                    + "[["
                    + analysis.points().slice(start, end)
                    + "]]"
                    + analysis.points().slice(end, to))
                .replaceAll("\\s+", " ")));
  }
}
