package org.stemma.bench.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The changes that are planted in copies: nine that alter what is told, five that do not. */
enum Plant {
  FIGURE(true) {
    @Override
    @Nullable String change(String sentence, RandomGenerator random) {
      String inWords =
          replace(
              sentence,
              Pattern.compile("\\b(" + String.join("|", NUMBERS) + ")\\b(?= [a-z]{3,}s\\b)"),
              random,
              match ->
                  NUMBERS.get(
                      (NUMBERS.indexOf(match.group()) + 2 + random.nextInt(4)) % NUMBERS.size()));
      return inWords != null && random.nextBoolean()
          ? inWords
          : replace(
              sentence,
              Pattern.compile(
                  "(?<![\\w.,$€£-])(\\d{1,3}(?:,\\d{3})+|\\d{1,3})(?= (?!years? old)[a-z]{4,})"),
              random,
              match -> {
                long old = Long.parseLong(match.group().replace(",", ""));
                long changed = old + Math.max(1, old * (20 + random.nextInt(120)) / 100);
                return changed >= 1000
                    ? String.format(Locale.ROOT, "%,d", changed)
                    : String.valueOf(changed);
              });
    }
  },
  DAY(true) {
    @Override
    @Nullable String change(String sentence, RandomGenerator random) {
      String ofMonth =
          replace(
              sentence,
              Pattern.compile(
                  "\\b((?:January|March|May|July|August|October|December)) (\\d{1,2})\\b(?!:)"),
              random,
              match ->
                  match.group(1)
                      + " "
                      + (1 + (Integer.parseInt(match.group(2)) + 3 + random.nextInt(20)) % 31));
      return ofMonth != null
          ? ofMonth
          : replace(
              sentence,
              Pattern.compile("\\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b"),
              random,
              match -> DAYS.get((DAYS.indexOf(match.group()) + 2 + random.nextInt(4)) % 7));
    }
  },
  NAME(true) {
    @Override
    @Nullable String change(String sentence, RandomGenerator random) {
      return replace(
          sentence,
          Pattern.compile(
              "(?<=[a-z,] )(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
                  + "January|February|March|April|May|June|July|August|September|October|November|"
                  + "December|I\\b|Mr|Mrs|Ms|Dr)[A-Z][a-z]{3,}(?= [a-z]{2,})"),
          random,
          match -> NAMES.get(random.nextInt(NAMES.size())));
    }
  },
  NEGATION(true) {
    @Override
    @Nullable String change(String sentence, RandomGenerator random) {
      String dropped =
          replace(
              sentence,
              Pattern.compile(
                  "\\b(will|would|could|should|is|was|were|are|has|have|had|can) not (?!only|just)"),
              random,
              match -> match.group(1) + " ");
      return dropped != null
          ? dropped
          : replace(
              sentence,
              Pattern.compile(
                  "(?<=[a-z] )(will|would|could|is|was|were|are) (?=[a-z]+)(?!not|n't)"),
              random,
              match ->
                  match.group(1)
                      + (match.group(1).equals("will") || random.nextBoolean() ? " not " : "n't "));
    }
  },
  CONDITION(true) {
    @Override
    @Nullable String change(String sentence, RandomGenerator random) {
      return replace(
          sentence,
          Pattern.compile(
              "(?<![\\w] as )\\b(if|If|unless)\\b(?= (?!not\\b|any\\b|so\\b)[a-z])(?<!even if)(?<!as if)(?<!what if)"),
          random,
          match ->
              match.group().equals("If")
                  ? "Because"
                  : List.of("because", "since", "after").get(random.nextInt(3)));
    }
  },
  ATTRIBUTION(true) {
    @Override
    @Nullable String change(String sentence, RandomGenerator random) {
      return replace(
          sentence,
          Pattern.compile(
              ", (?:(?:the |a |an )?(?:[A-Za-z.’'-]+ ){1,4}(?:said|says|told reporters)"
                  + "|according to (?:[A-Za-z.’'-]+ ?){1,6})(?=[.,])"),
          random,
          match -> "");
    }
  },
  CERTAINTY(true) {
    @Override
    @Nullable String change(String sentence, RandomGenerator random) {
      return replace(
          sentence,
          Pattern.compile("(?<=[a-z] )(may|might|could) (?=[a-z]{2,})(?!not |have been )"),
          random,
          match -> "will ");
    }
  },
  QUOTATION(true) {
    @Override
    @Nullable String change(String sentence, RandomGenerator random) {
      return replace(
          sentence,
          Pattern.compile(
              "(?<=[“\"][^”\"]{8,300} )\\b("
                  + String.join("|", OTHERWISE.keySet())
                  + ")\\b(?= [^”\"]{3,300}[”\"])"),
          random,
          match -> OTHERWISE.get(match.group()));
    }
  },
  CORRECTION(true) {
    @Override
    @Nullable String change(String sentence, RandomGenerator random) {
      return FIGURE.change(sentence, random);
    }
  },
  SYNONYM(false) {
    @Override
    @Nullable String change(String sentence, RandomGenerator random) {
      return replace(
          sentence,
          Pattern.compile("\\b(" + String.join("|", SYNONYMS.keySet()) + ")\\b"),
          random,
          match -> SYNONYMS.get(match.group()));
    }
  },
  ROUNDING(false) {
    @Override
    @Nullable String change(String sentence, RandomGenerator random) {
      return replace(
          sentence,
          Pattern.compile("(?<![\\w.,$€£-])(\\d{1,3},\\d{2}[1-9])(?= [a-z]{4,})"),
          random,
          match -> {
            long old = Long.parseLong(match.group().replace(",", ""));
            long step = old >= 10_000 ? 1000 : 100;
            return "about "
                + String.format(Locale.ROOT, "%,d", Math.round((double) old / step) * step);
          });
    }
  },
  CONVERSION(false) {
    @Override
    @Nullable String change(String sentence, RandomGenerator random) {
      return replace(
          sentence,
          Pattern.compile("(?<![\\w.,$-])(\\d[\\d,]*) (miles|feet|pounds)\\b(?! per)"),
          random,
          match -> {
            double old = Double.parseDouble(match.group(1).replace(",", ""));
            return switch (match.group(2)) {
              case "miles" -> Math.round(old * 1.609) + " kilometers";
              case "feet" -> Math.round(old * 0.3048 * 10) / 10.0 + " meters";
              default -> null;
            };
          });
    }
  },
  DATE_OTHERWISE(false) {
    @Override
    @Nullable String change(String sentence, RandomGenerator random) {
      return replace(
          sentence,
          Pattern.compile(
              "\\b(January|February|March|April|June|July|August|September|October|November|December)"
                  + " (\\d{1,2})(?!\\d|,\\d|th|st|nd|-)"),
          random,
          match -> match.group(2) + " " + match.group(1));
    }
  },
  MOVED(false) {
    @Override
    @Nullable String change(String sentence, RandomGenerator random) {
      return sentence;
    }
  };

  private static final List<String> DAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

  private static final List<String> NUMBERS =
      List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  /** Invented. */
  private static final List<String> NAMES =
      List.of(
          "Karvonen",
          "Lindqvist",
          "Okafor",
          "Baranov",
          "Delacroix",
          "Whitfield",
          "Tanaka",
          "Moreau",
          "Castellan",
          "Norwind",
          "Arden",
          "Westmark",
          "Greyhaven",
          "Holmgard");

  private static final Map<String, String> SYNONYMS =
      Map.ofEntries(
          Map.entry("big", "large"),
          Map.entry("began", "started"),
          Map.entry("children", "kids"),
          Map.entry("bought", "purchased"),
          Map.entry("help", "assist"),
          Map.entry("many", "numerous"),
          Map.entry("asked", "requested"),
          Map.entry("while", "whereas"),
          Map.entry("about", "around"),
          Map.entry("also", "too"),
          Map.entry("however", "though"),
          Map.entry("show", "demonstrate"),
          Map.entry("need", "require"),
          Map.entry("workers", "employees"),
          Map.entry("attack", "assault"),
          Map.entry("important", "significant"));

  /** Words that change what was said. */
  private static final Map<String, String> OTHERWISE =
      Map.ofEntries(
          Map.entry("good", "splendid"),
          Map.entry("great", "decent"),
          Map.entry("important", "welcome"),
          Map.entry("people", "citizens"),
          Map.entry("country", "government"),
          Map.entry("want", "demand"),
          Map.entry("need", "prefer"),
          Map.entry("think", "know"),
          Map.entry("believe", "hope"),
          Map.entry("many", "some"),
          Map.entry("right", "duty"),
          Map.entry("work", "quarrel"),
          Map.entry("help", "watch"),
          Map.entry("always", "sometimes"));

  private final boolean harmful;

  Plant(boolean harmful) {
    this.harmful = harmful;
  }

  /** Whether it alters what is told, so that it must be shown. */
  boolean isHarmful() {
    return harmful;
  }

  /** {@code sentence} with one change of this kind; null if it offers no place for it. */
  abstract @Nullable String change(String sentence, RandomGenerator random);

  private interface Replacement {
    @Nullable String of(MatchResult match);
  }

  private static @Nullable String replace(
      String sentence, Pattern pattern, RandomGenerator random, Replacement replacement) {
    Matcher matcher = pattern.matcher(sentence);
    List<MatchResult> places = new ArrayList<>();
    while (matcher.find()) {
      places.add(matcher.toMatchResult());
    }
    if (places.isEmpty()) {
      return null;
    }
    MatchResult place = places.get(random.nextInt(places.size()));
    String changed = replacement.of(place);
    return changed == null
        ? null
        : sentence.substring(0, place.start()) + changed + sentence.substring(place.end());
  }
}
