package org.stemma.bench.reuse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Invented reports in an invented language with a natural spread of word frequencies. */
final class PlantedText {

  private static final int VOCABULARY = 4_000;
  private static final String CONSONANTS = "bdfgklmnprstvz";
  private static final String VOWELS = "aeiou";

  private PlantedText() {}

  /** A sentence by the numbers of its words; those below zero are names, in capitals. */
  record Sentence(List<Integer> words) {}

  /** A report of so many sentences about a handful of names. */
  static List<Sentence> report(int sentences, Random random) {
    List<Sentence> report = new ArrayList<>();
    int cast = 1 + random.nextInt(VOCABULARY);
    for (int i = 0; i < sentences; i++) {
      report.add(sentence(cast, random));
    }
    return report;
  }

  private static Sentence sentence(int cast, Random random) {
    List<Integer> words = new ArrayList<>();
    int length = 10 + random.nextInt(20);
    for (int i = 0; i < length; i++) {
      boolean name = random.nextDouble() < 0.12;
      words.add(name ? -(cast + random.nextInt(12)) : word(random));
    }
    return new Sentence(words);
  }

  /** By Zipf's law, near enough. */
  private static int word(Random random) {
    return (int) Math.pow(VOCABULARY, random.nextDouble());
  }

  /** Every word that is no name is, with that probability, said in another way. */
  static List<Sentence> reworded(List<Sentence> text, double share, Random random) {
    List<Sentence> reworded = new ArrayList<>();
    for (Sentence sentence : text) {
      List<Integer> words = new ArrayList<>();
      for (int word : sentence.words()) {
        if (word < 0 || random.nextDouble() >= share) {
          words.add(word);
        } else if (random.nextDouble() < 0.8) {
          words.add(word(random));
        }
      }
      reworded.add(new Sentence(words));
    }
    return reworded;
  }

  /** House edits: some words changed, a sentence dropped, moved or added here and there. */
  static List<Sentence> edited(List<Sentence> text, double share, Random random) {
    List<Sentence> edited = new ArrayList<>();
    for (Sentence sentence : text) {
      double what = random.nextDouble();
      if (what < 0.05 && text.size() > 4) {
        continue;
      }
      edited.addAll(reworded(List.of(sentence), share, random));
      if (what > 0.96) {
        edited.add(sentence(1 + random.nextInt(VOCABULARY), random));
      }
    }
    if (edited.size() > 3 && random.nextDouble() < 0.2) {
      Collections.swap(edited, 1, 2 + random.nextInt(edited.size() - 2));
    }
    return edited.isEmpty() ? text : edited;
  }

  static String print(List<Sentence> text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.size(); i++) {
      out.append(i == 0 ? "" : i % 2 == 0 ? "\n\n" : " ");
      String separator = "";
      for (int word : text.get(i).words()) {
        String spelled = spell(Math.abs(word));
        boolean capital = word < 0 || separator.isEmpty();
        out.append(separator)
            .append(
                capital
                    ? spelled.substring(0, 1).toUpperCase(Locale.ROOT)
                    : spelled.substring(0, 1))
            .append(spelled.substring(1));
        separator = " ";
      }
      out.append('.');
    }
    return out.toString();
  }

  private static String spell(int word) {
    StringBuilder spelled = new StringBuilder();
    int rest = word * 7919 + 11;
    int syllables = word < 60 ? 1 : word < 900 ? 2 : 3;
    for (int i = 0; i < syllables; i++) {
      spelled.append(CONSONANTS.charAt(rest % CONSONANTS.length()));
      rest /= CONSONANTS.length();
      spelled.append(VOWELS.charAt(rest % VOWELS.length()));
      rest /= VOWELS.length();
    }
    return spelled.append(CONSONANTS.charAt(word % CONSONANTS.length())).toString();
  }
}
