package org.stemma.app;

import picocli.CommandLine.Option;

/** Whether a command keeps its progress and its closing words to itself. */
final class QuietOption {

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing on standard error but what failed.")
  private boolean quiet;

  void applyTo(Console console) {
    if (quiet) {
      console.hush();
    }
  }
}
