package org.stemma.core.story;

import java.util.Arrays;

/**
 * The live articles that have a term, oldest first, with the term's weights in them. Articles leave
 * in the order in which they came, so that leaving is one step of {@code head}.
 */
final class PostingList {

  private static final int UNIT = 0xffff;

  /**
   * Side by side in memory: in the high half of each the article's number, then the term's weight
   * in the text and that in the title in 16 bits each, which is enough to rank candidates by.
   */
  private long[] postings = new long[4];

  private int head;
  private int tail;

  void add(int article, float full, float title) {
    if (tail == postings.length) {
      int live = tail - head;
      long[] room = live * 2 > postings.length ? new long[live * 2] : postings;
      System.arraycopy(postings, head, room, 0, live);
      postings = room;
      head = 0;
      tail = live;
    }
    // A sum of 0 would mean that the article has not been met, so that no weight may become 0.
    long inText = Math.max(1, Math.round(full * UNIT));
    postings[tail++] = ((long) article << 32) | (inText << 16) | Math.round(title * UNIT);
  }

  /** Forgets the oldest article, which must be {@code article}. */
  void removeOldest(int article) {
    if (head == tail || article(postings[head]) != article) {
      throw new IllegalStateException("not the oldest: " + article);
    }
    head++;
    if (head * 4 > postings.length * 3 && postings.length > 4) {
      postings = Arrays.copyOfRange(postings, head, Math.max(head + 4, tail));
      tail -= head;
      head = 0;
    }
  }

  private static int article(long posting) {
    return (int) (posting >> 32);
  }

  boolean isEmpty() {
    return head == tail;
  }

  int size() {
    return tail - head;
  }

  /** Adds to {@code scores} what the term gives to the newest {@code most} articles. */
  void accumulate(double fullWeight, double titleWeight, int most, Scores scores) {
    float full = (float) (fullWeight / UNIT);
    float title = (float) (titleWeight / UNIT);
    int last = Math.max(head, tail - most);
    for (int i = tail - 1; i >= last; i--) {
      long posting = postings[i];
      scores.add(article(posting), full * ((posting >> 16) & UNIT) + title * (posting & UNIT));
    }
  }
}
