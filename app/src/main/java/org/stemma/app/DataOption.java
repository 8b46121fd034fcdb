package org.stemma.app;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the library lies. */
final class DataOption {

  private static final Path DEFAULT = Path.of(System.getProperty("user.home"), ".stemma");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The library's folder (default: ~/.stemma).")
  private Path folder = DEFAULT;

  /** Whether the user left it to the program. */
  boolean isDefault() {
    return folder.equals(DEFAULT);
  }

  Path folder() {
    return folder;
  }
}
