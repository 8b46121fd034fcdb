package org.stemma.bench.language;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.stemma.core.article.Article;
import org.stemma.core.article.Origin;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Analysis;
import org.stemma.core.text.DependencyTrainer;
import org.stemma.core.text.PartOfSpeech;
import org.stemma.core.text.PartOfSpeechTagger;
import org.stemma.core.text.Sentence;
import org.stemma.core.text.Words;

/**
 * Learns the models of English dependencies from text that a teacher labelled; the same text gives
 * the same bytes. Each twentieth text is kept back, and how often the parser agrees with the
 * teacher on it is printed; the tagger has not learnt from it either.
 *
 * <p>Arguments: the folder where the models go ({@code arcs.en.model}, {@code relations.en.model})
 * and the labelled text ({@link TaughtText}).
 */
public final class ParserTraining {

  private static final int EPOCHS = 10;
  private static final int KEPT_BACK = 20;

  /** Steps of a weight's rounding. */
  private static final float SCALE = 0.5f;

  private ParserTraining() {}

  public static void main(String[] args) throws IOException {
    DependencyTrainer learnt = new DependencyTrainer();
    DependencyTrainer keptBack = new DependencyTrainer();
    int[] count = {0};
    TaughtText.read(
        Path.of(args[1]),
        document -> add(document, count[0]++ % KEPT_BACK == 0 ? keptBack : learnt));
    learnt.train(EPOCHS);
    byte[] arcs = learnt.moves(SCALE);
    byte[] relations = learnt.relations(SCALE);
    write(Path.of(args[0], "arcs.en.model"), arcs);
    write(Path.of(args[0], "relations.en.model"), relations);
    System.out.println(
        learnt.size()
            + " sentences learnt; "
            + keptBack.agreement(arcs, relations)
            + " in "
            + keptBack.size()
            + " others");
  }

  private static void write(Path file, byte[] model) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(model);
    }
  }

  private static void add(TaughtText.Document document, DependencyTrainer trainer) {
    String text = document.text();
    Article article =
        Article.builder("d").text(text).language("en", new Origin(Origin.Place.GIVEN, "")).build();
    Analysis analysis = new Analyser().analyse(article);
    Words words = Words.of(analysis);
    PartOfSpeech[] tags = PartOfSpeechTagger.tags(analysis, words);
    if (tags == null) {
      return;
    }
    TaughtTree tree = new TaughtTree(words, document.words(), starts(document));
    for (Sentence sentence : analysis.sentences()) {
      trainer.add(words, sentence, tags, tree.heads, tree.relations);
    }
  }

  /** Where each word of the teacher begins, in code points. */
  static int[] starts(TaughtText.Document document) {
    int[] starts = new int[document.words().size()];
    int point = 0;
    int at = 0;
    for (int i = 0; i < starts.length; i++) {
      TaughtText.Word word = document.words().get(i);
      point += document.text().codePointCount(at, word.start());
      at = word.start();
      starts[i] = point;
    }
    return starts;
  }
}
