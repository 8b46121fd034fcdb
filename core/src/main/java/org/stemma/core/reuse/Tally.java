package org.stemma.core.reuse;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Counts how often each article of a window was seen. Articles are numbered upwards; a slot is
 * reused by the article that comes one capacity later.
 */
final class Tally {

  private int[] counts = new int[1 << 10];
  private int[] touched = new int[1 << 8];
  private int size;

  /** Makes room for {@code articles} consecutive numbers. */
  void reserve(int articles) {
    if (articles > counts.length) {
      counts = new int[Integer.highestOneBit(articles) << 1];
    }
  }

  void see(int article) {
    int slot = article & (counts.length - 1);
    if (counts[slot]++ == 0) {
      if (size == touched.length) {
        touched = Arrays.copyOf(touched, size * 2);
      }
      touched[size++] = article;
    }
  }

  int count(int article) {
    return counts[article & (counts.length - 1)];
  }

  /** Takes out the articles whose count passes; counting begins anew when {@link #clear}ed. */
  int[] select(IntPredicate countPasses) {
    int[] found = new int[size];
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (countPasses.test(count(touched[i]))) {
        found[kept++] = touched[i];
      }
    }
    return Arrays.copyOf(found, kept);
  }

  void clear() {
    for (int i = 0; i < size; i++) {
      counts[touched[i] & (counts.length - 1)] = 0;
    }
    size = 0;
  }
}
