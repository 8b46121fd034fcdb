package org.stemma.core.text;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parses English sentences into dependencies: greedily in the arc-hybrid system, each move chosen
 * by a linear model, and how a word depends on its head, where that is asked, by a second one.
 *
 * <p>The models are learnt by {@code bench} from news that a freely licensed parser labelled.
 * Linear in the text's length; thread-safe.
 */
public final class DependencyParser {

  /** Loaded when the first English text comes. */
  private static final class English {
    static final DependencyParser PARSER =
        new DependencyParser(
            Perceptron.load("arcs.en.model"), Perceptron.load("relations.en.model"));
  }

  private static final List<Relation> RELATIONS = List.of(Relation.values());

  private final Perceptron moves;
  private final Perceptron relations;

  DependencyParser(Perceptron moves, Perceptron relations) {
    this.moves = moves;
    this.relations = relations;
  }

  /** The parser of the language with this BCP 47 tag; null if there is none. */
  public static @Nullable DependencyParser of(String language) {
    return language.startsWith("en") ? English.PARSER : null;
  }

  /** Adds what the words of {@code sentence} depend on to {@code found}. */
  public void parse(Words words, Sentence sentence, PartOfSpeech[] tags, Dependencies found) {
    ParserFeatures features = new ParserFeatures(words, sentence, tags);
    tell(features, moved(features), found);
  }

  /** The tree as the moves make it. */
  ParserState moved(ParserFeatures features) {
    ParserState state = new ParserState(features.size());
    int[] scores = new int[ParserState.MOVES];
    while (!state.isDone()) {
      moves.score(features.seen, features.see(state), scores);
      int best = -1;
      for (int move = 0; move < scores.length; move++) {
        if (state.allows(move) && (best < 0 || scores[move] > scores[best])) {
          best = move;
        }
      }
      state.make(best);
    }
    return state;
  }

  private void tell(ParserFeatures features, ParserState tree, Dependencies found) {
    Dependencies.Labels how =
        token -> relation(features, tree, Arrays.binarySearch(features.tokens, token));
    int[] tokens = features.tokens;
    for (int i = 0; i < tree.size; i++) {
      if (tree.heads[i] < tree.size) {
        found.put(tokens[i], tokens[tree.heads[i]], how);
      }
      int first = i;
      while (tree.left[first] >= 0) {
        first = tree.left[first];
      }
      int last = i;
      while (tree.right[last] >= 0) {
        last = tree.right[last];
      }
      found.span(tokens[i], tokens[first], tokens[last] + 1);
    }
  }

  private Relation relation(ParserFeatures features, ParserState tree, int word) {
    int[] scores = new int[RELATIONS.size()];
    relations.score(features.seen, features.see(word, tree), scores);
    int best = 0;
    for (int r = 1; r < scores.length; r++) {
      best = scores[r] > scores[best] ? r : best;
    }
    return RELATIONS.get(best);
  }
}
