package org.stemma.core.story;

/**
 * The live articles that have a term, oldest first, with the term's weights in them. Articles leave
 * in the order in which they came, so that leaving is one step of {@code head}.
 */
final class PostingList {

  private int[] articles = new int[4];
  private float[] full = new float[4];
  private float[] title = new float[4];
  private int head;
  private int tail;

  void add(int article, float fullWeight, float titleWeight) {
    if (tail == articles.length) {
      int live = tail - head;
      int capacity = Math.max(4, live * 2);
      int[] movedArticles = new int[capacity];
      System.arraycopy(articles, head, movedArticles, 0, live);
      articles = movedArticles;
      full = moved(full, capacity);
      title = moved(title, capacity);
      head = 0;
      tail = live;
    }
    articles[tail] = article;
    full[tail] = fullWeight;
    title[tail++] = titleWeight;
  }

  private float[] moved(float[] from, int capacity) {
    float[] to = new float[capacity];
    System.arraycopy(from, head, to, 0, tail - head);
    return to;
  }

  /** Forgets the oldest article, which must be {@code article}. */
  void removeOldest(int article) {
    if (head == tail || articles[head] != article) {
      throw new IllegalStateException("not the oldest: " + article);
    }
    head++;
  }

  boolean isEmpty() {
    return head == tail;
  }

  int size() {
    return tail - head;
  }

  /** Adds to {@code scores} what the term gives to the newest {@code most} articles. */
  void accumulate(double fullWeight, double titleWeight, int most, Scores scores) {
    int last = Math.max(head, tail - most);
    for (int i = tail - 1; i >= last; i--) {
      scores.add(articles[i], fullWeight * full[i] + titleWeight * title[i]);
    }
  }
}
