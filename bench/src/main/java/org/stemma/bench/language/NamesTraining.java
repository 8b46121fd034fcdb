package org.stemma.bench.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.stemma.core.article.Article;
import org.stemma.core.article.Origin;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Name;
import org.stemma.core.text.NameTagger;
import org.stemma.core.text.PerceptronTrainer;
import org.stemma.core.text.PerceptronTrainer.Example;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Learns the model of English names.
 *
 * <p>Arguments: where the model goes, the epochs, the BIO set to learn from ({@code
 * names_free.bio.gz}), and optionally a file of unlabelled articles (JSON Lines, gzipped) and how many
 * of them the present model labels to learn from as well.
 */
final class NamesTraining {

  /** Steps of a weight's rounding: finer rounding raised the model's size, not its score. */
  private static final float SCALE = Float.parseFloat(System.getProperty("scale", "8"));

  static final java.util.regex.Pattern TITLE = java.util.regex.Pattern.compile("^(?:[Tt]he |((?:Vice |Prime |Foreign |Defen[sc]e |Deputy |Former |General |President |Minister |Mr |Mrs |Ms |Dr |Sir |Lord |Lady |King |Queen |Prince |Princess |Gen |Col |Maj |Lt |Sgt |Capt |Senator |Judge |Secretary |Chancellor |Premier |Captain |Major |Colonel |Admiral |Professor |Saint |St |Pope |Bishop |Archbishop |[.] )+))(?=\\p{Lu})");
  static final java.util.regex.Pattern PEOPLE = java.util.regex.Pattern.compile("(Russian|American|British|French|German|Iraqi|Syrian|Chinese|Turkish|Italian|Spanish|Israeli|Iranian|Afghan|Canadian|Australian|Indian|Japanese|European|Arab|Muslim|Islamic|Western|Kurdish|Sunni|Shia|Christian|Jewish)s?");
  private NamesTraining() {}

  public static void main(String[] args) throws IOException {
    List<Example> examples = new ArrayList<>();
    int lim = Integer.getInteger("free", 100000);
    for (BioFile.Document document : BioFile.documents(Path.of(args[2]))) {
      if (lim-- <= 0) break;
      if (document.text().matches("(?s).*(@|#|http|RT |&amp|😂).*") || (document.gold().isEmpty() && document.text().length() < 90)) continue;
      examples.addAll(NameTagger.examples(article(document.text()), names(document)));
    }
    System.out.println(examples.size() + " labelled sentences");
    if (args.length > 4) {
      label(Path.of(args[3]), Integer.parseInt(args[4]), examples);
      System.out.println(examples.size() + " with those that the model labelled itself");
    }
    PerceptronTrainer trainer = new PerceptronTrainer(9);
    trainer.train(examples, Integer.parseInt(args[1]));
    byte[] model = trainer.model(SCALE);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(args[0])))) {
      out.write(model);
    }
    System.out.println(model.length + " bytes");
  }

  private static Article article(String text) {
    return Article.builder("d").text(text).language("en", new Origin(Origin.Place.GIVEN, "")).build();
  }

  private static List<Name> names(BioFile.Document document) {
    List<Name> names = new ArrayList<>();
    String text = document.text();
    for (BioFile.Mention mention : document.gold()) {
      int start = text.codePointCount(0, mention.start());
      int end = start + text.codePointCount(mention.start(), mention.end());
      String written = text.substring(mention.start(), mention.end());
      Matcher title = TITLE.matcher(written);
      Name.Type type = mention.type();
      if (title.find() && (title.group(1) == null || type == Name.Type.PERSON)) { start += title.end(); written = written.substring(title.end()); }
      if (PEOPLE.matcher(written).matches()) type = Name.Type.OTHER;
      if (!written.isEmpty()) names.add(new Name(start, end, written, type, written));
    }
    names.sort(java.util.Comparator.comparingInt(Name::start));
    return names;
  }

  /** Every k-th article of a file, as the present model reads it. */
  private static void label(Path file, int count, List<Example> examples) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Analyser analyser = new Analyser();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      int taken = 0;
      for (String line = lines.readLine(); line != null && taken < count; line = lines.readLine()) {
        JsonNode node = json.readTree(line);
        String text = node.get("text").asString();
        if (text.length() > 400 && text.length() < 8000) {
          Article article = article(text);
          examples.addAll(Boolean.getBoolean("self") ? NameTagger.selfTaught(article) : NameTagger.examples(article, analyser.analyse(article).names()));
          taken++;
        }
      }
    }
  }
}
