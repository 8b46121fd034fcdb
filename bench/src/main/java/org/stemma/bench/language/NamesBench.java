package org.stemma.bench.language;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.bench.language.BioFile.Document;
import org.stemma.bench.language.BioFile.Mention;
import org.stemma.core.article.Article;
import org.stemma.core.article.Origin;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Name;

/**
 * Exact span and type F1 of persons, bodies and places. The floor takes each run of capitalised
 * words that does not open a sentence for a person. The tokens are joined as print would, and then
 * by spaces. Of the two halves one is to tune on.
 *
 * <p>Arguments: BIO files ({@code names_world.bio.gz}).
 */
public final class NamesBench {

  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private static final Pattern RUN = Pattern.compile("(?<=[^\\n] )\\p{Lu}\\S*(?: \\p{Lu}\\S*)*");

  private NamesBench() {}

  public static void main(String[] args) throws IOException {
    for (String file : args) {
      for (boolean spaced : new boolean[] {false, true}) {
        List<Document> documents = BioFile.documents(Path.of(file), spaced);
        String join = spaced ? " documents, tokens parted by spaces" : " documents, as print";
        System.out.println(file + ": " + documents.size() + join);
        measure(documents);
      }
    }
  }

  private static void measure(List<Document> documents) {
    Map<Name.Type, Score> byType = new EnumMap<>(Name.Type.class);
    Score all = new Score();
    Score spans = new Score();
    Score floor = new Score();
    Score[] halves = {new Score(), new Score()};
    Analyser analyser = new Analyser();
    long nanos = 0;
    long sentences = 0;
    for (int d = 0; d < documents.size(); d++) {
      Document document = documents.get(d);
      Article article =
          Article.builder("d")
              .text(document.text())
              .language("en", new Origin(Origin.Place.GIVEN, ""))
              .build();
      long start = CPU.getCurrentThreadCpuTime();
      List<Name> names = analyser.analyse(article).names();
      nanos += CPU.getCurrentThreadCpuTime() - start;
      sentences += article.paragraphs().size();
      Set<Mention> found = new HashSet<>();
      for (Name name : names) {
        int from = document.text().offsetByCodePoints(0, name.start());
        int to = document.text().offsetByCodePoints(from, name.end() - name.start());
        found.add(new Mention(from, to, name.type()));
      }
      for (Name.Type type : Name.Type.values()) {
        byType
            .computeIfAbsent(type, _ -> new Score())
            .add(of(found, type), of(document.gold(), type));
      }
      all.add(named(found), named(document.gold()));
      halves[d % 2].add(named(found), named(document.gold()));
      spans.add(untyped(named(found)), untyped(named(document.gold())));
      floor.add(capitals(document.text()), named(document.gold()));
    }
    byType.forEach((type, score) -> System.out.println(score.row(type.toString())));
    System.out.println(all.row("persons, bodies, places"));
    System.out.println(halves[0].row("the same, even documents"));
    System.out.println(halves[1].row("the same, odd documents"));
    System.out.println(spans.row("the same, span only"));
    System.out.println(floor.row("floor: capitalised runs"));
    System.out.printf(
        Locale.ROOT,
        "%.0f sentences a second of CPU time for the whole analysis%n",
        sentences * 1e9 / nanos);
  }

  private static Set<Mention> of(Set<Mention> mentions, Name.Type type) {
    Set<Mention> some = new HashSet<>(mentions);
    some.removeIf(mention -> mention.type() != type);
    return some;
  }

  private static Set<Mention> named(Set<Mention> mentions) {
    Set<Mention> some = new HashSet<>(mentions);
    some.removeIf(mention -> mention.type() == Name.Type.OTHER);
    return some;
  }

  private static Set<Mention> untyped(Set<Mention> mentions) {
    Set<Mention> some = new HashSet<>();
    for (Mention mention : mentions) {
      some.add(new Mention(mention.start(), mention.end(), Name.Type.OTHER));
    }
    return some;
  }

  private static Set<Mention> capitals(String text) {
    Set<Mention> found = new HashSet<>();
    Matcher run = RUN.matcher(text);
    while (run.find()) {
      found.add(new Mention(run.start(), run.end(), Name.Type.PERSON));
    }
    return found;
  }
}
