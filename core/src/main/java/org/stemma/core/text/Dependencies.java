package org.stemma.core.text;

import org.jspecify.annotations.Nullable;

/**
 * On which word of its sentence each word depends, and how. Marks depend on nothing. The trees are
 * projective: all that depends on a word, at any depth, stands between {@link #first} and {@link
 * #end}.
 *
 * <p>How a word depends is told when it is first asked for: most never are. Each look-up is
 * constant. Not thread-safe.
 */
public final class Dependencies {

  private static final int NONE = -1;

  /** Tells how a token depends on its head. */
  @FunctionalInterface
  interface Labels {
    Relation of(int token);
  }

  private final int[] heads;
  private final @Nullable Relation[] relations;

  /** By token; null for one that depends on nothing. */
  private final @Nullable Labels[] labels;

  private final int[] firsts;
  private final int[] ends;

  /** No word of {@code size} tokens depends on another yet. */
  public Dependencies(int size) {
    heads = new int[size];
    relations = new Relation[size];
    labels = new Labels[size];
    firsts = new int[size];
    ends = new int[size];
    for (int i = 0; i < size; i++) {
      heads[i] = NONE;
      firsts[i] = i;
      ends[i] = i + 1;
    }
  }

  /** Makes {@code token} depend on {@code head}, which nothing may depend on {@code token} for. */
  void put(int token, int head, Labels how) {
    heads[token] = head;
    labels[token] = how;
  }

  /** Says how far what depends on {@code token} reaches. */
  void span(int token, int first, int end) {
    firsts[token] = first;
    ends[token] = end;
  }

  /** The token on which {@code token} depends; -1 for the sentence's main word and for marks. */
  public int head(int token) {
    return heads[token];
  }

  /** How it depends on its head; null if it has none. */
  public @Nullable Relation relation(int token) {
    Labels how = labels[token];
    if (relations[token] == null && how != null) {
      relations[token] = how.of(token);
    }
    return relations[token];
  }

  /** Whether {@code token} depends on its head in this way; false without a head. */
  public boolean is(int token, Relation relation) {
    return relation(token) == relation;
  }

  /** The first token of all that depends on {@code token}, itself included. */
  public int first(int token) {
    return firsts[token];
  }

  /** The token after the last of all that depends on {@code token}, itself included. */
  public int end(int token) {
    return ends[token];
  }
}
