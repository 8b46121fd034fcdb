package org.stemma.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list that may be long.
 *
 * @param items what it holds, in order
 * @param next where to go on; null at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {

  public Slice {
    items = List.copyOf(items);
  }
}
