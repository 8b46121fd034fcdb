package org.stemma.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.bench.account.CollationSpeed;
import org.stemma.bench.account.PlantedChanges;
import org.stemma.bench.account.ShownConflicts;
import org.stemma.bench.account.SiblingConflicts;
import org.stemma.bench.account.TimesQuality;
import org.stemma.bench.account.UnitsQuality;
import org.stemma.bench.language.AttributionsBench;
import org.stemma.bench.language.LanguagesBench;
import org.stemma.bench.language.NamesBench;
import org.stemma.bench.language.NamesTraining;
import org.stemma.bench.language.ParserTraining;
import org.stemma.bench.language.SentencesBench;
import org.stemma.bench.language.SpeakerSample;
import org.stemma.bench.language.TagsTraining;
import org.stemma.bench.language.TeachingText;
import org.stemma.bench.pages.BodyTraining;
import org.stemma.bench.pages.HostileBench;
import org.stemma.bench.pages.PagesBench;
import org.stemma.bench.pages.ReadingSpeed;
import org.stemma.bench.pages.TitleTraining;
import org.stemma.bench.reuse.DirectionBench;
import org.stemma.bench.reuse.HaystackBench;
import org.stemma.bench.reuse.MillionBench;
import org.stemma.bench.reuse.PlantedTreesBench;
import org.stemma.bench.reuse.RumoursBench;
import org.stemma.bench.reuse.TranslationsBench;
import org.stemma.bench.reuse.VersionsBench;
import org.stemma.bench.story.PairTraining;
import org.stemma.bench.story.StoryFigures;
import org.stemma.bench.story.StoryLoad;

/** Runs one measurement by its name: {@code ./stemma bench NAME ARGUMENTS}. */
public final class Bench {

  /** A program that measures or trains. */
  interface Measurement {
    void run(String[] arguments) throws Exception;
  }

  private static final Map<String, Measurement> MEASUREMENTS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("attributions", AttributionsBench::main),
              Map.entry("collation-speed", CollationSpeed::main),
              Map.entry("conflicts", SiblingConflicts::main),
              Map.entry("direction", DirectionBench::main),
              Map.entry("haystack", HaystackBench::main),
              Map.entry("hostile", HostileBench::main),
              Map.entry("jmh", org.openjdk.jmh.Main::main),
              Map.entry("languages", LanguagesBench::main),
              Map.entry("million", MillionBench::main),
              Map.entry("names", NamesBench::main),
              Map.entry("pages", PagesBench::main),
              Map.entry("planted-changes", PlantedChanges::main),
              Map.entry("planted-trees", PlantedTreesBench::main),
              Map.entry("reading-speed", ReadingSpeed::main),
              Map.entry("rumours", RumoursBench::main),
              Map.entry("sentences", SentencesBench::main),
              Map.entry("shown-conflicts", ShownConflicts::main),
              Map.entry("speakers", SpeakerSample::main),
              Map.entry("stories", StoryFigures::main),
              Map.entry("story-load", StoryLoad::main),
              Map.entry("teaching-text", TeachingText::main),
              Map.entry("times", TimesQuality::main),
              Map.entry("train-bodies", BodyTraining::main),
              Map.entry("train-names", NamesTraining::main),
              Map.entry("train-parser", ParserTraining::main),
              Map.entry("train-stories", PairTraining::main),
              Map.entry("train-tags", TagsTraining::main),
              Map.entry("train-titles", TitleTraining::main),
              Map.entry("translations", TranslationsBench::main),
              Map.entry("units", UnitsQuality::main),
              Map.entry("versions", VersionsBench::main)));

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    Measurement measurement = arguments.length == 0 ? null : MEASUREMENTS.get(arguments[0]);
    if (measurement == null) {
      System.err.println("bench: say which of " + String.join(", ", MEASUREMENTS.keySet()));
      System.exit(2);
      return;
    }
    measurement.run(Arrays.copyOfRange(arguments, 1, arguments.length));
  }
}
