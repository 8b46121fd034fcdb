package org.stemma.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Feed;
import org.stemma.store.Visit;

/** What is known of feeds and of the pages that they name. */
final class Watches {

  private static final String FEEDS =
      """
      SELECT url, kind, title, next, last_success, last_failure, reason, failures, brought, etag,
             last_modified
      FROM feeds
      """;

  private static final String VISITS =
      """
      SELECT url, feed, visits, first, next, gone, reason, failures, etag, last_modified
      FROM visits
      """;

  private Watches() {}

  static List<Feed> feeds(Session session) {
    return session.list(FEEDS + "ORDER BY url", Watches::feed);
  }

  static @Nullable Visit visit(Session session, String url) {
    return session.first(VISITS + "WHERE url = ?", Watches::visit, url);
  }

  static List<Visit> due(Session session, Instant now, int limit) {
    return session.list(
        VISITS + "WHERE next <= ? ORDER BY next, url LIMIT ?",
        Watches::visit,
        now.toEpochMilli(),
        limit);
  }

  static @Nullable Instant nextVisit(Session session) {
    return session.first(
        "SELECT next FROM visits WHERE next IS NOT NULL ORDER BY next LIMIT 1",
        row -> Instant.ofEpochMilli(row.getLong(1)));
  }

  static void put(Session session, Feed feed) {
    session.update(
        "INSERT OR REPLACE INTO feeds VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        feed.url(),
        feed.kind(),
        feed.title(),
        feed.next().toEpochMilli(),
        millis(feed.lastSuccess()),
        millis(feed.lastFailure()),
        feed.reason(),
        feed.failures(),
        feed.brought(),
        feed.etag(),
        feed.lastModified());
  }

  static void put(Session session, Visit visit) {
    session.update(
        "INSERT OR REPLACE INTO visits VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        visit.url(),
        visit.feed(),
        visit.visits(),
        millis(visit.first()),
        millis(visit.next()),
        millis(visit.gone()),
        visit.reason(),
        visit.failures(),
        visit.etag(),
        visit.lastModified());
  }

  private static Feed feed(ResultSet row) throws SQLException {
    return new Feed(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        Instant.ofEpochMilli(row.getLong(4)),
        moment(row, 5),
        moment(row, 6),
        row.getString(7),
        row.getInt(8),
        row.getLong(9),
        row.getString(10),
        row.getString(11));
  }

  private static Visit visit(ResultSet row) throws SQLException {
    return new Visit(
        row.getString(1),
        row.getString(2),
        row.getInt(3),
        moment(row, 4),
        moment(row, 5),
        moment(row, 6),
        row.getString(7),
        row.getInt(8),
        row.getString(9),
        row.getString(10));
  }

  private static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  private static @Nullable Long millis(@Nullable Instant moment) {
    return moment == null ? null : Long.valueOf(moment.toEpochMilli());
  }
}
