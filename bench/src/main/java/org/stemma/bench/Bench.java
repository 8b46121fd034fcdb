package org.stemma.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Runs one measurement by its name: {@code ./stemma bench NAME ARGUMENTS}. */
public final class Bench {

  /** A program that measures. */
  interface Measurement {
    void run(String[] arguments) throws Exception;
  }

  private static final Map<String, Measurement> MEASUREMENTS =
      new TreeMap<>(Map.of("jmh", org.openjdk.jmh.Main::main));

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
