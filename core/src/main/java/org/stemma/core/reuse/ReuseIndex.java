package org.stemma.core.reuse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the recent articles that may share text with a new one: asked and fed one article at a
 * time.
 *
 * <p>Two ways lead to a candidate:
 *
 * <ol>
 *   <li><b>the same words</b>: both share several of their word 5-grams, of which {@link Winnowing}
 *       keeps two ninths. MinHash would find 3 % of such pairs, since reuse is mostly partial.
 *   <li><b>the same story in other words</b>: both share some of the rarest words of the new
 *       article, and their rare words keep one order, see {@link Stems}.
 * </ol>
 *
 * <p>Articles leave by age and, when there are too many, in the order of their coming. An answer
 * costs time in proportion to the article's length, since each key shows only its newest articles:
 * of ten thousand copies of one text the newest few hundred are named. Not for use by several
 * threads.
 */
public final class ReuseIndex {

  /** How long an article stays by default: reprints later than this are rare. */
  public static final Duration WINDOW = Duration.ofDays(14);

  /** How many articles stay at most by default: about 10 KB each. */
  public static final int MOST_ARTICLES = 250_000;

  /** One common pick is idiom, mostly; of pairs with twenty common 5-grams two picks find .998. */
  private static final int FEWEST_PICKS = 2;

  /** Copies of one text that are still found from each other. */
  private static final int NEWEST = 384;

  /** Articles looked at for one answer, boilerplate last: bounds its time. */
  private static final int MOST_VISITS = 4096;

  /** Rarest stems of an article that are looked up. */
  private static final int RAREST = 24;

  /** How many rare stems a candidate must share. */
  private static final int FEWEST_RARE = 5;

  /** A stem in more articles than this is not rare. */
  private static final int COMMON = 128;

  /** Candidates by rare stems whose order is looked at. */
  private static final int MOST_BY_STEMS = 16;

  /** Dead entries that are never worth a rebuild. */
  private static final int SLACK = 1 << 16;

  private final Duration window;
  private final int most;
  private final Deque<Entry> entries = new ArrayDeque<>();
  private final Tally tally = new Tally();
  private Postings picks = new Postings();
  private Postings stems = new Postings();
  private Entry[] slots = new Entry[1 << 10];
  private long live;
  private int next;
  private Instant newest = Instant.MIN;

  private record Entry(
      int number, String id, Instant time, String language, Stems once, int postings) {}

  /** An index with the default window. */
  public ReuseIndex() {
    this(WINDOW, MOST_ARTICLES);
  }

  /**
   * An index that forgets.
   *
   * @param window how much older than the newest article one may be
   * @param mostArticles how many articles it holds at most, at least 1
   */
  public ReuseIndex(Duration window, int mostArticles) {
    this.window = window;
    this.most = Math.max(1, mostArticles);
  }

  /** Number of articles in the window. */
  public int size() {
    return entries.size();
  }

  /** The articles in the window that may share text with {@code profile}, most alike first. */
  public List<Candidate> ask(Profile profile) {
    return ask(profile, picks(profile));
  }

  /**
   * Puts an article in.
   *
   * @param time when it was first seen; one that comes late counts as old as the newest, since the
   *     window moves forward only
   * @return what {@link #ask} would have said before
   */
  public List<Candidate> add(Profile profile, Instant time) {
    newest = time.isAfter(newest) ? time : newest;
    evict();
    int[] own = picks(profile);
    List<Candidate> found = ask(profile, own);
    post(profile, own);
    return found;
  }

  private static int[] picks(Profile profile) {
    return Winnowing.picks(profile.grams(Winnowing.GRAM));
  }

  private void post(Profile profile, int[] own) {
    Stems once = profile.once();
    String language = profile.analysis().language();
    int postings = own.length + once.size();
    Entry entry = new Entry(next++, profile.id(), newest, language, once, postings);
    for (int pick : own) {
      picks.add(pick, entry.number);
    }
    for (int i = 0; i < once.size(); i++) {
      stems.addUpTo(COMMON + 1, once.get(i), entry.number);
    }
    live += entry.postings;
    entries.add(entry);
    tally.reserve(entries.size());
    if (entries.size() > slots.length) {
      slots = new Entry[slots.length * 2];
      for (Entry each : entries) {
        slots[each.number & (slots.length - 1)] = each;
      }
    }
    slots[entry.number & (slots.length - 1)] = entry;
  }

  private Entry at(int number) {
    return slots[number & (slots.length - 1)];
  }

  private void evict() {
    while (!entries.isEmpty()
        && (entries.size() >= most || entries.peek().time.plus(window).isBefore(newest))) {
      Entry gone = entries.remove();
      live -= gone.postings;
    }
    if (picks.size() + stems.size() > 2 * live + SLACK) {
      picks = picks.compact(floor());
      stems = stems.compact(floor());
    }
  }

  private int floor() {
    return entries.isEmpty() ? next : entries.peek().number;
  }

  private List<Candidate> ask(Profile profile, int[] own) {
    Map<Integer, Candidate> found = new HashMap<>();
    Stems.Model model = profile.once().asModel();
    bySameWords(own, model, found);
    byRareStems(profile, model, found);
    List<Candidate> sorted = new ArrayList<>(found.values());
    sorted.sort(
        Comparator.comparingInt(Candidate::sharedRuns)
            .thenComparingDouble(Candidate::commonOrder)
            .reversed()
            .thenComparing(Candidate::id));
    return sorted;
  }

  private void bySameWords(int[] own, Stems.Model model, Map<Integer, Candidate> found) {
    tallyRarestFirst(picks, own, own.length, NEWEST);
    int fewest = Math.clamp(own.length, 1, FEWEST_PICKS);
    for (int number : tally.select(count -> count >= fewest)) {
      int shared = (int) Math.round(tally.count(number) * Winnowing.GRAMS_PER_PICK);
      Entry other = at(number);
      found.put(number, new Candidate(other.id, shared, model.commonOrder(other.once)));
    }
    tally.clear();
  }

  private void byRareStems(Profile profile, Stems.Model model, Map<Integer, Candidate> found) {
    Stems once = profile.once();
    int[] keys = new int[once.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = once.get(i);
    }
    tallyRarestFirst(stems, keys, RAREST, COMMON);
    int[] numbers = tally.select(count -> count >= FEWEST_RARE);
    for (int number : mostSeen(numbers)) {
      Entry other = at(number);
      double order = model.commonOrder(other.once);
      double enough =
          profile.analysis().language().equals(other.language)
              ? Verdict.REWORDED
              : Verdict.TRANSLATED;
      if (order > enough) {
        found.putIfAbsent(number, new Candidate(other.id, 0, order));
      }
    }
    tally.clear();
  }

  /** Counts who shares the keys, from the rarest key on, until enough articles were looked at. */
  private void tallyRarestFirst(Postings postings, int[] keys, int mostKeys, int mostOfKey) {
    long[] ranked = new long[keys.length];
    int size = 0;
    for (int i = 0; i < keys.length; i++) {
      int count = postings.count(keys[i]);
      if (count > 0) {
        ranked[size++] = ((long) count << 32) | i;
      }
    }
    Arrays.sort(ranked, 0, size);
    int visits = 0;
    for (int r = 0; r < Math.min(size, mostKeys) && visits < MOST_VISITS; r++) {
      postings.tally(keys[(int) ranked[r]], floor(), mostOfKey, tally);
      visits += Math.min((int) (ranked[r] >>> 32), mostOfKey);
    }
  }

  private int[] mostSeen(int[] numbers) {
    long[] ranked = new long[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      ranked[i] = ((long) -tally.count(numbers[i]) << 32) | numbers[i];
    }
    Arrays.sort(ranked);
    int[] best = new int[Math.min(numbers.length, MOST_BY_STEMS)];
    for (int i = 0; i < best.length; i++) {
      best[i] = (int) ranked[i];
    }
    return best;
  }
}
