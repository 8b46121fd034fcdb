package org.stemma.app;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.stemma.intake.Item;
import org.stemma.intake.web.Fetched;
import org.stemma.intake.web.Fetched.Validators;
import org.stemma.intake.web.Fetcher;
import org.stemma.intake.web.Listing;
import org.stemma.intake.web.ListingReader;
import org.stemma.intake.web.Timepiece;
import org.stemma.intake.web.UnreadableListingException;
import org.stemma.store.Batch;
import org.stemma.store.Feed;
import org.stemma.store.Put;
import org.stemma.store.Visit;
import org.stemma.store.WritableLibrary;

/**
 * Reads feeds again and again, and the pages that they name at growing intervals. What is due and
 * how it went lies in the record: a watch that is stopped goes on where it was.
 */
final class Watch {

  /**
   * A page is read again so long after its first reading: in public measurements 19.5 % of articles
   * change within a week, 81 % of these within a day.
   */
  private static final List<Duration> AGAIN =
      List.of(Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1), Duration.ofDays(7));

  private static final Duration FIRST_BACK_OFF = Duration.ofMinutes(5);
  private static final Duration LONGEST_BACK_OFF = Duration.ofDays(1);

  /** A page that fails as often is given up. */
  private static final int MOST_FAILURES = 5;

  /** Pages fetched before they are taken in. */
  private static final int AT_ONCE = 64;

  private final WritableLibrary library;
  private final Desk desk;
  private final Fetcher fetcher;
  private final Timepiece time;
  private final Duration interval;
  private final Console console;

  /**
   * @param interval between two readings of a feed
   */
  Watch(
      WritableLibrary library,
      Desk desk,
      Fetcher fetcher,
      Timepiece time,
      Duration interval,
      Console console) {
    this.library = library;
    this.desk = desk;
    this.fetcher = fetcher;
    this.time = time;
    this.interval = interval;
    this.console = console;
  }

  /** Adds feeds to those that the library knows; the others stay. */
  void follow(Collection<URI> addresses) {
    Map<String, Feed> known = new LinkedHashMap<>();
    library.feeds().forEach(feed -> known.put(feed.url(), feed));
    try (Batch batch = library.begin(time.now())) {
      for (URI address : addresses) {
        if (known.putIfAbsent(address.toString(), Feed.begun(address.toString(), time.now()))
            == null) {
          batch.feed(Feed.begun(address.toString(), time.now()));
        }
      }
      batch.commit();
    }
  }

  /** Reads all that is due; returns how many articles are new or changed. */
  int round() throws InterruptedException {
    // A site leads to its feed, an index to its sitemaps, and these to their pages.
    for (List<Feed> due = dueFeeds(); !due.isEmpty(); due = dueFeeds()) {
      List<Fetched> fetched =
          all(due, feed -> fetch(feed.url(), new Validators(feed.etag(), feed.lastModified())));
      for (int i = 0; i < due.size(); i++) {
        read(due.get(i), fetched.get(i));
      }
    }
    int changed = 0;
    for (List<Visit> due = dueVisits(); !due.isEmpty(); due = dueVisits()) {
      List<Fetched> fetched =
          all(due, page -> fetch(page.url(), new Validators(page.etag(), page.lastModified())));
      changed += take(due, fetched);
    }
    if (changed > 0) {
      desk.finishRound();
    }
    return changed;
  }

  /** When the next thing is due. */
  Instant next() {
    Instant next = library.nextVisit();
    for (Feed feed : library.feeds()) {
      next = next == null || feed.next().isBefore(next) ? feed.next() : next;
    }
    return next == null ? time.now().plus(interval) : next;
  }

  private List<Feed> dueFeeds() {
    Instant now = time.now();
    return library.feeds().stream().filter(feed -> !feed.next().isAfter(now)).toList();
  }

  private List<Visit> dueVisits() {
    return library.dueVisits(time.now(), AT_ONCE);
  }

  private Fetched fetch(String url, Validators known) throws InterruptedException {
    try {
      return fetcher.fetch(URI.create(url), known);
    } catch (IllegalArgumentException notOne) {
      return new Fetched.Failed("not an address", null);
    }
  }

  /** Something that waits for the web. */
  private interface Request<T> {
    Fetched of(T thing) throws InterruptedException;
  }

  /** All at a time: the fetcher lets each host be asked one thing after the other. */
  private static <T> List<Fetched> all(List<T> things, Request<T> request)
      throws InterruptedException {
    List<Callable<Fetched>> tasks = new ArrayList<>();
    things.forEach(thing -> tasks.add(() -> request.of(thing)));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Fetched> fetched = new ArrayList<>();
      for (Future<Fetched> each : threads.invokeAll(tasks)) {
        try {
          fetched.add(each.get());
        } catch (ExecutionException broken) {
          fetched.add(new Fetched.Failed(String.valueOf(broken.getCause()), null));
        }
      }
      return fetched;
    }
  }

  private void read(Feed feed, Fetched fetched) {
    switch (fetched) {
      case Fetched.NotModified same ->
          keep(succeeded(feed, feed.kind(), feed.title(), feed.brought(), validators(feed)));
      case Fetched.Body body -> {
        try {
          Listing listing = ListingReader.read(body.address(), body.contentType(), body.bytes());
          if (listing.kind().equals("site") && !isSite(feed)) {
            fail(feed, "a page of HTML where there was a feed", null);
          } else {
            list(feed, body, listing);
          }
        } catch (UnreadableListingException unreadable) {
          fail(feed, String.valueOf(unreadable.getMessage()), null);
        }
      }
      case Fetched.Gone gone -> fail(feed, gone.reason(), null);
      case Fetched.Failed failed -> fail(feed, failed.reason(), failed.retryAfter());
    }
  }

  private static boolean isSite(Feed feed) {
    return feed.kind() == null || feed.kind().equals("site");
  }

  private static Validators validators(Feed feed) {
    return new Validators(feed.etag(), feed.lastModified());
  }

  private void list(Feed feed, Fetched.Body body, Listing listing) {
    long brought = feed.brought();
    List<Visit> pages = new ArrayList<>();
    for (Listing.Entry entry : listing.pages()) {
      String url = entry.address().toString();
      if (library.visit(url) == null) {
        pages.add(Visit.begun(url, feed.url(), time.now()));
        brought++;
      }
    }
    try (Batch batch = library.begin(time.now())) {
      pages.forEach(batch::visit);
      batch.feed(succeeded(feed, listing.kind(), listing.title(), brought, body.validators()));
      batch.commit();
    }
    follow(listing.lists());
  }

  private Feed succeeded(
      Feed feed,
      @Nullable String kind,
      @Nullable String title,
      long brought,
      Validators validators) {
    Instant now = time.now();
    return new Feed(
        feed.url(),
        kind,
        title,
        now.plus(interval),
        now,
        feed.lastFailure(),
        feed.reason(),
        0,
        brought,
        validators.etag(),
        validators.lastModified());
  }

  private void fail(Feed feed, String reason, @Nullable Instant retryAfter) {
    Instant now = time.now();
    console.complain(feed.url(), reason);
    keep(
        new Feed(
            feed.url(),
            feed.kind(),
            feed.title(),
            later(now.plus(backOff(feed.failures())), retryAfter),
            feed.lastSuccess(),
            now,
            reason,
            feed.failures() + 1,
            feed.brought(),
            feed.etag(),
            feed.lastModified()));
  }

  private void keep(Feed feed) {
    try (Batch batch = library.begin(time.now())) {
      batch.feed(feed);
      batch.commit();
    }
  }

  private static Duration backOff(int failures) {
    Duration wait = FIRST_BACK_OFF.multipliedBy(1L << Math.min(failures, 20));
    return wait.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : wait;
  }

  private static Instant later(Instant a, @Nullable Instant b) {
    return b == null || b.isBefore(a) ? a : b;
  }

  private int take(List<Visit> due, List<Fetched> fetched) {
    List<Item.Captured> pages = new ArrayList<>();
    List<Visit> after = new ArrayList<>();
    for (int i = 0; i < due.size(); i++) {
      Visit visit = due.get(i);
      if (fetched.get(i) instanceof Fetched.Body body) {
        String url = body.address().toString();
        pages.add(new Item.Captured(url, visit.url(), url, body.contentType(), body.bytes()));
      }
      after.add(after(visit, fetched.get(i)));
    }
    List<Desk.Arrival> arrivals = new ArrayList<>();
    new Articles(console)
        .each(
            items -> pages.forEach(items),
            (item, article) -> {
              if (Articles.isText(article)) {
                arrivals.add(AddCommand.arrival(item, article));
              }
            });
    int changed = 0;
    for (Desk.Taken taken : desk.take(arrivals, time.now())) {
      if (taken.put().outcome() != Put.Outcome.UNCHANGED) {
        changed++;
        console.print(AddCommand.json(taken));
      }
    }
    // After the articles: a page that is read twice is only seen again, one that is not is lost.
    try (Batch batch = library.begin(time.now())) {
      after.forEach(batch::visit);
      batch.commit();
    }
    return changed;
  }

  private Visit after(Visit visit, Fetched fetched) {
    Instant now = time.now();
    return switch (fetched) {
      case Fetched.Body body -> seen(visit, body.validators());
      case Fetched.NotModified same ->
          seen(visit, new Validators(visit.etag(), visit.lastModified()));
      case Fetched.Gone gone -> missed(visit, gone.reason(), null, now);
      case Fetched.Failed failed -> missed(visit, failed.reason(), failed.retryAfter(), null);
    };
  }

  private Visit seen(Visit visit, Validators validators) {
    Instant first = visit.first() == null ? time.now() : visit.first();
    return new Visit(
        visit.url(),
        visit.feed(),
        visit.visits() + 1,
        first,
        again(visit.visits(), first),
        null,
        null,
        0,
        validators.etag(),
        validators.lastModified());
  }

  private @Nullable Instant again(int visits, Instant first) {
    if (visits >= AGAIN.size()) {
      return null;
    }
    // A watch that stood still for days reads a page once, not once for each time that it missed.
    return later(first.plus(AGAIN.get(visits)), time.now().plus(FIRST_BACK_OFF));
  }

  private Visit missed(
      Visit visit, String reason, @Nullable Instant retryAfter, @Nullable Instant gone) {
    console.complain(visit.url(), reason);
    boolean givenUp = visit.failures() + 1 >= MOST_FAILURES;
    return new Visit(
        visit.url(),
        visit.feed(),
        visit.visits(),
        visit.first(),
        givenUp ? null : later(time.now().plus(backOff(visit.failures() + 2)), retryAfter),
        visit.gone() == null ? gone : visit.gone(),
        reason,
        visit.failures() + 1,
        visit.etag(),
        visit.lastModified());
  }
}
