package org.stemma.bench.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.stemma.core.account.Collation;
import org.stemma.core.account.Dossier;
import org.stemma.core.article.Article;
import org.stemma.core.article.ArticleBuilder;
import org.stemma.core.article.Origin;
import org.stemma.core.article.Timestamp;
import org.stemma.core.lineage.CopyTree;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Analysis;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The five pages of the seeds as the gold reads them: body lines, headlines, dates and lineages are
 * taken from the gold, so that the collation alone is measured.
 *
 * @param gold what is true of them
 * @param dossier what the collation says
 */
record Seeds(JsonNode gold, Dossier dossier) {

  static final String GOLD = "seeds-gold.json";

  /** Reads the gold and the pages beside it in {@code shared}. */
  static Seeds read(Path shared) throws IOException {
    JsonNode gold = JsonMapper.builder().build().readTree(Files.readString(shared.resolve(GOLD)));
    List<Analysis> versions = new ArrayList<>();
    for (var article : gold.get("articles").properties()) {
      Path page = shared.resolve("seeds").resolve(article.getKey());
      versions.add(version(article.getKey(), Files.readAllLines(page), article.getValue()));
    }
    List<CopyTree.Lineage> lineages = new ArrayList<>();
    for (JsonNode lineage : gold.get("story").get("lineages")) {
      List<String> members = new ArrayList<>();
      lineage.get("members").forEach(member -> members.add(member.asString()));
      lineages.add(new CopyTree.Lineage(members.getFirst(), members));
    }
    CopyTree tree = new CopyTree(List.of(), List.of(), List.of(), lineages, List.of());
    return new Seeds(gold, Collation.of(versions, tree, List.of()));
  }

  private static Analysis version(String id, List<String> lines, JsonNode gold) {
    Origin given = new Origin(Origin.Place.GIVEN, GOLD);
    List<String> body = new ArrayList<>();
    gold.get("body_lines").forEach(line -> body.add(lines.get(line.asInt() - 1).strip()));
    ArticleBuilder builder =
        Article.builder(id).language("en", given).text(String.join(Article.BREAK, body));
    if (gold.hasNonNull("title")) {
      builder.title(gold.get("title").asString(), given);
    }
    if (gold.hasNonNull("published")) {
      builder.published(Timestamp.parse(gold.get("published").asString()), given);
    }
    return new Analyser().analyse(builder.build());
  }
}
