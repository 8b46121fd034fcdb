package org.stemma.core.lineage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.core.article.Timestamp;

/**
 * Keeps account of the outlets over many copy trees. Fed one tree at a time; the order of feeding
 * does not matter. Not thread-safe. Memory in proportion to outlets, days and copies.
 */
public final class OutletLedger {

  private static final class Account {
    int articles;
    int originals;
    int uncredited;
    int revisions;
    final SortedMap<String, Integer> copiedFrom = new TreeMap<>();
    final SortedMap<String, Integer> copiedBy = new TreeMap<>();
    final SortedMap<String, int[]> days = new TreeMap<>();
    final List<Duration> delays = new ArrayList<>();
  }

  private final SortedMap<String, Account> accounts = new TreeMap<>();

  /** Enters what {@code tree} tells; {@code articles} are its versions. */
  public void add(CopyTree tree, List<Article> articles) {
    Map<String, Article> byId = new HashMap<>();
    articles.forEach(article -> byId.put(article.id(), article));
    Map<String, String> lost = new HashMap<>();
    for (LostSource source : tree.lost()) {
      lost.put(source.id(), source.credited() == null ? "lost source" : source.credited());
    }
    Set<String> derived = new HashSet<>();
    Set<String> revisions = new HashSet<>();
    for (CopyEdge edge : tree.edges()) {
      Article child = byId.get(edge.to());
      Article parent = byId.get(edge.from());
      if (child != null) {
        derived.add(child.id());
        String from = parent == null ? lost.getOrDefault(edge.from(), edge.from()) : name(parent);
        if (parent != null && child.url() != null && child.url().equals(parent.url())) {
          revisions.add(child.id());
          account(name(child)).revisions++;
        } else {
          enter(child, parent, from);
        }
      }
    }
    for (UncreditedCopy each : AgencyCopies.uncredited(tree, articles)) {
      Article article = byId.get(each.article());
      if (article != null) {
        account(name(article)).uncredited++;
      }
    }
    for (Article article : articles) {
      if (!revisions.contains(article.id())) {
        count(article, !derived.contains(article.id()));
      }
    }
  }

  private void enter(Article child, @Nullable Article parent, String from) {
    Account account = account(name(child));
    account.copiedFrom.merge(from, 1, Integer::sum);
    if (parent == null) {
      return;
    }
    account(from).copiedBy.merge(name(child), 1, Integer::sum);
    Timestamp first = parent.published();
    Timestamp then = child.published();
    if (first != null
        && then != null
        && first.precision() != Timestamp.Precision.DAY
        && then.precision() != Timestamp.Precision.DAY) {
      account.delays.add(Duration.between(first.instant(), then.instant()));
    }
  }

  private void count(Article article, boolean original) {
    Account account = account(name(article));
    account.articles++;
    account.originals += original ? 1 : 0;
    Timestamp published = article.published();
    if (published != null) {
      int[] day = account.days.computeIfAbsent(published.day().toString(), key -> new int[2]);
      day[0]++;
      day[1] += original ? 1 : 0;
    }
  }

  private Account account(String outlet) {
    return accounts.computeIfAbsent(outlet, name -> new Account());
  }

  private static String name(Article article) {
    String outlet = article.outlet();
    return outlet == null ? article.id() : outlet;
  }

  /** One record an outlet, by name. */
  public List<OutletRecord> records() {
    List<OutletRecord> records = new ArrayList<>();
    accounts.forEach((outlet, account) -> {
      List<OutletRecord.Day> days = new ArrayList<>();
      account.days.forEach(
          (date, counts) -> days.add(new OutletRecord.Day(date, counts[0], counts[1])));
      records.add(
          new OutletRecord(
              outlet,
              account.articles,
              account.originals,
              Collections.unmodifiableSortedMap(new TreeMap<>(account.copiedFrom)),
              Collections.unmodifiableSortedMap(new TreeMap<>(account.copiedBy)),
              median(account.delays),
              account.uncredited,
              account.revisions,
              days));
    });
    return records;
  }

  private static @Nullable Duration median(List<Duration> delays) {
    List<Duration> sorted = delays.stream().sorted().toList();
    return sorted.isEmpty() ? null : sorted.get(sorted.size() / 2);
  }
}
