package org.stemma.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs commands as a shell would, within this process. */
final class Terminal {

  private Terminal() {}

  /** What a command left behind. */
  record Result(int status, String out, String err) {
    /** The lines of standard output as JSON. */
    List<JsonNode> json() {
      return out.lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    }
  }

  static Result run(String... arguments) {
    return runWithInput("", arguments);
  }

  static Result runWithInput(String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(UTF_8)),
            new PrintStream(out, false, UTF_8),
            new PrintStream(err, false, UTF_8),
            false);
    int status = Main.commandLine(console).execute(arguments);
    console.status();
    return new Result(status, out.toString(UTF_8), err.toString(UTF_8));
  }

  /** The folder of gold data beside the checkout; it may be absent. */
  static Path shared() {
    return Path.of(System.getProperty("stemma.root", "."), "..", "shared").normalize();
  }
}
