package org.stemma.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command that holds the others. */
@Command(
    name = "stemma",
    description = "Reads the news as stories: every version once, who copied whom, what differs.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = StemmaCommand.Version.class,
    footer = {
      "",
      "Each command takes files, folders, globs or - for standard input, and writes JSON Lines.",
      "Exit status: 0 done, 1 some inputs failed (each named on standard error), 2 usage.",
      "Start with: stemma demo"
    })
final class StemmaCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new picocli.CommandLine.ParameterException(
        spec.commandLine(), "Say which command; stemma --help lists them.");
  }

  /** The version that the build wrote into the jar. */
  static String version() {
    String version = StemmaCommand.class.getPackage().getImplementationVersion();
    return "stemma " + (version == null ? "(not packaged)" : version);
  }

  /** The same for picocli. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {version()};
    }
  }
}
