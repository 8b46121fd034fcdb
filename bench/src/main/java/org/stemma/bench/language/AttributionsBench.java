package org.stemma.bench.language;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stemma.bench.language.GoldAttributions.Attribution;
import org.stemma.bench.language.GoldAttributions.Document;
import org.stemma.core.account.StatementFrame;
import org.stemma.core.account.Statements;
import org.stemma.core.article.Article;
import org.stemma.core.article.Origin;
import org.stemma.core.article.Span;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Analysis;
import org.stemma.core.text.Name;
import org.stemma.core.text.Token;
import org.stemma.core.text.Words;

/**
 * The parts of attributions: F1 of the exact spans of source, cue and content, and of content by
 * token. Each span counts once a text. Quotation marks and final stops at the edges of a span do
 * not count. The floor takes every "said", the name nearest to it, and the rest of its sentence.
 *
 * <p>Arguments: a BCP 47 language, then files ({@code attributions_dev.jsonl.gz}).
 */
public final class AttributionsBench {

  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private final Score source = new Score();
  private final Score cue = new Score();
  private final Score content = new Score();
  private final Score contentTokens = new Score();
  private final Score sourceTokens = new Score();
  private final Score addressee = new Score();

  private AttributionsBench() {}

  public static void main(String[] args) throws IOException {
    for (int i = 1; i < args.length; i++) {
      List<Document> documents = GoldAttributions.read(Path.of(args[i]));
      AttributionsBench found = new AttributionsBench();
      AttributionsBench floor = new AttributionsBench();
      for (Document document : documents) {
        // Loads the models and warms up, so that the time below is that of a running program.
        Statements.frames(new Analyser().analyse(article(document, args[0])));
      }
      long nanos = 0;
      long chars = 0;
      for (Document document : documents) {
        Article article = article(document, args[0]);
        long start = CPU.getCurrentThreadCpuTime();
        Analysis analysis = new Analyser().analyse(article);
        List<StatementFrame> frames = Statements.frames(analysis);
        nanos += CPU.getCurrentThreadCpuTime() - start;
        chars += document.text().length();
        found.add(analysis, frames, document.attributions());
        floor.add(analysis, floor(analysis), document.attributions());
      }
      System.out.println(args[i] + ": " + documents.size() + " texts");
      found.print("");
      floor.print("floor ");
      System.out.printf(
          Locale.ROOT, "%.2f ms of CPU time for 3,000 characters%n", nanos / 1e6 / chars * 3000);
    }
  }

  private static Article article(Document document, String language) {
    return Article.builder(document.id())
        .text(document.text())
        .language(language, new Origin(Origin.Place.GIVEN, ""))
        .build();
  }

  private void print(String label) {
    System.out.println(source.row(label + "source, exact"));
    System.out.println(cue.row(label + "cue, exact"));
    System.out.println(content.row(label + "content, exact"));
    System.out.println(contentTokens.row(label + "content, tokens"));
    System.out.println(sourceTokens.row(label + "source, tokens"));
    System.out.println(addressee.row(label + "addressee, exact"));
  }

  private void add(Analysis analysis, List<StatementFrame> frames, List<Attribution> gold) {
    Set<Span> sources = new HashSet<>();
    Set<Span> cues = new HashSet<>();
    Set<Span> contents = new HashSet<>();
    Set<Span> addressees = new HashSet<>();
    for (StatementFrame frame : frames) {
      addTo(sources, frame.source(), analysis);
      addTo(cues, frame.cue(), analysis);
      addTo(addressees, frame.addressee(), analysis);
      frame.content().forEach(span -> addTo(contents, span, analysis));
    }
    Set<Span> goldSources = new HashSet<>();
    Set<Span> goldCues = new HashSet<>();
    Set<Span> goldContents = new HashSet<>();
    Set<Span> goldAddressees = new HashSet<>();
    for (Attribution one : gold) {
      one.source().forEach(span -> addTo(goldSources, span, analysis));
      one.cue().forEach(span -> addTo(goldCues, span, analysis));
      one.content().forEach(span -> addTo(goldContents, span, analysis));
      one.addressee().forEach(span -> addTo(goldAddressees, span, analysis));
    }
    source.add(sources, goldSources);
    cue.add(cues, goldCues);
    content.add(contents, goldContents);
    addressee.add(addressees, goldAddressees);
    contentTokens.add(tokens(analysis, contents), tokens(analysis, goldContents));
    sourceTokens.add(tokens(analysis, sources), tokens(analysis, goldSources));
  }

  private static void addTo(
      Set<Span> spans, @org.jspecify.annotations.Nullable Span span, Analysis analysis) {
    if (span == null || span.end() > analysis.points().length()) {
      return;
    }
    int start = span.start();
    int end = span.end();
    while (start < end && isEdge(analysis, start)) {
      start++;
    }
    while (end > start && isEdge(analysis, end - 1)) {
      end--;
    }
    spans.add(end > start ? new Span(start, end) : span);
  }

  private static boolean isEdge(Analysis analysis, int point) {
    return " \n\"“”'‘’`.,:;„«»".contains(analysis.points().slice(point, point + 1));
  }

  private static Set<Integer> tokens(Analysis analysis, Set<Span> spans) {
    Set<Integer> tokens = new HashSet<>();
    Words words = Words.of(analysis);
    for (Span span : spans) {
      for (int i = words.at(span.start()); i < words.size() && words.start(i) < span.end(); i++) {
        if (words.token(i).kind() != Token.Kind.QUOTE) {
          tokens.add(i);
        }
      }
    }
    return tokens;
  }

  private static List<StatementFrame> floor(Analysis analysis) {
    Words words = Words.of(analysis);
    List<StatementFrame> frames = new java.util.ArrayList<>();
    for (var sentence : analysis.sentences()) {
      for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
        if (words.base(i).equals("said") || words.base(i).equals("sagte")) {
          Span said = words.span(i, i + 1);
          Span before = new Span(sentence.start(), said.start());
          Span after = new Span(said.end(), sentence.end());
          frames.add(
              new StatementFrame(
                  nearest(analysis.names(), said),
                  said,
                  List.of(before.length() > after.length() ? before : after),
                  null,
                  "say",
                  true));
        }
      }
    }
    return frames;
  }

  private static @org.jspecify.annotations.Nullable Span nearest(List<Name> names, Span to) {
    Span best = null;
    int distance = 100;
    for (Name name : names) {
      int gap = Math.min(Math.abs(name.start() - to.end()), Math.abs(to.start() - name.end()));
      if (gap < distance) {
        distance = gap;
        best = name.span();
      }
    }
    return best;
  }
}
