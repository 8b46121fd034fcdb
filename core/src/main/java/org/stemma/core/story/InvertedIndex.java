package org.stemma.core.story;

import org.jspecify.annotations.Nullable;

/** From terms to the live articles that have them: an open-addressed table of posting lists. */
final class InvertedIndex {

  /**
   * Postings read for one query at most, so that a query costs the same however many articles are
   * live. The heaviest terms are read first: a third of what was read before gave the same stories
   * on og2021 and ecbplus.
   */
  private static final int MOST_POSTINGS = 4_000;

  /** Of one term only the newest articles are read: a term with more of them tells little. */
  private static final int MOST_PER_TERM = 1_000;

  /** Stands for a free place; no term is 0. */
  private static final int FREE = 0;

  private int[] terms = new int[1 << 10];
  private @Nullable PostingList[] lists = new PostingList[1 << 10];
  private int used;

  /** The lists of the terms that are looked for, so that they are fetched side by side. */
  private @Nullable PostingList[] wanted = new PostingList[1 << 8];

  void add(int article, SparseVector full, SparseVector title) {
    int inTitle = 0;
    for (int i = 0; i < full.size(); i++) {
      int term = full.term(i);
      while (inTitle < title.size() && title.term(inTitle) < term) {
        inTitle++;
      }
      boolean both = inTitle < title.size() && title.term(inTitle) == term;
      list(term).add(article, full.weightAt(i), both ? title.weightAt(inTitle) : 0);
    }
  }

  /** Forgets the oldest article of the index. */
  void removeOldest(int article, SparseVector full) {
    for (int i = 0; i < full.size(); i++) {
      PostingList list = lists[find(full.term(i))];
      if (list != null) {
        list.removeOldest(article);
      }
    }
  }

  /**
   * Adds to {@code scores} for each live article its cosine in {@code full} plus {@code titleShare}
   * times that in {@code title}.
   */
  void accumulate(SparseVector full, SparseVector title, double titleShare, Scores scores) {
    if (full.size() > wanted.length) {
      wanted = new PostingList[full.size()];
    }
    for (int i = 0; i < full.size(); i++) {
      wanted[i] = lists[find(full.term(i))];
    }
    int left = MOST_POSTINGS;
    float above = 0.5f;
    for (float below = 2; below > 0.01f && left > 0; below = above, above /= 2) {
      for (int i = 0; i < full.size() && left > 0; i++) {
        float weight = full.weightAt(i);
        PostingList list = wanted[i];
        if (list != null && weight >= above && weight < below) {
          int most = Math.min(left, MOST_PER_TERM);
          list.accumulate(weight, titleShare * title.weight(full.term(i)), most, scores);
          left -= Math.min(most, list.size());
        }
      }
    }
  }

  private PostingList list(int term) {
    int at = find(term);
    PostingList list = lists[at];
    if (list == null) {
      if (used >= terms.length / 2) {
        rebuild();
        at = find(term);
      }
      list = new PostingList();
      lists[at] = list;
      terms[at] = key(term);
      used++;
    }
    return list;
  }

  /** Where the term is, or where it would be put. */
  private int find(int term) {
    int key = key(term);
    int mask = terms.length - 1;
    int at = ((key * 0x9E3779B9) >>> 7) & mask;
    while (terms[at] != FREE && terms[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private static int key(int term) {
    return term == FREE ? 1 : term;
  }

  /** Drops the terms that nobody has any more; doubles the table if that is not enough. */
  private void rebuild() {
    int live = 0;
    for (PostingList list : lists) {
      live += list == null || list.isEmpty() ? 0 : 1;
    }
    int[] oldTerms = terms;
    @Nullable PostingList[] oldLists = lists;
    int capacity = live > terms.length / 4 ? terms.length * 2 : terms.length;
    terms = new int[capacity];
    lists = new PostingList[capacity];
    used = live;
    for (int i = 0; i < oldLists.length; i++) {
      PostingList list = oldLists[i];
      if (list != null && !list.isEmpty()) {
        int at = find(oldTerms[i]);
        terms[at] = oldTerms[i];
        lists[at] = list;
      }
    }
  }
}
