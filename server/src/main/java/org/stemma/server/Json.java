package org.stemma.server;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Span;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The conventions of Stemma's JSON: constants in small letters, shares to three digits. */
public final class Json {

  private Json() {}

  /** An empty object. */
  public static ObjectNode object() {
    return JsonMapper.shared().createObjectNode();
  }

  /** {@code SAME_SAID_OTHERWISE} as {@code same_said_otherwise}. */
  public static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** A share or confidence, rounded to three digits. */
  public static double rounded(double value) {
    return Math.rint(value * 1000) / 1000;
  }

  /** Puts {@code [start, end]}, in code points. */
  public static void span(ObjectNode json, String field, Span span) {
    json.putArray(field).add(span.start()).add(span.end());
  }

  /** Puts an array of objects, each filled by {@code write}. */
  public static <T> void array(
      ObjectNode json, String field, List<T> items, BiConsumer<T, ObjectNode> write) {
    ArrayNode array = json.putArray(field);
    for (T item : items) {
      write.accept(item, array.addObject());
    }
  }

  /** Puts an array of strings. */
  public static void strings(ObjectNode json, String field, List<String> items) {
    ArrayNode array = json.putArray(field);
    items.forEach(array::add);
  }

  /** What {@code value} prints as; null for null. */
  static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
