package org.stemma.core.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a time grammar: a pattern over pieces and what it means.
 *
 * <p>{@code DATE shift n=-num : <num> <unit> ago} reads "two weeks ago". In a pattern {@code <x>}
 * is a word class or one of the built-in classes of {@link TimeGrammar}, {@code <y=x>} the same
 * under the name {@code y}, {@code a|b} are alternatives, {@code ?} marks what may be missing,
 * {@code ~} what must be there but is not part of the expression.
 *
 * @param type of the expression
 * @param meaning the operation of {@link TimeReading}
 * @param constants its arguments given by the rule
 * @param elements the pattern
 */
record TimeRule(
    TimeExpression.Type type,
    TimeReading.Meaning meaning,
    Map<String, String> constants,
    List<Element> elements) {

  /**
   * One place of a pattern.
   *
   * @param wordClass the class that must stand here; null if {@code words} tell
   * @param slot the name by which the meaning knows it
   * @param words the words that may stand here
   * @param optional whether it may be missing
   * @param context whether it stands outside of the expression
   */
  record Element(
      @Nullable String wordClass,
      String slot,
      Set<String> words,
      boolean optional,
      boolean context) {}

  /**
   * A rule's pattern found in a text.
   *
   * @param from first piece of the expression
   * @param to the piece after its last
   * @param slots what the classes of the pattern stood for
   */
  record Match(TimeRule rule, int from, int to, Map<String, String> slots) {}

  static TimeRule parse(String line) {
    int colon = line.indexOf(" : ");
    String[] head = line.substring(0, colon).strip().split("\\s+");
    Map<String, String> constants = new HashMap<>();
    for (int i = 2; i < head.length; i++) {
      int equals = head[i].indexOf('=');
      constants.put(head[i].substring(0, equals), head[i].substring(equals + 1));
    }
    List<Element> elements = new ArrayList<>();
    for (String part : line.substring(colon + 3).strip().split("\\s+")) {
      elements.add(element(part));
    }
    return new TimeRule(
        TimeExpression.Type.valueOf(head[0]),
        TimeReading.Meaning.valueOf(head[1].toUpperCase(Locale.ROOT)),
        Map.copyOf(constants),
        List.copyOf(elements));
  }

  private static Element element(String part) {
    boolean context = part.startsWith("~");
    String rest = context ? part.substring(1) : part;
    boolean optional = rest.length() > 1 && rest.endsWith("?");
    rest = optional ? rest.substring(0, rest.length() - 1) : rest;
    if (!rest.startsWith("<") || !rest.endsWith(">")) {
      return new Element(null, "", Set.copyOf(List.of(rest.split("\\|"))), optional, context);
    }
    int equals = rest.indexOf('=');
    String wordClass = rest.substring(Math.max(1, equals + 1), rest.length() - 1);
    String slot = equals < 0 ? wordClass : rest.substring(1, equals);
    return new Element(wordClass, slot, Set.of(), optional, context);
  }

  /** The longest match of this rule at {@code at}; null if it does not fit. */
  @Nullable Match match(TimeGrammar grammar, Pieces pieces, int at) {
    Map<String, String> slots = new HashMap<>();
    int[] extent = {-1, -1};
    return match(grammar, pieces, at, 0, slots, extent)
        ? new Match(this, extent[0], extent[1], Map.copyOf(slots))
        : null;
  }

  /** Bounded by the number of optional places: no rule has more than six. */
  private boolean match(
      TimeGrammar grammar,
      Pieces pieces,
      int at,
      int element,
      Map<String, String> slots,
      int[] extent) {
    if (element == elements.size()) {
      return extent[0] >= 0;
    }
    Element wanted = elements.get(element);
    int[] before = extent.clone();
    Vocabulary.Hit hit = hit(wanted, grammar, pieces, at);
    if (hit != null) {
      if (!wanted.context && (extent[0] >= 0 || !isStop(pieces.norm(at)))) {
        extent[0] = extent[0] < 0 ? at : extent[0];
        extent[1] = hit.end();
      }
      if (match(grammar, pieces, hit.end(), element + 1, slots, extent)) {
        if (wanted.wordClass != null) {
          slots.put(wanted.slot, hit.value());
        }
        return true;
      }
      extent[0] = before[0];
      extent[1] = before[1];
    }
    return wanted.optional && match(grammar, pieces, at, element + 1, slots, extent);
  }

  private static boolean isStop(String norm) {
    return norm.equals(",") || norm.equals(".") || norm.equals("-");
  }

  private static Vocabulary.@Nullable Hit hit(
      Element wanted, TimeGrammar grammar, Pieces pieces, int at) {
    if (at >= pieces.size()) {
      return null;
    }
    if (wanted.wordClass != null) {
      return grammar.hit(wanted.wordClass, pieces, at);
    }
    String norm = pieces.norm(at);
    return wanted.words.contains(norm) ? new Vocabulary.Hit(at + 1, norm) : null;
  }
}
