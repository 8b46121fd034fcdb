package org.stemma.app;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Function;
import org.stemma.core.article.Article;
import org.stemma.core.story.StoryStream;
import org.stemma.core.text.Analysis;
import org.stemma.store.Library;

/**
 * Where the story stream of a library stands, kept beside the record so that the next command need
 * not tell it everything again. The file is a shortcut only: if it is missing, older than the
 * record or unreadable, the stream is told what it lacks.
 */
final class StreamState {

  private final Path file;

  StreamState(Path folder) {
    this.file = folder.resolve("stream.state");
  }

  /** The stream that has been told all that {@code library} holds. */
  StoryStream restore(Library library, Function<Article, Analysis> analyses) {
    int held = library.totals().revisions();
    StoryStream stream = new StoryStream();
    long told = 0;
    if (Files.exists(file)) {
      try (DataInputStream in =
          new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
        long saved = in.readLong();
        if (saved <= held) {
          stream = StoryStream.read(in);
          told = saved;
        }
      } catch (IOException | RuntimeException unreadable) {
        stream = new StoryStream();
      }
    }
    StoryStream ready = stream;
    library.replay(told, article -> ready.apply(analyses.apply(article)));
    return ready;
  }

  /**
   * Keeps the state of {@code stream}.
   *
   * @param told how many revisions it was told
   */
  void save(StoryStream stream, long told) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)))) {
        out.writeLong(told);
        stream.write(out);
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
