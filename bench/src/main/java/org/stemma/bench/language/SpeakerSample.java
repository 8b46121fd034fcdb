package org.stemma.bench.language;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.stemma.core.account.Statement;
import org.stemma.core.account.Statements;
import org.stemma.core.article.Article;
import org.stemma.core.article.Origin;
import org.stemma.core.article.Span;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Analysis;

/**
 * Prints statements for reading: is the speaker the person or body that is meant? The same set
 * gives the same sample. Floor: the share of statements whose mention is already the speaker's
 * name.
 *
 * <p>Arguments: a set ({@code attributions_dev.jsonl.gz}) and how many statements.
 */
public final class SpeakerSample {

  private static final long SEED = 300;

  /** Characters shown before and after the mention. */
  private static final int AROUND = 260;

  private SpeakerSample() {}

  /** A statement and where it stands. */
  private record Shown(String speaker, String mention, String text, String before) {}

  public static void main(String[] args) throws IOException {
    List<Shown> all = new ArrayList<>();
    for (GoldAttributions.Document document : GoldAttributions.read(Path.of(args[0]))) {
      Article article =
          Article.builder(document.id())
              .text(document.text())
              .language("en", new Origin(Origin.Place.GIVEN, ""))
              .build();
      Analysis analysis = new Analyser().analyse(article);
      for (Statement statement : Statements.in(analysis)) {
        Span mention = statement.speakerMention();
        if (mention != null) {
          all.add(shown(analysis, statement, mention));
        }
      }
    }
    Collections.shuffle(all, new Random(SEED));
    int count = Math.min(all.size(), Integer.parseInt(args[1]));
    int named = 0;
    for (int i = 0; i < count; i++) {
      Shown one = all.get(i);
      named += one.mention().equals(one.speaker()) ? 1 : 0;
      System.out.printf(
          "%d. %s <- %s%n   %s [[%s%n",
          i + 1, one.speaker(), one.mention(), one.before(), one.text());
    }
    System.out.printf("%d statements; floor: %d name their speaker themselves%n", count, named);
  }

  private static Shown shown(Analysis analysis, Statement statement, Span mention) {
    int from = Math.max(0, mention.start() - AROUND);
    int to = Math.min(analysis.points().length(), mention.end() + AROUND / 2);
    return new Shown(
        statement.speaker() == null ? "?" : statement.speaker(),
        analysis.slice(mention),
        analysis.slice(new Span(mention.start(), to)).replace('\n', ' '),
        analysis.slice(new Span(from, mention.start())).replace('\n', ' '));
  }
}
