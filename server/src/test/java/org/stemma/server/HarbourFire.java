package org.stemma.server;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.Dossier;
import org.stemma.core.account.Fact;
import org.stemma.core.account.Happening;
import org.stemma.core.account.Reference;
import org.stemma.core.account.Statement;
import org.stemma.core.article.Article;
import org.stemma.core.article.ArticleBuilder;
import org.stemma.core.article.Credit;
import org.stemma.core.article.Origin;
import org.stemma.core.article.Span;
import org.stemma.core.article.Timestamp;
import org.stemma.core.lineage.CopyTree;

/** Six invented versions of an invented fire, in three languages. */
final class HarbourFire {

  static final Article POST =
      article("post.example/2024/harbour-fire", "en", "Harbour Post")
          .url("https://post.example/2024/harbour-fire", meta("og:url"))
          .title("Fire destroys fish market at Sarnwick harbour", meta("og:title"))
          .subtitle("Two firefighters hurt; cause still unknown", meta("og:description"))
          .byline(List.of("Ida Melling", "Tom Oake"), new Origin(Origin.Place.JSON_LD, "author"))
          .published(time("2024-03-04T09:20:00+01:00"), meta("article:published_time"))
          .text(
              """
              A fire that broke out early on Monday destroyed the fish market at Sarnwick harbour, the oldest wooden hall on the coast.

              Two firefighters were treated for smoke, harbour master Ruth Calder told reporters on the quay. “We lost the hall, but nobody lost their life,” she said.

              About 140 people were led from houses in Netmakers’ Lane. The flames were under control at 5:40 a.m., the fire service said.

              The hall was built in 1911 and sheltered 32 stalls. Insurers put the damage at 4.5 million crowns.

              Mayor Anton Reyl said the council would meet on Wednesday to decide on a temporary market.\
              """)
          .build();

  static final Article COURIER =
      article("courier.example/news/market-fire", "en", "Coast Courier")
          .url("https://courier.example/news/market-fire", meta("canonical"))
          .title("Sarnwick fish market burns down", meta("og:title"))
          .credits(
              List.of(
                  new Credit(
                      Credit.Kind.REPRINT,
                      "Harbour Post",
                      "This article first appeared in the Harbour Post.")),
              new Origin(Origin.Place.TEXT, "last paragraph"))
          .published(time("2024-03-04T11:05:00+01:00"), meta("article:published_time"))
          .text(
              """
              A fire that broke out early on Monday destroyed the fish market at Sarnwick harbour, the oldest wooden hall on the coast.

              Two firefighters were treated for smoke, harbour master Ruth Calder told reporters on the quay. “We lost the hall, but nobody lost their life,” she said.

              About 140 people were led from houses in Netmakers’ Lane. The flames were under control at 5:40 a.m., the fire service said.

              The hall was built in 1911 and sheltered 32 stalls. Insurers put the damage at 4.5 million crowns.\
              """)
          .build();

  static final Article LANTERN =
      article("lantern.example/1203", "en", "Daily Lantern")
          .url("https://lantern.example/1203", meta("og:url"))
          .title("Inferno on the quay: 250 flee as market hall burns", meta("og:title"))
          .credits(
              List.of(new Credit(Credit.Kind.WIRE, "Northern Press", "(Northern Press)")),
              new Origin(Origin.Place.TEXT, "dateline"))
          .dateline("SARNWICK", new Origin(Origin.Place.TEXT, "first paragraph"))
          .text(
              """
              Some 250 residents fled their homes in the night to Monday when the historic market hall of Sarnwick went up in flames, rescue services said.

              Three firefighters suffered smoke poisoning while they fought the blaze, which lit up the harbour for miles.

              “It went like a torch, there was nothing we could do,” fire chief Marta Lund told Northern Press.

              Police have ruled nothing out. A short circuit in a cooling unit is one of the possible causes, a spokesman said.

              The wooden hall, put up in 1911, is one of the sights of the old port.\
              """)
          .build();

  static final Article GAZETTE =
      article("gazette.example/a/77", "en", "Quay Gazette")
          .url("https://gazette.example/a/77", meta("og:url"))
          .title("Market hall burns, 250 flee", meta("og:title"))
          .published(Timestamp.ofDay(LocalDate.of(2024, 3, 4)), meta("date"))
          .text(
              """
              Some 250 residents fled their homes in the night to Monday when the historic market hall of Sarnwick went up in flames, rescue services said.

              Three firefighters suffered smoke poisoning while they fought the blaze, which lit up the harbour for miles.

              “It went like a torch, there was nothing we could do,” fire chief Marta Lund told Northern Press.

              Traders want to sell from boats until a new roof is found, the guild of fishmongers announced.\
              """)
          .build();

  static final Article BLATT =
      article("hafenblatt.example/brand", "de", "Hafenblatt")
          .url("https://hafenblatt.example/brand", meta("og:url"))
          .title("Großbrand zerstört Fischmarkt von Sarnwick", meta("og:title"))
          .published(time("2024-03-04T13:00:00+01:00"), meta("article:published_time"))
          .text(
              """
              Rund 250 Anwohner mussten in der Nacht zum Montag ihre Häuser verlassen, als die historische Markthalle von Sarnwick in Flammen aufging.

              „Sie brannte wie eine Fackel, wir konnten nichts tun“, sagte Feuerwehrchefin Marta Lund.\
              """)
          .build();

  static final Article MINA =
      article("mina.example/حريق", "ar", "صحيفة الميناء")
          .url("https://mina.example/fire", meta("og:url"))
          .title("حريق يلتهم سوق السمك في ميناء سارنويك", meta("og:title"))
          .published(time("2024-03-04T18:30:00+03:00"), meta("article:published_time"))
          .text(
              """
              اندلع حريق فجر الاثنين في سوق السمك القديم في ميناء سارنويك وأتى على المبنى الخشبي بالكامل.

              وقالت مديرة الميناء روث كالدر: «فقدنا المبنى لكننا لم نفقد أحدا».\
              """)
          .build();

  static final List<Article> ARTICLES = List.of(POST, COURIER, LANTERN, GAZETTE, BLATT, MINA);

  private HarbourFire() {}

  private static ArticleBuilder article(String id, String language, String outlet) {
    return Article.builder(id)
        .language(language, new Origin(Origin.Place.MARKUP, "html lang"))
        .source(outlet, meta("og:site_name"));
  }

  private static Origin meta(String name) {
    return new Origin(Origin.Place.META, name);
  }

  private static Timestamp time(String iso) {
    return Timestamp.of(OffsetDateTime.parse(iso));
  }

  /** The dossier, of which the tree is given and the rest told by hand. */
  static Dossier dossier(CopyTree tree) {
    return new Dossier(POST.title(), versions(), tree, utterances(), facts(), timeline());
  }

  private static List<Dossier.Version> versions() {
    List<Dossier.Version> versions = new ArrayList<>();
    for (Article article : ARTICLES) {
      boolean dated = article.published() != null;
      versions.add(
          new Dossier.Version(
              article.id(),
              article.title(),
              article.outlet(),
              article.published(),
              dated ? null : Timestamp.ofDay(LocalDate.of(2024, 3, 4)),
              dated ? null : "the Quay Gazette printed the same text on 4 March 2024",
              adds(article),
              omits(article)));
    }
    return versions;
  }

  private static List<Reference> adds(Article article) {
    if (article == POST) {
      return List.of(
          at(
              POST,
              "Mayor Anton Reyl said the council would meet on Wednesday to decide on a temporary market."));
    }
    return article == GAZETTE
        ? List.of(
            at(
                GAZETTE,
                "Traders want to sell from boats until a new roof is found, the guild of fishmongers announced."))
        : List.of();
  }

  private static List<Reference> omits(Article article) {
    return article == GAZETTE
        ? List.of(
            at(LANTERN, "The wooden hall, put up in 1911, is one of the sights of the old port."))
        : List.of();
  }

  private static Dossier.Utterance utterance(
      @Nullable String speaker,
      @Nullable String addressee,
      @Nullable String via,
      List<Statement> statements) {
    List<Dossier.Wording> wordings =
        statements.stream().map(said -> new Dossier.Wording(said, List.of())).toList();
    return new Dossier.Utterance(speaker, addressee, via, null, wordings);
  }

  private static List<Dossier.Utterance> utterances() {
    String lost = "We lost the hall, but nobody lost their life,";
    String torch = "It went like a torch, there was nothing we could do,";
    return List.of(
        utterance(
            "Ruth Calder",
            "reporters",
            null,
            List.of(
                said(POST, lost, "said", "reporters", Statement.Kind.DIRECT),
                said(COURIER, lost, "said", "reporters", Statement.Kind.DIRECT),
                said(
                    MINA, "فقدنا المبنى لكننا لم نفقد أحدا", "قالت", null, Statement.Kind.DIRECT))),
        utterance(
            "Ruth Calder",
            "reporters",
            null,
            List.of(
                said(
                    POST,
                    "Two firefighters were treated for smoke",
                    "told",
                    "reporters",
                    Statement.Kind.INDIRECT),
                said(
                    COURIER,
                    "Two firefighters were treated for smoke",
                    "told",
                    "reporters",
                    Statement.Kind.INDIRECT))),
        utterance(
            "Marta Lund",
            "Northern Press",
            null,
            List.of(
                said(LANTERN, torch, "told", "Northern Press", Statement.Kind.DIRECT),
                said(GAZETTE, torch, "told", "Northern Press", Statement.Kind.DIRECT),
                said(
                    BLATT,
                    "Sie brannte wie eine Fackel, wir konnten nichts tun",
                    "sagte",
                    null,
                    Statement.Kind.DIRECT))),
        utterance(
            null,
            null,
            "the police",
            List.of(
                said(
                    LANTERN,
                    "A short circuit in a cooling unit is one of the possible causes",
                    "said",
                    null,
                    Statement.Kind.INDIRECT))));
  }

  private static Statement said(
      Article article, String quote, String cue, @Nullable String addressee, Statement.Kind kind) {
    Span span = at(article, quote).span();
    return new Statement(
        article.id(), null, null, cue, span.start(), span.end(), quote, addressee, null, kind);
  }

  private static List<Fact> facts() {
    return List.of(
        new Fact(
            "people who left their homes",
            Fact.Verdict.CONFLICTS,
            List.of(
                new Fact.Value(
                    "250",
                    List.of(
                        at(LANTERN, "Some 250 residents"),
                        at(GAZETTE, "Some 250 residents"),
                        at(BLATT, "Rund 250 Anwohner"))),
                new Fact.Value(
                    "about 140",
                    List.of(at(POST, "About 140 people"), at(COURIER, "About 140 people")))),
            "two lineages give numbers that differ by more than rounding"),
        new Fact(
            "firefighters hurt",
            Fact.Verdict.CONFLICTS,
            List.of(
                new Fact.Value(
                    "2",
                    List.of(
                        at(POST, "Two firefighters were treated for smoke"),
                        at(COURIER, "Two firefighters were treated for smoke"))),
                new Fact.Value(
                    "3",
                    List.of(
                        at(LANTERN, "Three firefighters suffered smoke poisoning"),
                        at(GAZETTE, "Three firefighters suffered smoke poisoning")))),
            "both numbers are exact"),
        new Fact(
            "year in which the hall was built",
            Fact.Verdict.SAME_SAID_OTHERWISE,
            List.of(
                new Fact.Value(
                    "1911",
                    List.of(
                        at(POST, "The hall was built in 1911"), at(LANTERN, "put up in 1911")))),
            "the same year in other words"),
        new Fact(
            "damage",
            Fact.Verdict.SINGLE,
            List.of(new Fact.Value("4,500,000 crowns", List.of(at(POST, "4.5 million crowns")))),
            ""));
  }

  private static List<Happening> timeline() {
    return List.of(
        new Happening(
            "1911",
            "The hall was built in 1911",
            List.of(at(POST, "The hall was built in 1911"), at(LANTERN, "put up in 1911")),
            ""),
        new Happening(
            "2024-03-04",
            "A fire that broke out early on Monday destroyed the fish market at Sarnwick harbour",
            List.of(
                at(
                    POST,
                    "A fire that broke out early on Monday destroyed the fish market at Sarnwick harbour"),
                at(MINA, "اندلع حريق فجر الاثنين")),
            "‘Monday’ before the publication of the Harbour Post on 4 March 2024"),
        new Happening(
            "2024-03-04T05:40",
            "The flames were under control at 5:40 a.m.",
            List.of(at(POST, "The flames were under control at 5:40 a.m.")),
            ""),
        new Happening(
            "2024-03-06",
            "the council would meet on Wednesday to decide on a temporary market",
            List.of(
                at(POST, "the council would meet on Wednesday to decide on a temporary market")),
            "‘Wednesday’ after the publication of the Harbour Post on 4 March 2024"));
  }

  /** Where {@code words} stand in the text of {@code article}. */
  static Reference at(Article article, String words) {
    int index = article.text().indexOf(words);
    if (index < 0) {
      throw new IllegalArgumentException("not in " + article.id() + ": " + words);
    }
    int start = article.text().codePointCount(0, index);
    int length = words.codePointCount(0, words.length());
    return new Reference(article.id(), new Span(start, start + length), words);
  }
}
