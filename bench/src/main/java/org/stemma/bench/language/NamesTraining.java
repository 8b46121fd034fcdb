package org.stemma.bench.language;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.stemma.core.article.Article;
import org.stemma.core.article.Origin;
import org.stemma.core.text.Name;
import org.stemma.core.text.NameTagger;
import org.stemma.core.text.PerceptronTrainer;
import org.stemma.core.text.PerceptronTrainer.Example;

/**
 * Learns the model of English names; the same set gives the same bytes.
 *
 * <p>Arguments: where the model goes ({@code names.en.model}) and the BIO set to learn from ({@code
 * names_free.bio.gz}).
 */
public final class NamesTraining {

  /** More passes raised no score. */
  private static final int EPOCHS = 6;

  /**
   * Steps of a weight's rounding: at 8 the heaviest weights no longer fit a byte, and 3 points go.
   */
  private static final float SCALE = 2;

  /** Marks of posts whose language is too far from print to learn it from. */
  private static final Pattern POST = Pattern.compile("[@#]|http|RT |&amp");

  /** Chars below which a unit without a name is a scrap. */
  private static final int SCRAP = 90;

  private NamesTraining() {}

  public static void main(String[] args) throws IOException {
    List<Example> examples = new ArrayList<>();
    for (BioFile.Document document : BioFile.documents(Path.of(args[1]))) {
      boolean scrap = document.gold().isEmpty() && document.text().length() < SCRAP;
      if (!scrap && !POST.matcher(document.text()).find()) {
        Article article =
            Article.builder("d")
                .text(document.text())
                .language("en", new Origin(Origin.Place.GIVEN, ""))
                .build();
        examples.addAll(NameTagger.examples(article, names(document)));
      }
    }
    PerceptronTrainer trainer = new PerceptronTrainer(NameTagger.LABELS);
    trainer.train(examples, EPOCHS);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(args[0])))) {
      out.write(trainer.model(SCALE));
    }
    System.out.println(examples.size() + " sentences learnt");
  }

  private static List<Name> names(BioFile.Document document) {
    List<Name> names = new ArrayList<>();
    String text = document.text();
    for (BioFile.Mention mention : document.gold()) {
      int start = text.codePointCount(0, mention.start());
      int end = start + text.codePointCount(mention.start(), mention.end());
      String written = text.substring(mention.start(), mention.end());
      names.add(new Name(start, end, written, mention.type(), written));
    }
    names.sort(Comparator.comparingInt(Name::start));
    return names;
  }
}
