package org.stemma.server;

import java.util.Map;
import org.stemma.server.view.Renderer;
import org.stemma.store.Library;
import org.stemma.store.LibraryException;

/** Leads a request to who answers it, and turns whatever goes wrong into an answer. */
final class Router {

  private static final System.Logger LOG = System.getLogger(Router.class.getName());

  private final Renderer renderer = new Renderer();
  private final Assets assets = new Assets();
  private final Pages pages;
  private final Api api;

  Router(Library library, Apparatus apparatus, SearchResource search) {
    Materials materials = new Materials(library, apparatus);
    this.pages = new Pages(library, apparatus, materials, renderer, search);
    this.api = new Api(library, materials, search);
  }

  Reply answer(String rawPath, Map<String, String> query) {
    boolean json = rawPath.startsWith("/v1/") || rawPath.equals("/health");
    try {
      return route(Request.of(rawPath, query));
    } catch (Problem problem) {
      return refuse(problem, json);
    } catch (LibraryException e) {
      LOG.log(System.Logger.Level.ERROR, rawPath, e);
      return refuse(Problem.unavailable(), json);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, rawPath, e);
      return refuse(Problem.internal(), json);
    }
  }

  Reply refuse(Problem problem, boolean json) {
    return json ? problem.json() : problem.html(renderer);
  }

  private Reply route(Request request) {
    return switch (request.segment(0)) {
      case "v1" -> api.answer(request);
      case "health" -> Reply.json(api.health());
      case "assets" -> asset(request);
      default -> pages.answer(request);
    };
  }

  private Reply asset(Request request) {
    Reply file = request.path().size() == 2 ? assets.find(request.segment(1)) : null;
    if (file == null) {
      throw Problem.notFound("There is no such file.");
    }
    return file;
  }
}
