package org.stemma.core.reuse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

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

  /** How many articles stay at most by default: about 4 KB each, if of 600 words. */
  public static final int MOST_ARTICLES = 1_000_000;

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
  private static final int COMMON = 127;

  /** Candidates by rare stems whose order is looked at. */
  private static final int MOST_BY_STEMS = 16;

  private final Duration window;
  private final int most;
  private final Deque<Entry> entries = new ArrayDeque<>();
  private final Tally tally = new Tally();
  private final Postings picks = new Postings(NEWEST);
  private final Postings stems = new Postings(COMMON);
  private Entry[] slots = new Entry[1 << 10];
  private int next = 1;
  private Instant newest = Instant.MIN;

  private record Entry(int number, String id, Instant time, String language, Stems once) {}

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
    return ask(Fingerprint.of(profile));
  }

  /** The same for a fingerprint made before. */
  public List<Candidate> ask(Fingerprint asked) {
    return new Question(asked).answer();
  }

  /** Puts an article in, see {@link #add(Fingerprint, Instant)}. */
  public List<Candidate> add(Profile profile, Instant time) {
    return add(Fingerprint.of(profile), time);
  }

  /**
   * Puts an article in.
   *
   * @param time when it was first seen; one that comes late counts as old as the newest, since the
   *     window moves forward only
   * @return what {@link #ask} would have said before
   */
  public List<Candidate> add(Fingerprint article, Instant time) {
    newest = time.isAfter(newest) ? time : newest;
    evict();
    picks.reserve(article.picks().length, floor());
    stems.reserve(article.once().size(), floor());
    Question question = new Question(article);
    List<Candidate> found = question.answer();
    question.post(next);
    hold(new Entry(next++, article.id(), newest, article.language(), article.once()));
    return found;
  }

  private void hold(Entry entry) {
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
      slots[entries.remove().number & (slots.length - 1)] = null;
    }
  }

  private int floor() {
    return entries.isEmpty() ? next : entries.peek().number;
  }

  /** One article held against the window: where its keys lie is looked up once. */
  private final class Question {

    private final Fingerprint asked;
    private final int[] keys;
    private final int[] pickSlots;
    private final int[] stemSlots;
    private final List<Candidate> found = new ArrayList<>();

    Question(Fingerprint asked) {
      this.asked = asked;
      keys = asked.once().all();
      pickSlots = picks.locate(asked.picks());
      stemSlots = stems.locate(keys);
    }

    List<Candidate> answer() {
      int[] reworded = byRareStems();
      double[] orders = orders(reworded);
      bySameWords(reworded, orders);
      for (int i = 0; i < reworded.length; i++) {
        Entry other = at(reworded[i]);
        boolean same = asked.language().equals(other.language);
        boolean inOrder = orders[i] > (same ? Verdict.REWORDED : Verdict.TRANSLATED);
        if (inOrder && tally.count(reworded[i]) < fewestPicks()) {
          found.add(new Candidate(other.id, 0, orders[i]));
        }
      }
      tally.clear();
      found.sort(
          Comparator.comparingInt(Candidate::sharedRuns)
              .thenComparingDouble(Candidate::commonOrder)
              .reversed()
              .thenComparing(Candidate::id));
      return found;
    }

    /** The numbers of those that share most of the rarest stems, ascending. */
    private int[] byRareStems() {
      tallyRarestFirst(stems, stemSlots, RAREST);
      int[] numbers = mostSeen(tally.select(count -> count >= FEWEST_RARE));
      tally.clear();
      Arrays.sort(numbers);
      return numbers;
    }

    private double[] orders(int[] numbers) {
      double[] orders = new double[numbers.length];
      if (numbers.length > 0) {
        Stems.Model model = asked.once().asModel();
        Arrays.setAll(orders, i -> model.commonOrder(at(numbers[i]).once));
      }
      return orders;
    }

    /** Leaves the tally of common picks standing. */
    private void bySameWords(int[] reworded, double[] orders) {
      tallyRarestFirst(picks, pickSlots, pickSlots.length);
      for (int number : tally.select(count -> count >= fewestPicks())) {
        int shared = (int) Math.round(tally.count(number) * Winnowing.GRAMS_PER_PICK);
        int known = Arrays.binarySearch(reworded, number);
        found.add(new Candidate(at(number).id, shared, known < 0 ? 0 : orders[known]));
      }
    }

    private int fewestPicks() {
      return Math.clamp(pickSlots.length, 1, FEWEST_PICKS);
    }

    void post(int number) {
      for (int i = 0; i < pickSlots.length; i++) {
        picks.add(pickSlots[i], asked.picks()[i], number);
      }
      for (int i = 0; i < stemSlots.length; i++) {
        stems.addIfRare(stemSlots[i], keys[i], number);
      }
    }
  }

  /** Counts who shares the keys, from the rarest key on, until enough articles were looked at. */
  private void tallyRarestFirst(Postings postings, int[] keySlots, int mostKeys) {
    long[] ranked = new long[keySlots.length];
    int size = 0;
    for (int i = 0; i < keySlots.length; i++) {
      int count = postings.count(keySlots[i]);
      if (count > 0) {
        ranked[size++] = ((long) count << 32) | i;
      }
    }
    Arrays.sort(ranked, 0, size);
    int visits = 0;
    for (int r = 0; r < Math.min(size, mostKeys) && visits < MOST_VISITS; r++) {
      postings.tally(keySlots[(int) ranked[r]], floor(), tally);
      visits += (int) (ranked[r] >>> 32);
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
