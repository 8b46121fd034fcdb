package org.stemma.server;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.core.article.Span;
import org.stemma.core.text.Analysis;
import org.stemma.server.view.ArticlePage;
import org.stemma.server.view.ComparePage;
import org.stemma.server.view.DifferencesPage;
import org.stemma.server.view.FiguresPage;
import org.stemma.server.view.Links;
import org.stemma.server.view.Material;
import org.stemma.server.view.Page;
import org.stemma.server.view.Renderer;
import org.stemma.server.view.RevisionsPage;
import org.stemma.server.view.SaidPage;
import org.stemma.server.view.StoriesPage;
import org.stemma.server.view.TimelinePage;
import org.stemma.server.view.VersionsPage;
import org.stemma.store.Holding;
import org.stemma.store.Library;

/** The addresses for people. */
final class Pages {

  /** A place in a text: first code point, and the one after the last. */
  private static final Pattern PLACE = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

  private final Library library;
  private final Apparatus apparatus;
  private final Materials materials;
  private final Renderer renderer;
  private final SearchResource search;

  Pages(
      Library library,
      Apparatus apparatus,
      Materials materials,
      Renderer renderer,
      SearchResource search) {
    this.library = library;
    this.apparatus = apparatus;
    this.materials = materials;
    this.renderer = renderer;
    this.search = search;
  }

  Reply answer(Request request) {
    return switch (request.segment(0)) {
      case "" -> page(stories(request));
      case "search" -> page(search.page(request));
      case "story" -> request.path().size() > 3 ? nothing() : story(request);
      case "article" -> request.path().size() > 3 ? nothing() : page(article(request));
      default -> nothing();
    };
  }

  private Reply page(Page page) {
    return Reply.html(200, renderer.html(page));
  }

  private static Reply nothing() {
    throw Problem.notFound("There is no such page.");
  }

  private Page stories(Request request) {
    String cursor = request.parameter("cursor");
    try {
      return StoriesPage.of(
          library.totals(), library.stories(request.limit(), cursor), cursor == null);
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest("This place in the list does not exist. Begin at the top.");
    }
  }

  private Reply story(Request request) {
    String id = request.segment(1);
    String tab = request.segment(2);
    Material material = materials.of(id);
    if (material == null) {
      throw Problem.notFound("There is no such story.");
    }
    if (!material.story().id().equals(id)) {
      return Reply.moved(Links.story(material.story().id(), tab));
    }
    return switch (tab) {
      case "" -> page(VersionsPage.of(material));
      case "compare" -> page(compare(material, request));
      case "said" -> page(SaidPage.of(material));
      case "figures" -> page(FiguresPage.of(material));
      case "timeline" -> page(TimelinePage.of(material));
      case "differences" -> page(DifferencesPage.of(material));
      default -> nothing();
    };
  }

  private Page compare(Material material, Request request) {
    ComparePage.Pair start = ComparePage.start(material);
    Analysis a = apparatus.analyse(version(material, request.parameter("a"), start.a()));
    Analysis b = apparatus.analyse(version(material, request.parameter("b"), start.b()));
    return ComparePage.of(material, a, b, apparatus.compare(a, b), onlyDifferences(request));
  }

  private static Article version(Material material, @Nullable String id, String otherwise) {
    Article article = material.article(id == null ? otherwise : id);
    if (article == null) {
      throw Problem.notFound("The story has no such version.");
    }
    return article;
  }

  private static boolean onlyDifferences(Request request) {
    return "differences".equals(request.parameter("only"));
  }

  private Page article(Request request) {
    Holding holding = library.article(request.segment(1));
    if (holding == null) {
      throw Problem.notFound("There is no such article.");
    }
    int latest = holding.revisions().getLast().number();
    return switch (request.segment(2)) {
      case "" -> {
        int number = (int) request.number("revision", 1, latest);
        yield ArticlePage.of(
            holding, revision(holding, number), number, place(request.parameter("at")));
      }
      case "changes" -> changes(holding, latest, request);
      default -> throw Problem.notFound("There is no such page.");
    };
  }

  private Page changes(Holding holding, int latest, Request request) {
    int to = (int) request.number("to", 1, latest);
    int from = (int) request.number("from", 1, Math.max(1, to - 1));
    Analysis a = apparatus.analyse(revision(holding, from));
    Analysis b = apparatus.analyse(revision(holding, to));
    return RevisionsPage.of(a, from, b, to, apparatus.compare(a, b), onlyDifferences(request));
  }

  private Article revision(Holding holding, int number) {
    Article article = library.revision(holding.article().id(), number);
    if (article == null) {
      throw Problem.notFound("The article has no such revision.");
    }
    return article;
  }

  private static @Nullable Span place(@Nullable String at) {
    Matcher place = PLACE.matcher(at == null ? "" : at);
    if (!place.matches()) {
      return null;
    }
    int start = Integer.parseInt(place.group(1));
    int end = Integer.parseInt(place.group(2));
    return start < end ? new Span(start, end) : null;
  }
}
