package org.stemma.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/** Starts the command line. */
public final class Main {

  /** Held, since the log system forgets a logger that nobody holds, and its level with it. */
  private static final Logger LIBRARIES = Logger.getLogger("");

  /** It advises on a switch of the JVM that saves nothing at this size. */
  private static final Logger LUCENE =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  /** In the order in which the help lists them: the way of the data. */
  private static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("read", ReadCommand.class);
    COMMANDS.put("group", GroupCommand.class);
    COMMANDS.put("trace", TraceCommand.class);
    COMMANDS.put("statements", StatementsCommand.class);
    COMMANDS.put("analyse", AnalyseCommand.class);
    COMMANDS.put("compare", CompareCommand.class);
    COMMANDS.put("check", CheckCommand.class);
    COMMANDS.put("add", AddCommand.class);
    COMMANDS.put("correct", CorrectCommand.class);
    COMMANDS.put("watch", WatchCommand.class);
    COMMANDS.put("search", SearchCommand.class);
    COMMANDS.put("export", ExportCommand.class);
    COMMANDS.put("stats", StatsCommand.class);
    COMMANDS.put("reindex", ReindexCommand.class);
    COMMANDS.put("serve", ServeCommand.class);
    COMMANDS.put("demo", DemoCommand.class);
    COMMANDS.put("warm-up", WarmUpCommand.class);
  }

  private Main() {}

  /** Runs one command and exits with its status: 0 done, 1 some inputs failed, 2 usage. */
  public static void main(String[] args) {
    LIBRARIES.setLevel(Level.WARNING);
    LUCENE.setLevel(Level.SEVERE);
    List<String> arguments = List.of(args);
    if (arguments.equals(List.of("--version"))) {
      // picocli's class files are too old for the archive of loaded classes, and cost 0.2 s.
      System.out.println(StemmaCommand.version());
      return;
    }
    System.exit(commandLine(Console.standard(), needed(arguments)).execute(args));
  }

  /** The command line with all its commands, speaking to {@code console}. */
  static CommandLine commandLine(Console console) {
    return commandLine(console, COMMANDS.keySet());
  }

  /** To look at every command takes longer than most of them run: only the one asked for is. */
  private static Set<String> needed(List<String> arguments) {
    String first = arguments.isEmpty() ? "" : arguments.getFirst();
    return COMMANDS.containsKey(first) ? Set.of(first) : COMMANDS.keySet();
  }

  private static CommandLine commandLine(Console console, Set<String> names) {
    Commands factory = new Commands(console);
    CommandLine line = new CommandLine(new StemmaCommand(), factory);
    COMMANDS.forEach((name, type) -> {
      if (names.contains(name)) {
        line.addSubcommand(name, new CommandLine(type, factory));
      }
    });
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpLongOptionsMaxWidth(30);
    line.setExecutionExceptionHandler((failure, command, parsed) -> {
      if (failure instanceof UserError) {
        console.complain(String.valueOf(failure.getMessage()));
        return Console.USAGE;
      }
      throw failure;
    });
    return line;
  }
}
