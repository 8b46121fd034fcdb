package org.stemma.bench.reuse;

import java.util.Locale;
import java.util.Random;

/**
 * An invented language: how many words it has, how they are spelt, how long its sentences are.
 *
 * @param vocabulary number of words; their frequencies follow Zipf's law, near enough
 * @param consonants what syllables begin with
 * @param vowels what syllables end with
 * @param syllables added to the length of every word
 * @param shortest fewest words of a sentence
 * @param spread how many more there may be
 * @param names share of the words that are names
 * @param figures share of the words that are figures
 */
record PlantedTongue(
    int vocabulary,
    String consonants,
    String vowels,
    int syllables,
    int shortest,
    int spread,
    double names,
    double figures) {

  /** Figures are the numbers from here on. */
  private static final int FIRST_FIGURE = 1_000_000;

  /** What is added to a name's number when it is misspelt. */
  private static final int MISSPELT = 100_000;

  static final PlantedTongue FIRST =
      new PlantedTongue(4_000, "bdfgklmnprstvz", "aeiou", 0, 10, 20, 0.12, 0.02);

  /** Long words and short sentences, another alphabet, fewer names and a poorer vocabulary. */
  static final PlantedTongue SECOND =
      new PlantedTongue(1_500, "бвгджзклмнпрст", "аеиоуя", 1, 6, 12, 0.07, 0.03);

  int word(Random random) {
    return (int) Math.pow(vocabulary, random.nextDouble());
  }

  int figure(Random random) {
    return FIRST_FIGURE + 2 + random.nextInt(random.nextBoolean() ? 90 : 9_000);
  }

  static boolean isFigure(int word) {
    return word >= FIRST_FIGURE;
  }

  static boolean isName(int word) {
    return word < 0;
  }

  static int misspelt(int name) {
    return name > -MISSPELT ? name - MISSPELT : name;
  }

  String spell(int word, boolean first) {
    if (isFigure(word)) {
      return Integer.toString(word - FIRST_FIGURE);
    }
    int number = Math.abs(word) % MISSPELT;
    StringBuilder spelled = new StringBuilder();
    int rest = number * 7919 + 11;
    int length = syllables + (number < 60 ? 1 : number < 900 ? 2 : 3);
    for (int i = 0; i < length; i++) {
      spelled.append(consonants.charAt(rest % consonants.length()));
      rest /= consonants.length();
      spelled.append(vowels.charAt(rest % vowels.length()));
      rest = rest / vowels.length() + 7 * number;
    }
    spelled.append(consonants.charAt(number % consonants.length()));
    if (-word >= MISSPELT) {
      spelled.setCharAt(
          1, vowels.charAt((vowels.indexOf(spelled.charAt(1)) + 1) % vowels.length()));
    }
    String bare = spelled.toString();
    return first || word < 0
        ? bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1)
        : bare;
  }
}
