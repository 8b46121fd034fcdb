package org.stemma.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/** Starts the command line. */
public final class Main {

  /** Held, since the log system forgets a logger that nobody holds, and its level with it. */
  private static final Logger LIBRARIES = Logger.getLogger("");

  private Main() {}

  /** Runs one command and exits with its status: 0 done, 1 some inputs failed, 2 usage. */
  public static void main(String[] args) {
    LIBRARIES.setLevel(Level.WARNING);
    System.exit(commandLine(Console.standard()).execute(args));
  }

  /** The command line with all its commands, speaking to {@code console}. */
  static CommandLine commandLine(Console console) {
    CommandLine line = new CommandLine(new StemmaCommand(), new Commands(console));
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setUsageHelpLongOptionsMaxWidth(30);
    line.setExecutionExceptionHandler((failure, command, parsed) -> {
      if (failure instanceof UserError) {
        console.complain(failure.getMessage());
        return Console.USAGE;
      }
      throw failure;
    });
    return line;
  }
}
