package org.stemma.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Walks what a command was given: files, folders (all the files below, in order of their path,
 * hidden ones left out), globs and {@code -} for standard input. What a file is shows in its bytes,
 * not in its name: gzip is opened, JSON Lines and WARC are taken apart record by record, anything
 * else is a page.
 *
 * <p>A page's id is its path relative to the folder given, or its file name; where two inputs would
 * come by the same id, the later one's is its whole path.
 *
 * <p>Nothing is dropped in silence: what cannot be read becomes an {@link Item.Failed}. Memory is
 * bounded by the largest single page or record.
 */
public final class Inputs {

  private final InputStream standardInput;
  private final Set<String> ids = new HashSet<>();

  /**
   * @param standardInput what {@code -} stands for
   */
  public Inputs(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  /** Hands every item of {@code inputs} to {@code sink}, in order. */
  public void each(List<String> inputs, Consumer<Item> sink) {
    for (String input : inputs) {
      if (input.equals("-")) {
        Container.open("-", "-", standardInput, sink);
      } else {
        walk(input, sink);
      }
    }
  }

  private void walk(String input, Consumer<Item> sink) {
    try {
      if (isGlob(input) && !Files.exists(Path.of(input))) {
        glob(input, sink);
        return;
      }
      Path path = Path.of(input);
      if (Files.isDirectory(path)) {
        folder(path, sink);
      } else {
        file(path, path.getFileName().toString(), sink);
      }
    } catch (InvalidPathException invalid) {
      sink.accept(new Item.Failed(input, "not a path: " + invalid.getReason()));
    }
  }

  private void folder(Path folder, Consumer<Item> sink) {
    List<Path> files;
    try (Stream<Path> tree = Files.walk(folder)) {
      files =
          tree.filter(Files::isRegularFile)
              .filter(file -> !isHidden(folder, file))
              .sorted()
              .toList();
    } catch (IOException | UncheckedIOException unreadable) {
      sink.accept(new Item.Failed(folder.toString(), reason(unreadable)));
      return;
    }
    if (files.isEmpty()) {
      sink.accept(new Item.Failed(folder.toString(), "no files in this folder"));
    }
    for (Path file : files) {
      file(file, slashes(folder.relativize(file)), sink);
    }
  }

  private void glob(String input, Consumer<Item> sink) {
    int firstWild = input.replaceAll("[*?\\[{].*", "").length();
    int slash = input.lastIndexOf('/', firstWild);
    Path base = Path.of(slash < 0 ? "." : slash == 0 ? "/" : input.substring(0, slash));
    String pattern = slash < 0 ? input : input.substring(slash + 1);
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    List<Path> files;
    try (Stream<Path> tree = Files.walk(base)) {
      files =
          tree.filter(Files::isRegularFile)
              .filter(file -> matcher.matches(base.relativize(file)))
              .sorted()
              .toList();
    } catch (IOException | UncheckedIOException unreadable) {
      sink.accept(new Item.Failed(input, reason(unreadable)));
      return;
    }
    if (files.isEmpty()) {
      sink.accept(new Item.Failed(input, "no file matches"));
    }
    for (Path file : files) {
      file(file, slashes(base.relativize(file)), sink);
    }
  }

  private void file(Path file, String id, Consumer<Item> sink) {
    try (InputStream in = Files.newInputStream(file)) {
      Container.open(file.toString(), ids.add(id) ? id : slashes(file), in, sink);
    } catch (IOException unreadable) {
      sink.accept(new Item.Failed(file.toString(), reason(unreadable)));
    }
  }

  private static boolean isGlob(String input) {
    return input.matches(".*[*?\\[{].*");
  }

  private static boolean isHidden(Path folder, Path file) {
    for (Path part : folder.relativize(file)) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }

  /** Why something could not be read, in words for the user rather than a class's name. */
  static String reason(Exception failure) {
    Throwable cause = failure.getCause() instanceof IOException io ? io : failure;
    if (cause instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (cause instanceof java.nio.file.AccessDeniedException) {
      return "permission denied";
    }
    String message = cause.getMessage();
    return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
  }
}
