package org.stemma.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Learns the two models of a {@link DependencyParser} by averaged updates, following the parser's
 * own moves, so that it learns to go on after an error (the dynamic oracle of Goldberg and Nivre
 * 2013). The same sentences in the same order give the same models, byte for byte.
 */
public final class DependencyTrainer {

  private static final long SEED = 20211214L;

  private static final List<Relation> RELATIONS = List.of(Relation.values());

  /**
   * A sentence whose tree is known: heads by number of the word, the last number being the root.
   */
  private static final class Tree {
    final ParserFeatures features;
    final int[] heads;
    final Relation[] relations;

    Tree(ParserFeatures features, int[] heads, Relation[] relations) {
      this.features = features;
      this.heads = heads;
      this.relations = relations;
    }
  }

  private final List<Tree> trees = new ArrayList<>();
  private final PerceptronTrainer moves = new PerceptronTrainer(ParserState.MOVES);
  private final PerceptronTrainer relations = new PerceptronTrainer(RELATIONS.size());

  /**
   * Takes the sentence if its tree is whole and projective.
   *
   * @param tags by token
   * @param heads for each token of the text its head, or -1; heads of marks do not count
   * @param labels by token
   */
  public void add(
      Words words, Sentence sentence, PartOfSpeech[] tags, int[] heads, Relation[] labels) {
    Tree tree = tree(words, sentence, tags, heads, labels);
    if (isProjective(tree.heads)) {
      trees.add(tree);
    }
  }

  /** How many sentences were taken. */
  public int size() {
    return trees.size();
  }

  private static Tree tree(
      Words words, Sentence sentence, PartOfSpeech[] tags, int[] heads, Relation[] labels) {
    ParserFeatures features = new ParserFeatures(words, sentence, tags);
    int[] number = new int[words.size()];
    Arrays.fill(number, features.size());
    for (int i = 0; i < features.size(); i++) {
      number[features.tokens[i]] = i;
    }
    int[] own = new int[features.size()];
    Relation[] relations = new Relation[features.size()];
    for (int i = 0; i < own.length; i++) {
      int token = features.tokens[i];
      own[i] = heads[token] < 0 ? own.length : number[heads[token]];
      relations[i] = labels[token];
    }
    return new Tree(features, own, relations);
  }

  /** Whether no two arcs cross and no word depends on itself. */
  private static boolean isProjective(int[] heads) {
    for (int i = 0; i < heads.length; i++) {
      int low = Math.min(i, heads[i]);
      int high = Math.max(i, heads[i]);
      if (low == high) {
        return false;
      }
      for (int k = low + 1; k < high; k++) {
        if (heads[k] < low || heads[k] > high) {
          return false;
        }
      }
    }
    return true;
  }

  /** Passes {@code epochs} times over the sentences. */
  public void train(int epochs) {
    Random random = new Random(SEED);
    List<Tree> order = new ArrayList<>(trees);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      for (Tree tree : order) {
        learnMoves(tree);
        learnRelations(tree);
      }
    }
  }

  private void learnMoves(Tree tree) {
    ParserState state = new ParserState(tree.heads.length);
    while (!state.isDone()) {
      tree.features.see(state);
      int[] features = tree.features.copy();
      float[] scores = moves.scores(features);
      int guess = -1;
      int right = -1;
      for (int move = 0; move < ParserState.MOVES; move++) {
        if (state.allows(move)) {
          guess = guess < 0 || scores[move] > scores[guess] ? move : guess;
          boolean free = isFree(move, state, tree.heads);
          right = free && (right < 0 || scores[move] > scores[right]) ? move : right;
        }
      }
      moves.correct(features, right < 0 ? guess : right, guess);
      state.make(guess);
    }
  }

  /** Whether all true arcs that can still be had can be had after {@code move}. */
  private static boolean isFree(int move, ParserState state, int[] heads) {
    int top = state.stacked(0);
    int below = state.stacked(1);
    int next = state.next();
    if (top < 0) {
      return move == ParserState.SHIFT;
    }
    if (next < heads.length && heads[next] == top) {
      return move == ParserState.SHIFT;
    }
    if (heads[top] == next) {
      return move == ParserState.LEFT;
    }
    if (move == ParserState.SHIFT) {
      for (int k = 1; k < state.depth(); k++) {
        int word = state.stacked(k);
        if (heads[word] == next || (next < heads.length && heads[next] == word)) {
          return false;
        }
      }
      return true;
    }
    if (move == ParserState.LEFT && below >= 0 && heads[top] == below) {
      return false;
    }
    if (heads[top] > next) {
      return false;
    }
    for (int k = next + 1; k < heads.length; k++) {
      if (heads[k] == top) {
        return false;
      }
    }
    return true;
  }

  private void learnRelations(Tree tree) {
    ParserState state = treeOf(tree.heads);
    for (int i = 0; i < tree.heads.length; i++) {
      if (tree.heads[i] < tree.heads.length) {
        tree.features.see(i, state);
        int[] features = tree.features.copy();
        int guess = best(relations.scores(features));
        relations.correct(features, RELATIONS.indexOf(tree.relations[i]), guess);
      }
    }
  }

  private static int best(float[] scores) {
    int best = 0;
    for (int k = 1; k < scores.length; k++) {
      best = scores[k] > scores[best] ? k : best;
    }
    return best;
  }

  /** The finished state whose arcs are {@code heads}. */
  private static ParserState treeOf(int[] heads) {
    ParserState state = new ParserState(heads.length);
    while (!state.isDone()) {
      int move = ParserState.SHIFT;
      for (int m = ParserState.MOVES - 1; m > 0; m--) {
        move = state.allows(m) && isFree(m, state, heads) ? m : move;
      }
      state.make(move);
    }
    return state;
  }

  /** The model of the moves. */
  public byte[] moves(float scale) {
    return moves.model(scale);
  }

  /** The model of the relations. */
  public byte[] relations(float scale) {
    return relations.model(scale);
  }

  /** Parses the sentences with models as {@link #moves} and {@link #relations} give them. */
  public String agreement(byte[] moveModel, byte[] relationModel) {
    Perceptron moveScores = Perceptron.of(moveModel);
    Perceptron relationScores = Perceptron.of(relationModel);
    long all = 0;
    long attached = 0;
    long labelled = 0;
    int[] scores = new int[RELATIONS.size()];
    for (Tree tree : trees) {
      ParserState state = new DependencyParser(moveScores, relationScores).moved(tree.features);
      for (int i = 0; i < tree.heads.length; i++) {
        all++;
        if (state.heads[i] != tree.heads[i]) {
          continue;
        }
        attached++;
        if (tree.heads[i] == tree.heads.length) {
          labelled++;
          continue;
        }
        relationScores.score(tree.features.seen, tree.features.see(i, state), scores);
        int best = 0;
        for (int r = 1; r < scores.length; r++) {
          best = scores[r] > scores[best] ? r : best;
        }
        labelled += best == RELATIONS.indexOf(tree.relations[i]) ? 1 : 0;
      }
    }
    return String.format(
        Locale.ROOT,
        "%.2f %% of %d words on the teacher's head, %.2f %% with its relation too",
        100.0 * attached / all,
        all,
        100.0 * labelled / all);
  }
}
