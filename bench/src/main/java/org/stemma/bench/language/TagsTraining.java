package org.stemma.bench.language;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.stemma.core.article.Article;
import org.stemma.core.article.Origin;
import org.stemma.core.text.PartOfSpeech;
import org.stemma.core.text.PartOfSpeechTagger;
import org.stemma.core.text.PerceptronTrainer;
import org.stemma.core.text.PerceptronTrainer.Example;

/**
 * Learns the model of English parts of speech from text that a teacher labelled; the same text
 * gives the same bytes. Each twentieth text is kept back, and how often the model agrees with the
 * teacher on it is printed.
 *
 * <p>Arguments: where the model goes ({@code tags.en.model}) and the labelled text ({@link
 * TaughtText}).
 */
public final class TagsTraining {

  private static final int EPOCHS = 5;
  private static final int KEPT_BACK = 20;

  /** Steps of a weight's rounding. */
  private static final float SCALE = 2;

  private TagsTraining() {}

  public static void main(String[] args) throws IOException {
    List<Example> learnt = new ArrayList<>();
    List<Example> keptBack = new ArrayList<>();
    int[] count = {0};
    TaughtText.read(
        Path.of(args[1]),
        document -> (count[0]++ % KEPT_BACK == 0 ? keptBack : learnt).addAll(examples(document)));
    PerceptronTrainer trainer = new PerceptronTrainer(PartOfSpeechTagger.LABELS);
    trainer.train(learnt, EPOCHS);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(args[0])))) {
      out.write(trainer.model(SCALE));
    }
    System.out.printf(
        Locale.ROOT,
        "%d sentences learnt; %.2f %% of words as the teacher has them in %d others%n",
        learnt.size(),
        100 * trainer.agreement(keptBack),
        keptBack.size());
  }

  private static List<Example> examples(TaughtText.Document document) {
    String text = document.text();
    int[] starts = ParserTraining.starts(document);
    List<PartOfSpeech> tags =
        document.words().stream().map(word -> PartOfSpeech.ofPenn(word.tag())).toList();
    Article article =
        Article.builder("d").text(text).language("en", new Origin(Origin.Place.GIVEN, "")).build();
    return PartOfSpeechTagger.examples(article, starts, tags);
  }
}
