package org.stemma.core.story;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.stemma.core.article.Timestamp;
import org.stemma.core.text.Analysis;

/**
 * What can be told of an arriving article without knowing the stories: what it is like, when it
 * came, which live articles it resembles and which ones have become too old.
 */
final class Arrivals {

  /** At 30 days a likeness counts for under 1 % of what it counts for on the same day. */
  static final int LIVE_DAYS = 30;

  /** Twice what 50,000 stories of two articles need; about 1 GB of full articles. */
  static final int MOST_LIVE = 200_000;

  /** An article whose language is less sure is compared with those of every language. */
  private static final double SURE_LANGUAGE = 0.7;

  private final TermStatistics statistics;
  private final StreamClock clock;
  private final Window window = new Window();
  private final Probe probe = new Probe();
  private final CandidateSearch search = new CandidateSearch(window, probe);
  private int count;

  /**
   * @param common how common words are at the start
   */
  Arrivals(CommonTerms common) {
    this(new TermStatistics(common), new StreamClock(), 0);
  }

  private Arrivals(TermStatistics statistics, StreamClock clock, int count) {
    this.statistics = statistics;
    this.clock = clock;
    this.count = count;
  }

  /** How many articles have come. */
  int count() {
    return count;
  }

  Arrival next(Analysis analysis) {
    Terms terms = Terms.of(analysis);
    Profile profile = new Profiler(statistics).profile(terms);
    Timestamp published = analysis.article().published();
    Instant time = clock.believed(published == null ? null : published.instant());
    if (time != null) {
      clock.tick(time);
    }
    int retired = retire();
    LiveArticle article =
        new LiveArticle(
            count++,
            analysis.id(),
            language(analysis),
            time == null ? LiveArticle.UNKNOWN : time.getEpochSecond(),
            clock.now(),
            profile);
    probe.load(profile);
    List<Link> links = new ArrayList<>();
    for (Candidate candidate : search.candidates(article)) {
      links.add(Link.between(article, candidate, probe));
    }
    add(article);
    return new Arrival(article, terms, links, retired);
  }

  /** The language without region; unknown if it is a mere guess, as on many a short headline. */
  private static String language(Analysis analysis) {
    String tag = analysis.language();
    int region = tag.indexOf('-');
    return analysis.languageConfidence() < SURE_LANGUAGE
        ? LiveArticle.ANY_LANGUAGE
        : region < 0 ? tag : tag.substring(0, region);
  }

  private int retire() {
    int retired = 0;
    LiveArticle oldest = window.oldest();
    while (oldest != null
        && (window.size() >= MOST_LIVE
            || (oldest.arrived != Long.MIN_VALUE
                && clock.now() - oldest.arrived > LIVE_DAYS * 86_400L))) {
      search.removeOldest(oldest);
      window.removeOldest();
      retired++;
      oldest = window.oldest();
    }
    return retired;
  }

  /** Lets later articles find this one. */
  void add(LiveArticle article) {
    window.add(article);
    search.add(article);
  }

  /** Writes all but the live articles. */
  void write(DataOutput out) throws IOException {
    out.writeInt(count);
    statistics.write(out);
    clock.write(out);
  }

  /** Reads what was written; {@link #add} gives it its articles back. */
  static Arrivals read(DataInput in) throws IOException {
    int count = in.readInt();
    return new Arrivals(TermStatistics.read(in), StreamClock.read(in), count);
  }
}
