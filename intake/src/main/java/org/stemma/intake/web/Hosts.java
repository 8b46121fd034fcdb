package org.stemma.intake.web;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What each host wants: its rules for robots, and time between two requests. */
final class Hosts {

  /** RFC 9309, 2.4: rules should not be kept longer than a day. */
  private static final Duration KEPT = Duration.ofDays(1);

  /** A host that could not be asked for its rules is left alone so long. */
  private static final Duration UNKNOWN = Duration.ofMinutes(10);

  /** A crawl delay beyond it would keep everything else of the host from being read. */
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(2);

  /** RFC 9309, 2.5: a parser has to take 500 kibibytes. */
  private static final int LARGEST = 500 << 10;

  private final Manners manners;
  private final Timepiece time;
  private final Source source;
  private final Map<String, Host> hosts = new ConcurrentHashMap<>();

  /** Fetches without asking for rules. */
  interface Source {
    Fetched fetch(URI address) throws InterruptedException;
  }

  Hosts(Manners manners, Timepiece time, Source source) {
    this.manners = manners;
    this.time = time;
    this.source = source;
  }

  Host of(URI address) {
    String origin =
        (address.getScheme() + "://" + address.getRawAuthority()).toLowerCase(Locale.ROOT);
    return hosts.computeIfAbsent(origin, Host::new);
  }

  /** One host; whoever asks it something holds its lock. */
  final class Host {

    private final String origin;
    private final ReentrantLock turn = new ReentrantLock(true);
    private @Nullable SimpleRobotRules rules;
    private Instant rulesUntil = Instant.MIN;
    private Instant next = Instant.EPOCH;

    private Host(String origin) {
      this.origin = origin;
    }

    void lock() throws InterruptedException {
      turn.lockInterruptibly();
    }

    void unlock() {
      turn.unlock();
    }

    boolean allows(URI address) throws InterruptedException {
      SimpleRobotRules current = rules;
      if (current == null || time.now().isAfter(rulesUntil)) {
        takeTurn();
        current = ask();
        rules = current;
      }
      return current.isAllowed(address.toString());
    }

    private SimpleRobotRules ask() throws InterruptedException {
      URI address = URI.create(origin + "/robots.txt");
      SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
      Fetched fetched = source.fetch(address);
      rulesUntil = time.now().plus(fetched instanceof Fetched.Failed ? UNKNOWN : KEPT);
      return switch (fetched) {
        case Fetched.Body body ->
            parser.parseContent(
                address.toString(),
                body.bytes().length <= LARGEST
                    ? body.bytes()
                    : Arrays.copyOf(body.bytes(), LARGEST),
                body.contentType() == null ? "text/plain" : body.contentType(),
                List.of(manners.robotName()));
        case Fetched.Gone gone -> parser.failedFetch(404);
        case Fetched.NotModified odd -> parser.failedFetch(404);
        // RFC 9309, 2.3.1: refused is free, unreachable is forbidden.
        case Fetched.Failed failed ->
            parser.failedFetch(failed.reason().startsWith("status 4") ? 404 : 503);
      };
    }

    /** Waits until the host may be asked again. */
    void takeTurn() throws InterruptedException {
      time.sleepUntil(next);
      next = time.now().plus(delay());
    }

    private Duration delay() {
      long asked = rules == null ? 0 : rules.getCrawlDelay();
      if (asked <= 0) {
        return manners.pause();
      }
      Duration delay = Duration.ofMillis(asked);
      return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    }
  }
}
