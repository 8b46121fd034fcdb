package org.stemma.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/**
 * A command's three streams: results on standard output, complaints and progress on standard error.
 *
 * <p>Counts the complaints: a command that made any exits with {@link #SOME_FAILED}.
 */
final class Console {

  static final int DONE = 0;
  static final int SOME_FAILED = 1;
  static final int USAGE = 2;

  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;
  private final boolean terminal;
  private int complaints;
  private boolean progressShown;
  private boolean quiet;

  Console(InputStream in, PrintStream out, PrintStream err, boolean terminal) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.terminal = terminal;
  }

  /**
   * The process's own streams, in UTF-8. The launcher says in {@code stemma.terminal} whether
   * standard error is one: Java cannot tell.
   */
  static Console standard() {
    return new Console(
        System.in,
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        Boolean.getBoolean("stemma.terminal"));
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
        false,
        StandardCharsets.UTF_8);
  }

  InputStream in() {
    return in;
  }

  PrintStream out() {
    return out;
  }

  PrintStream err() {
    return err;
  }

  /** Writes one JSON object as a line. */
  void print(JsonNode json) {
    out.print(json);
    out.print('\n');
  }

  /** Writes a line for the reader. */
  void print(String line) {
    out.print(line);
    out.print('\n');
  }

  /** Says that {@code name} failed and why, in one line. */
  synchronized void complain(String name, String reason) {
    complain(name + ": " + reason);
  }

  synchronized void complain(String message) {
    complaints++;
    write("stemma: " + message);
  }

  /** From now on, only complaints are written on standard error. */
  synchronized void hush() {
    quiet = true;
  }

  /** Writes a line on standard error that is no complaint. */
  synchronized void say(String line) {
    if (!quiet) {
      write(line);
    }
  }

  private void write(String line) {
    clearProgress();
    err.print(oneLine(line));
    err.print('\n');
    err.flush();
  }

  /** Replaces the progress line; does nothing where standard error is no terminal. */
  synchronized void progress(String line) {
    if (terminal && !quiet) {
      err.print("\r\u001b[K" + oneLine(line));
      err.flush();
      progressShown = true;
    }
  }

  private void clearProgress() {
    if (progressShown) {
      err.print("\r\u001b[K");
      progressShown = false;
    }
  }

  /** Ends the command's output. */
  synchronized int status() {
    clearProgress();
    err.flush();
    out.flush();
    return complaints == 0 ? DONE : SOME_FAILED;
  }

  /** File names and foreign reasons may hold line breaks and control characters. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ");
  }
}
