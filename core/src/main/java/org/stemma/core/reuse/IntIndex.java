package org.stemma.core.reuse;

/**
 * A small map from {@code int} to {@code int}, open addressing, of fixed capacity; what is absent
 * is 0. Holds as many keys as were announced.
 */
final class IntIndex {

  private final int[] keys;
  private final int[] values;
  private final int mask;

  /** Room for {@code capacity} keys at a load of at most a half. */
  IntIndex(int capacity) {
    int size = Integer.highestOneBit(Math.max(4, capacity * 2 - 1)) << 1;
    keys = new int[size];
    values = new int[size];
    mask = size - 1;
  }

  int get(int key) {
    int at = key & mask;
    while (values[at] != 0) {
      if (keys[at] == key) {
        return values[at];
      }
      at = (at + 1) & mask;
    }
    return 0;
  }

  /** Adds {@code value}, which is above 0, to what {@code key} has; returns the sum. */
  int add(int key, int value) {
    return put(key, value, true);
  }

  /** Sets what {@code key} has to {@code value}, which is above 0; returns what it had. */
  int set(int key, int value) {
    return put(key, value, false);
  }

  private int put(int key, int value, boolean sum) {
    int at = key & mask;
    while (values[at] != 0 && keys[at] != key) {
      at = (at + 1) & mask;
    }
    keys[at] = key;
    int former = values[at];
    values[at] = sum ? former + value : value;
    return sum ? values[at] : former;
  }
}
