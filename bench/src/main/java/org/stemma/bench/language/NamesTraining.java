package org.stemma.bench.language;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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
 * <p>Arguments: where the model goes ({@code names.en.model}), the BIO set to learn from ({@code
 * names_free.bio.gz}) and the text that a teacher labelled ({@link TaughtText}).
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

  /** Of so many taught texts one is learnt with its words parted by spaces. */
  private static final int SPACED = 4;

  private NamesTraining() {}

  public static void main(String[] args) throws IOException {
    List<Example> examples = new ArrayList<>();
    for (boolean spaced : new boolean[] {false, true}) {
      for (BioFile.Document document : BioFile.documents(Path.of(args[1]), spaced)) {
        boolean scrap = document.gold().isEmpty() && document.text().length() < SCRAP;
        if (!scrap && !POST.matcher(document.text()).find()) {
          examples.addAll(examples(document.text(), document.gold()));
        }
      }
    }
    int[] count = {0};
    TaughtText.read(
        Path.of(args[2]),
        document -> {
          TaughtText.Document taught = count[0]++ % SPACED == 0 ? document.spaced() : document;
          examples.addAll(examples(taught.text(), taught.names()));
        });
    PerceptronTrainer trainer = new PerceptronTrainer(NameTagger.LABELS);
    trainer.train(examples, EPOCHS);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(args[0])))) {
      out.write(trainer.model(SCALE));
    }
    System.out.println(examples.size() + " sentences learnt");
  }

  private static List<Example> examples(String text, Set<BioFile.Mention> gold) {
    Article article =
        Article.builder("d").text(text).language("en", new Origin(Origin.Place.GIVEN, "")).build();
    List<Name> names = new ArrayList<>();
    for (BioFile.Mention mention : gold) {
      int start = text.codePointCount(0, mention.start());
      int end = start + text.codePointCount(mention.start(), mention.end());
      String written = text.substring(mention.start(), mention.end());
      names.add(new Name(start, end, written, mention.type(), written));
    }
    names.sort(Comparator.comparingInt(Name::start));
    return NameTagger.examples(article, names);
  }
}
