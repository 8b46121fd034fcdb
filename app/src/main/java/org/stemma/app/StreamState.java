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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.stemma.core.article.Article;
import org.stemma.core.story.StoryStream;
import org.stemma.core.text.Analysis;
import org.stemma.store.Corrected;
import org.stemma.store.Library;

/**
 * Where the story stream of a library stands, kept beside the record so that the next command need
 * not tell it everything again. The file is a shortcut only: if it is missing, older than the
 * record or unreadable, the stream is told what it lacks, articles and persons' corrections in the
 * order in which they came.
 */
final class StreamState {

  private final Path file;

  StreamState(Path folder) {
    this.file = folder.resolve("stream.state");
  }

  /** How much of a record a stream has been told. */
  private record Told(long revisions, int corrections) {
    static final Told NOTHING = new Told(0, 0);
  }

  /** The stream that has been told all that {@code library} holds. */
  StoryStream restore(Library library, Function<Article, Analysis> analyses) {
    int held = library.totals().revisions();
    List<Corrected> corrections = library.corrections();
    StoryStream stream = new StoryStream();
    Told told = Told.NOTHING;
    if (Files.exists(file)) {
      try (DataInputStream in =
          new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
        Told saved = new Told(in.readLong(), in.readInt());
        if (saved.revisions <= held && saved.corrections <= corrections.size()) {
          stream = StoryStream.read(in);
          told = saved;
        }
      } catch (IOException | RuntimeException unreadable) {
        stream = new StoryStream();
      }
    }
    tell(
        stream,
        library,
        told.revisions,
        corrections.subList(told.corrections, corrections.size()),
        analyses);
    return stream;
  }

  private static void tell(
      StoryStream stream,
      Library library,
      long skip,
      List<Corrected> corrections,
      Function<Article, Analysis> analyses) {
    Deque<Corrected> waiting = new ArrayDeque<>(corrections);
    long[] told = {skip};
    library.replay(
        skip,
        article -> {
          while (!waiting.isEmpty() && waiting.getFirst().revisions() <= told[0]) {
            stream.apply(waiting.removeFirst().correction());
          }
          stream.apply(analyses.apply(article));
          told[0]++;
        });
    waiting.forEach(later -> stream.apply(later.correction()));
  }

  /** Keeps the state of {@code stream}, which has been told all that {@code library} holds. */
  void save(StoryStream stream, Library library) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)))) {
        out.writeLong(library.totals().revisions());
        out.writeInt(library.corrections().size());
        stream.write(out);
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
