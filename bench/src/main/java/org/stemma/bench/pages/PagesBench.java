package org.stemma.bench.pages;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.core.article.Label;
import org.stemma.core.article.Timestamp;
import org.stemma.reader.Page;
import org.stemma.reader.PageReader;
import org.stemma.reader.UnreadablePageException;
import org.stemma.reader.body.TemplateMemory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores the reader on sets of gold pages: {@code PagesBench SET_DIR...} prints a line for each
 * set, with the figures of {@code score_pages.py} and the CPU milliseconds that a page took. With
 * {@code --out DIR} it also writes what was read as {@code DIR/SET.jsonl}, which that script reads;
 * with {@code --warm} each set is read twice and the second reading timed; {@code --floor p} and
 * {@code --floor body} score the text of all p elements, or of the whole page, instead. {@code
 * --templates} scores only the pages whose host was met with earlier in the set, once read each for
 * itself and once with a {@link TemplateMemory} of all the pages before.
 */
public final class PagesBench {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private PagesBench() {}

  /** Runs the benchmark. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    @Nullable Path target = null;
    boolean speed = false;
    boolean templates = false;
    String floor = "";
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--out")) {
        target = Path.of(args[++i]);
        continue;
      }
      if (args[i].equals("--warm")) {
        speed = true;
        continue;
      }
      if (args[i].equals("--floor")) {
        floor = args[++i];
        continue;
      }
      if (args[i].equals("--templates")) {
        templates = true;
        continue;
      }
      Path set = Path.of(args[i]);
      out.println(templates ? templates(set) : score(set, target, speed, floor));
    }
  }

  private static String score(Path set, @Nullable Path target, boolean speed, String floor)
      throws IOException {
    PageReader reader = new PageReader();
    List<GoldPage> pages = GoldPage.read(set);
    Score score = new Score();
    StringBuilder lines = new StringBuilder();
    JsonMapper json = new JsonMapper();
    int unreadable = 0;
    if (speed) {
      // Once to warm up; the second reading is timed.
      pages.forEach(gold -> read(reader, gold.page()));
    }
    double cpu = 0;
    for (GoldPage gold : pages) {
      long start = THREADS.getCurrentThreadCpuTime();
      Article article =
          floor.isEmpty() ? read(reader, gold.page()) : floor(gold.page(), floor.equals("p"));
      cpu += THREADS.getCurrentThreadCpuTime() - start;
      unreadable += article.label() == Label.NOT_AN_ARTICLE ? 1 : 0;
      score.add(gold, article);
      if (target != null) {
        lines.append(json.writeValueAsString(fields(article))).append('\n');
      }
    }
    if (target != null) {
      Files.createDirectories(target);
      Files.writeString(target.resolve(set.getFileName() + ".jsonl"), lines);
    }
    return score.line(set.getFileName().toString())
        + String.format(
            Locale.ROOT, " no_article=%d cpu_ms=%.2f", unreadable, cpu / 1e6 / pages.size());
  }

  private static String templates(Path set) throws IOException {
    PageReader alone = new PageReader();
    PageReader learning = alone.with(new TemplateMemory());
    Score without = new Score();
    Score with = new Score();
    Set<String> met = new HashSet<>();
    for (GoldPage gold : GoldPage.read(set)) {
      Article article = read(learning, gold.page());
      if (!met.add(Hosts.of(gold.page().url()))) {
        without.add(gold, read(alone, gold.page()));
        with.add(gold, article);
      }
    }
    String name = set.getFileName().toString();
    return without.line(name + " alone") + "\n" + with.line(name + " with templates");
  }

  /** What a program without any choice would give: the text of all p elements, or all text. */
  private static Article floor(Page page, boolean paragraphsOnly) {
    Document document = Jsoup.parse(new String(page.bytes(), StandardCharsets.UTF_8));
    String text =
        paragraphsOnly
            ? String.join("\n\n", document.select("p").eachText())
            : document.body().text();
    return Article.builder(page.id()).text(text).build();
  }

  private static Article read(PageReader reader, Page page) {
    try {
      return reader.read(page);
    } catch (UnreadablePageException unreadable) {
      return Article.builder(page.id()).label(Label.NOT_AN_ARTICLE).build();
    }
  }

  private static Map<String, @Nullable Object> fields(Article article) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("id", article.id());
    fields.put("title", article.title());
    fields.put("byline", article.byline());
    fields.put("published", text(article.published()));
    fields.put("language", article.language());
    fields.put("label", article.label().name());
    fields.put("confidence", article.confidence());
    fields.put("origins", article.origins().toString());
    fields.put("text", article.text());
    return fields;
  }

  private static @Nullable String text(@Nullable Timestamp time) {
    return time == null ? null : time.toString();
  }
}
