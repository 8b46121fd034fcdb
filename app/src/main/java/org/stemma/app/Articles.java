package org.stemma.app;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.stemma.core.article.Article;
import org.stemma.core.article.Label;
import org.stemma.intake.Inputs;
import org.stemma.intake.Item;
import org.stemma.reader.ArticleJson;
import org.stemma.reader.Page;
import org.stemma.reader.PageReader;
import org.stemma.reader.UnreadableArticleException;
import org.stemma.reader.UnreadablePageException;
import org.stemma.reader.body.TemplateMemory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The articles of a command's inputs, in input order, read on all cores unless told otherwise.
 *
 * <p>What fails is named on the console with its reason, and the others go on. Each input has a
 * limit of time; at most {@link #AHEAD} pages are kept in memory.
 */
final class Articles {

  /** A page takes some milliseconds; one that takes this long would take for ever. */
  private static final int SECONDS = 30;

  private static final int AHEAD = 16;

  private final Console console;
  private final PageReader reader;
  private final int threads;

  /** What an input became, or the reason why it became nothing. */
  private record Outcome<T>(Optional<T> result, String reason) {
    static <T> Outcome<T> failed(String reason) {
      return new Outcome<>(Optional.empty(), reason);
    }

    <R> Outcome<R> map(Function<T, R> work) {
      return new Outcome<>(result.map(work), reason);
    }
  }

  private record Pending<T>(Item item, Future<Outcome<T>> outcome) {}

  /** Each page is read for itself. */
  Articles(Console console) {
    this(console, new PageReader(), Runtime.getRuntime().availableProcessors());
  }

  private Articles(Console console, PageReader reader, int threads) {
    this.console = console;
    this.reader = reader;
    this.threads = threads;
  }

  /** Blocks that repeat from page to page of an outlet are left out: one page after the other. */
  static Articles withTemplates(Console console) {
    return new Articles(console, new PageReader().with(new TemplateMemory()), 1);
  }

  /**
   * All the articles of {@code paths} that are articles, each id once; what is left out is named.
   */
  List<Article> all(List<String> paths) {
    List<Article> articles = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    each(
        paths,
        (item, article) -> {
          if (!ids.add(article.id())) {
            console.complain(article.id(), "duplicate id, only the first is kept");
          } else if (isText(article)) {
            articles.add(article);
          }
        });
    return articles;
  }

  /** Whether there is something in it to work on. */
  static boolean isText(Article article) {
    return !article.text().isBlank() || article.title() != null;
  }

  /** Hands each article of {@code paths} to {@code sink}, in order, with what it was read from. */
  void each(List<String> paths, BiConsumer<Item, Article> sink) {
    each(items(paths), Function.identity(), sink);
  }

  /**
   * Hands what {@code work} makes of each article of {@code paths} to {@code sink}, in order. The
   * work is done on all cores, next to the reading; the sink is called by one thread.
   */
  <T> void each(List<String> paths, Function<Article, T> work, Consumer<T> sink) {
    each(items(paths), work, (item, made) -> sink.accept(made));
  }

  /** Reads what {@code source} gives. */
  void each(Consumer<Consumer<Item>> source, BiConsumer<Item, Article> sink) {
    each(source, Function.identity(), sink);
  }

  private Consumer<Consumer<Item>> items(List<String> paths) {
    return items -> new Inputs(console.in()).each(paths, items);
  }

  private <T> void each(
      Consumer<Consumer<Item>> source, Function<Article, T> work, BiConsumer<Item, T> sink) {
    ArrayDeque<Pending<T>> pending = new ArrayDeque<>();
    ExecutorService workers = Executors.newFixedThreadPool(threads, Articles::daemon);
    try {
      source.accept(item -> {
        pending.add(new Pending<>(item, workers.submit(() -> read(item).map(work))));
        if (pending.size() >= AHEAD) {
          finish(pending.remove(), sink);
        }
      });
      while (!pending.isEmpty()) {
        finish(pending.remove(), sink);
      }
    } finally {
      // Not close(): that would wait for a page that was given up.
      workers.shutdownNow();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "reading");
    thread.setDaemon(true);
    return thread;
  }

  private <T> void finish(Pending<T> next, BiConsumer<Item, T> sink) {
    String name = next.item.name();
    try {
      Outcome<T> outcome = next.outcome.get(SECONDS, TimeUnit.SECONDS);
      if (!outcome.reason.isEmpty()) {
        console.complain(name, outcome.reason);
      }
      outcome.result.ifPresent(result -> sink.accept(next.item, result));
    } catch (TimeoutException tooLong) {
      next.outcome.cancel(true);
      console.complain(name, "took longer than " + SECONDS + " s, given up");
    } catch (ExecutionException broken) {
      console.complain(name, "cannot be read: " + broken.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private Outcome<Article> read(Item item) {
    try {
      return switch (item) {
        case Item.Failed failed -> Outcome.failed(failed.reason());
        case Item.Captured page ->
            page(new Page(page.id(), page.url(), page.contentType(), page.bytes()));
        case Item.JsonRecord record -> record(record.json());
      };
    } catch (UnreadablePageException | UnreadableArticleException unreadable) {
      return Outcome.failed(String.valueOf(unreadable.getMessage()));
    }
  }

  private Outcome<Article> page(Page page) throws UnreadablePageException {
    Article article = reader.read(page);
    boolean empty = article.label() == Label.NOT_AN_ARTICLE || article.text().isBlank();
    return new Outcome<>(Optional.of(article), empty ? "no article in it" : "");
  }

  /** A page within JSON has its HTML in the field {@code html}; anything else is an article. */
  private Outcome<Article> record(String json)
      throws UnreadablePageException, UnreadableArticleException {
    JsonNode node;
    try {
      node = JsonMapper.shared().readTree(json);
    } catch (JacksonException broken) {
      return Outcome.failed("not valid JSON: " + broken.getOriginalMessage());
    }
    if (node.path("html").isString() && node.path("id").isString()) {
      JsonNode url = node.path("url");
      return page(
          new Page(
              node.path("id").asString(),
              url.isString() ? url.asString() : null,
              "text/html; charset=utf-8",
              node.path("html").asString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
    return new Outcome<>(Optional.of(ArticleJson.read(node)), "");
  }
}
