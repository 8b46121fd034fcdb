package org.stemma.store.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * Gathers matching articles by story. Groups lie in an open-addressed table of plain arrays: a
 * broad query matches a million articles, for which objects would take longer than the search.
 */
final class StoryGroups extends SimpleCollector {

  /** No story has this key. */
  private static final long NONE = 0;

  private final boolean scored;
  private final long recent;
  private long[] keys = new long[1 << 10];
  private int[] best = new int[1 << 10];
  private float[] scores = new float[1 << 10];
  private long[] latest = new long[1 << 10];
  private int[] origins = new int[1 << 10];
  private int[] matches = new int[1 << 10];
  private int[] grown = new int[1 << 10];
  private int size;

  private Scorable scorer =
      new Scorable() {
        @Override
        public float score() {
          return 0;
        }
      };
  private int base;
  private NumericDocValues story = DocValues.emptyNumeric();
  private NumericDocValues time = DocValues.emptyNumeric();
  private NumericDocValues seen = DocValues.emptyNumeric();
  private NumericDocValues originCount = DocValues.emptyNumeric();

  /**
   * @param scored whether the documents' scores are wanted
   * @param recent articles first seen since then (milliseconds) count as growth
   */
  StoryGroups(boolean scored, long recent) {
    this.scored = scored;
    this.recent = recent;
  }

  @Override
  public ScoreMode scoreMode() {
    return scored ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public void setScorer(Scorable leaf) {
    scorer = leaf;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
    base = leaf.docBase;
    story = DocValues.getNumeric(leaf.reader(), Standing.STORY);
    time = DocValues.getNumeric(leaf.reader(), Documents.TIME);
    seen = DocValues.getNumeric(leaf.reader(), Documents.ARRIVED);
    originCount = DocValues.getNumeric(leaf.reader(), Standing.ORIGINS);
  }

  @Override
  public void collect(int doc) throws IOException {
    if (!story.advanceExact(doc) || story.longValue() == NONE) {
      return;
    }
    int slot = slot(story.longValue());
    float score = scored ? scorer.score() : 0;
    long moment = time.advanceExact(doc) ? time.longValue() : 0;
    boolean better = matches[slot] == 0 || (scored ? score > scores[slot] : moment > latest[slot]);
    if (better) {
      best[slot] = base + doc;
      scores[slot] = score;
    }
    latest[slot] = matches[slot] == 0 ? moment : Math.max(latest[slot], moment);
    matches[slot]++;
    if (originCount.advanceExact(doc)) {
      origins[slot] = (int) originCount.longValue();
    }
    if (seen.advanceExact(doc) && seen.longValue() >= recent) {
      grown[slot]++;
    }
  }

  private int slot(long key) {
    if (2 * size >= keys.length) {
      grow();
    }
    int slot = place(key);
    if (keys[slot] == NONE) {
      keys[slot] = key;
      size++;
    }
    return slot;
  }

  private int place(long key) {
    int mask = keys.length - 1;
    // Keys are parts of a hash already.
    int slot = (int) key & mask;
    while (keys[slot] != NONE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] old = keys;
    int[] from = new int[old.length * 2];
    Arrays.fill(from, -1);
    keys = new long[old.length * 2];
    for (int i = 0; i < old.length; i++) {
      if (old[i] != NONE) {
        int slot = place(old[i]);
        keys[slot] = old[i];
        from[slot] = i;
      }
    }
    best = moved(best, from);
    origins = moved(origins, from);
    matches = moved(matches, from);
    grown = moved(grown, from);
    float[] newScores = new float[from.length];
    long[] newLatest = new long[from.length];
    for (int slot = 0; slot < from.length; slot++) {
      if (from[slot] >= 0) {
        newScores[slot] = scores[from[slot]];
        newLatest[slot] = latest[from[slot]];
      }
    }
    scores = newScores;
    latest = newLatest;
  }

  private static int[] moved(int[] values, int[] from) {
    int[] moved = new int[from.length];
    for (int slot = 0; slot < from.length; slot++) {
      moved[slot] = from[slot] < 0 ? 0 : values[from[slot]];
    }
    return moved;
  }

  /** How many stories there are. */
  int size() {
    return size;
  }

  /**
   * One story among those found.
   *
   * @param value what it is sorted by
   * @param key of the story
   * @param doc its article that fits best
   * @param matches how many of its articles match
   */
  record Group(double value, long key, int doc, float score, int matches)
      implements Comparable<Group> {
    /** Greater values first, then by key. */
    @Override
    public int compareTo(Group other) {
      int byValue = Double.compare(other.value, value);
      return byValue != 0 ? byValue : Long.compare(key, other.key);
    }
  }

  /** Hands over each group. */
  void each(SearchRequest.Sorting sort, Consumer<Group> sink) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != NONE) {
        double value =
            switch (sort) {
              case RELEVANCE -> scores[i];
              case TIME -> latest[i];
              case ORIGINS -> origins[i];
              case GROWTH -> grown[i];
            };
        sink.accept(new Group(value, keys[i], best[i], scores[i], matches[i]));
      }
    }
  }
}
