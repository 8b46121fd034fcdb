package org.stemma.core.text;

import java.util.Arrays;

/**
 * A sentence half parsed in the arc-hybrid system (Kuhlmann, Gómez-Rodríguez, Satta 2011): a stack
 * of words whose head is not known yet, and the words to come. The root stands after the last word.
 */
final class ParserState {

  /** Moves: the next word goes on the stack; the top of the stack depends on ... */
  static final int SHIFT = 0;

  /** ... the word below it; */
  static final int RIGHT = 1;

  /** ... the next word. */
  static final int LEFT = 2;

  static final int MOVES = 3;
  static final int NONE = -1;

  /** Number of words, and the number of the root. */
  final int size;

  final int[] heads;

  /** The outermost two dependents on each side, and how many there are. */
  final int[] left;

  final int[] left2;
  final int[] lefts;
  final int[] right;
  final int[] right2;
  final int[] rights;

  private final int[] stack;
  private int depth;
  private int next;

  ParserState(int size) {
    this.size = size;
    this.heads = filled(size);
    this.left = filled(size);
    this.left2 = filled(size);
    this.right = filled(size);
    this.right2 = filled(size);
    this.lefts = new int[size + 1];
    this.rights = new int[size + 1];
    this.stack = new int[size];
  }

  private static int[] filled(int size) {
    int[] none = new int[size + 1];
    Arrays.fill(none, NONE);
    return none;
  }

  boolean isDone() {
    return next == size && depth == 0;
  }

  boolean allows(int move) {
    return switch (move) {
      case SHIFT -> next < size;
      case RIGHT -> depth > 1;
      default -> depth > 0;
    };
  }

  /** The next word; {@link #size}, the root, after the last. */
  int next() {
    return next;
  }

  /** The word {@code below} the top of the stack; -1 if there is none. */
  int stacked(int below) {
    return below < depth ? stack[depth - 1 - below] : NONE;
  }

  int depth() {
    return depth;
  }

  void make(int move) {
    if (move == SHIFT) {
      stack[depth++] = next++;
      return;
    }
    int word = stack[--depth];
    if (move == RIGHT) {
      int head = stack[depth - 1];
      heads[word] = head;
      right2[head] = right[head];
      right[head] = word;
      rights[head]++;
    } else {
      heads[word] = next;
      left2[next] = left[next];
      left[next] = word;
      lefts[next]++;
    }
  }
}
