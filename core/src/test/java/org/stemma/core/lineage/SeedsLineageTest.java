package org.stemma.core.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.core.article.Article;
import org.stemma.core.article.ArticleBuilder;
import org.stemma.core.article.Credit;
import org.stemma.core.reuse.ReuseKind;
import org.stemma.core.reuse.Samples;
import org.stemma.core.text.Analysis;

/** The tree of the five seed pages against their gold; skipped where the data are not there. */
class SeedsLineageTest {

  private static final Path SHARED =
      Path.of(System.getProperty("stemma.root", ".."), "..", "shared");

  @Test
  void theTreeOfTheSeedsIsTheGolds() throws IOException {
    assumeTrue(Files.exists(SHARED.resolve("seeds-gold.json")), "no seeds beside the project");
    String gold = Files.readString(SHARED.resolve("seeds-gold.json"));

    CopyTree tree = new Lineages().tree(articles(gold));

    assertThat(tree.independentOrigins()).isEqualTo(number(gold, "independent_origins"));
    List<List<String>> members = new ArrayList<>();
    tree.lineages().forEach(each -> members.add(each.members().stream().sorted().toList()));
    assertThat(members).containsExactlyInAnyOrderElementsOf(goldMembers(gold));
    for (CopyEdge edge : tree.edges()) {
      boolean lost = edge.from().startsWith(LostSource.PREFIX);
      String from = lost ? "lost source" : edge.from();
      assertThat(goldEdges(gold)).contains(from + " " + edge.to() + " " + edge.kind().label());
      assertThat(edge.evidence()).anyMatch(each -> !each.passages().isEmpty());
    }
    assertThat(tree.edges()).hasSameSizeAs(goldEdges(gold));
    assertThat(tree.edges()).extracting(CopyEdge::kind).contains(ReuseKind.REWRITE);
  }

  private static List<Analysis> articles(String gold) throws IOException {
    List<Analysis> found = new ArrayList<>();
    Matcher entry =
        Pattern.compile("\"(\\d{3}_\\w+\\.txt)\": \\{(.*?)\\n? *\\}", Pattern.DOTALL).matcher(gold);
    while (entry.find()) {
      List<String> lines = Files.readAllLines(SHARED.resolve("seeds").resolve(entry.group(1)));
      List<ArticleBuilder.Block> blocks = new ArrayList<>();
      Matcher number = Pattern.compile("\\d+").matcher(field(entry.group(2), "body_lines"));
      while (number.find()) {
        String line = lines.get(Integer.parseInt(number.group()) - 1);
        blocks.add(ArticleBuilder.Block.of(line.strip()));
      }
      ArticleBuilder builder = Article.builder(entry.group(1)).body(blocks);
      builder.language("en", Samples.GIVEN).title(text(entry.group(2), "title"), Samples.GIVEN);
      String credit = text(entry.group(2), "credit");
      if (credit != null) {
        boolean reprint = entry.group(2).contains("credit_lines");
        Credit.Kind kind = reprint ? Credit.Kind.REPRINT : Credit.Kind.SOURCE;
        builder.credits(List.of(new Credit(kind, credit, credit)), Samples.GIVEN);
      }
      found.add(Samples.analysis(builder));
    }
    return found;
  }

  private static List<List<String>> goldMembers(String gold) {
    List<List<String>> found = new ArrayList<>();
    Matcher list = Pattern.compile("\"members\": \\[(.*?)\\]", Pattern.DOTALL).matcher(gold);
    while (list.find()) {
      found.add(strings(list.group(1)).stream().sorted().toList());
    }
    return found;
  }

  private static List<String> goldEdges(String gold) {
    List<String> found = new ArrayList<>();
    Matcher edge =
        Pattern.compile(
                "\"from\": \"([^\"]+)\",\\s*\"to\": \"([^\"]+)\",\\s*\"kind\": \"([^\"]+)\"")
            .matcher(gold);
    while (edge.find()) {
      found.add(edge.group(1) + " " + edge.group(2) + " " + edge.group(3));
    }
    return found;
  }

  private static List<String> strings(String list) {
    return Pattern.compile("\"([^\"]+)\"").matcher(list).results().map(m -> m.group(1)).toList();
  }

  private static String field(String entry, String name) {
    Matcher matcher =
        Pattern.compile("\"" + name + "\": \\[(.*?)\\]", Pattern.DOTALL).matcher(entry);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static @Nullable String text(String entry, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\": \"([^\"]*)\"").matcher(entry);
    return matcher.find() ? matcher.group(1) : null;
  }

  private static int number(String gold, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\": (\\d+)").matcher(gold);
    assertThat(matcher.find()).isTrue();
    return Integer.parseInt(matcher.group(1));
  }
}
