package org.stemma.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** Starts a command that goes on until it is interrupted. */
  static Running start(String... arguments) {
    return new Running(arguments);
  }

  /** A command that goes on; closing interrupts it and waits for its end. */
  static final class Running implements AutoCloseable {

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Thread thread;

    private Running(String... arguments) {
      PrintStream out = new PrintStream(new Lines(lines), true, UTF_8);
      Console console = new Console(InputStream.nullInputStream(), out, out, false);
      thread = Thread.ofPlatform().start(() -> Main.commandLine(console).execute(arguments));
    }

    /** The first match of {@code pattern} in what the command prints; fails after a minute. */
    String await(Pattern pattern) throws InterruptedException {
      StringBuilder seen = new StringBuilder();
      for (String line = lines.poll(60, SECONDS); line != null; line = lines.poll(60, SECONDS)) {
        seen.append(line).append('\n');
        Matcher match = pattern.matcher(line);
        if (match.find()) {
          return match.group();
        }
      }
      throw new AssertionError("no " + pattern + " in: " + seen);
    }

    @Override
    public void close() {
      thread.interrupt();
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Hands over what is written line by line. */
  private static final class Lines extends OutputStream {

    private final BlockingQueue<String> lines;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    Lines(BlockingQueue<String> lines) {
      this.lines = lines;
    }

    @Override
    public synchronized void write(int b) {
      if (b == '\n') {
        lines.add(line.toString(UTF_8));
        line.reset();
      } else {
        line.write(b);
      }
    }
  }

  /** The folder of gold data beside the checkout; it may be absent. */
  static Path shared() {
    return Path.of(System.getProperty("stemma.root", "."), "..", "shared").normalize();
  }
}
