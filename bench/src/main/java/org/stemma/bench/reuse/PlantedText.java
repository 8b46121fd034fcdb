package org.stemma.bench.reuse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Invented reports in an invented language, and what houses do to them. */
final class PlantedText {

  private final PlantedTongue tongue;
  private final Random random;

  PlantedText(PlantedTongue tongue, Random random) {
    this.tongue = tongue;
    this.random = random;
  }

  /** A sentence by the numbers of its words; those below zero are names. */
  record Sentence(List<Integer> words) {}

  /** A report of so many sentences about a handful of names. */
  List<Sentence> report(int sentences) {
    List<Sentence> report = new ArrayList<>();
    int cast = 1 + random.nextInt(tongue.vocabulary());
    for (int i = 0; i < sentences; i++) {
      report.add(sentence(cast));
    }
    return report;
  }

  private Sentence sentence(int cast) {
    List<Integer> words = new ArrayList<>();
    int length = tongue.shortest() + random.nextInt(tongue.spread());
    for (int i = 0; i < length; i++) {
      double what = random.nextDouble();
      words.add(
          what < tongue.names()
              ? -(cast + random.nextInt(12))
              : what < tongue.names() + tongue.figures()
                  ? tongue.figure(random)
                  : tongue.word(random));
    }
    return new Sentence(words);
  }

  /** Every word that is no name is, with that probability, said in another way. */
  List<Sentence> reworded(List<Sentence> text, double share) {
    List<Sentence> reworded = new ArrayList<>();
    for (Sentence sentence : text) {
      List<Integer> words = new ArrayList<>();
      for (int word : sentence.words()) {
        boolean kept = PlantedTongue.isName(word) || PlantedTongue.isFigure(word);
        if (kept || random.nextDouble() >= share) {
          words.add(word);
        } else if (random.nextDouble() < 0.8) {
          words.add(tongue.word(random));
        }
      }
      reworded.add(new Sentence(words));
    }
    return reworded;
  }

  /** Light edits: some words changed, a sentence dropped, moved or added here and there. */
  List<Sentence> edited(List<Sentence> text, double share, double sentences) {
    List<Sentence> edited = new ArrayList<>();
    for (Sentence sentence : text) {
      double what = random.nextDouble();
      if (what < sentences && text.size() > 4) {
        continue;
      }
      edited.addAll(reworded(List.of(sentence), share));
      if (what > 1 - sentences * 0.8) {
        edited.add(sentence(1 + random.nextInt(tongue.vocabulary())));
      }
    }
    if (edited.size() > 3 && random.nextDouble() < 0.2) {
      Collections.swap(edited, 1, 2 + random.nextInt(edited.size() - 2));
    }
    return edited.isEmpty() ? text : edited;
  }

  /** A house's own way of writing some frequent words, the same through the whole text. */
  List<Sentence> inHouseStyle(List<Sentence> text, int house) {
    List<Sentence> styled = new ArrayList<>();
    for (Sentence sentence : text) {
      List<Integer> words = new ArrayList<>();
      for (int word : sentence.words()) {
        boolean ours = word > 40 && word < 400 && word % 23 == house % 23;
        words.add(ours ? word + tongue.vocabulary() : word);
      }
      styled.add(new Sentence(words));
    }
    return styled;
  }

  /** One name misspelt wherever it stands, and one figure put wrong. */
  List<Sentence> withSlips(List<Sentence> text) {
    int name = 0;
    for (Sentence sentence : text) {
      for (int word : sentence.words()) {
        name = PlantedTongue.isName(word) && random.nextDouble() < 0.2 ? word : name;
      }
    }
    boolean wrongFigure = false;
    List<Sentence> slipped = new ArrayList<>();
    for (Sentence sentence : text) {
      List<Integer> words = new ArrayList<>();
      for (int word : sentence.words()) {
        boolean changed = !wrongFigure && PlantedTongue.isFigure(word) && random.nextDouble() < 0.3;
        wrongFigure |= changed;
        words.add(
            changed ? tongue.figure(random) : word == name ? PlantedTongue.misspelt(word) : word);
      }
      slipped.add(new Sentence(words));
    }
    return slipped;
  }

  String print(List<Sentence> text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.size(); i++) {
      out.append(i == 0 ? "" : i % 2 == 0 ? "\n\n" : " ");
      String separator = "";
      for (int word : text.get(i).words()) {
        out.append(separator).append(tongue.spell(word, separator.isEmpty()));
        separator = " ";
      }
      out.append('.');
    }
    return out.toString();
  }
}
