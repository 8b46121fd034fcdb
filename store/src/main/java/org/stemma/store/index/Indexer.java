package org.stemma.store.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.core.text.Analysis;
import org.stemma.store.Change;
import org.stemma.store.Holding;
import org.stemma.store.Library;
import org.stemma.store.LibraryException;
import org.stemma.store.LibraryException.Reason;
import org.stemma.store.Member;
import org.stemma.store.Slice;
import org.stemma.store.Story;

/**
 * Keeps the index in step with the record. The number of the last change that it has seen lies in
 * each commit, so that whatever came between is made up for at the next opening; an index that is
 * missing, damaged or of another version is made again from the record.
 *
 * <p>There is one at a time for a library, in any process. Not for use by several threads.
 */
public final class Indexer implements AutoCloseable {

  /** Changes when the fields do: an index of another format is made again. */
  private static final String FORMAT = "1";

  private static final String SEQ = "seq";

  /** Changes, and articles, taken together; enough to analyse them on all cores. */
  private static final int AT_ONCE = 256;

  /** Megabytes held before a segment is written: fewer, larger segments merge less. */
  private static final double BUFFER = 64;

  private final Path folder;
  private final Library library;
  private final Function<Article, Analysis> analyser;
  private final Directory directory;
  private final IndexWriter writer;
  private long seq;

  private Indexer(
      Path folder,
      Library library,
      Function<Article, Analysis> analyser,
      Directory directory,
      IndexWriter writer,
      long seq) {
    this.folder = folder;
    this.library = library;
    this.analyser = analyser;
    this.directory = directory;
    this.writer = writer;
    this.seq = seq;
  }

  static Path place(Path folder) {
    return folder.resolve("index");
  }

  /**
   * Opens the index of the library in {@code folder} for writing, without bringing it up to date.
   *
   * @param library what is in {@code folder}; stays the caller's
   * @param analyser called by several threads
   * @param say told, in a line, if the index must be made again
   * @return null if another process writes in it
   */
  public static @Nullable Indexer open(
      Path folder, Library library, Function<Article, Analysis> analyser, Consumer<String> say) {
    try {
      Directory directory = FSDirectory.open(place(folder));
      try {
        long seq = seen(directory, library, say);
        if (seq < 0) {
          clear(directory);
        }
        IndexWriter writer = writer(directory);
        return new Indexer(folder, library, analyser, directory, writer, Math.max(0, seq));
      } catch (LockObtainFailedException busy) {
        directory.close();
        return null;
      } catch (IOException | RuntimeException e) {
        directory.close();
        throw e;
      }
    } catch (IOException e) {
      throw new LibraryException(Reason.FAILED, folder, e.getMessage(), e);
    }
  }

  /** As {@link #open}, but the index is emptied: {@link #bringUp} makes all of it again. */
  public static @Nullable Indexer renew(
      Path folder, Library library, Function<Article, Analysis> analyser) {
    Indexer indexer = open(folder, library, analyser, line -> {});
    if (indexer != null) {
      try {
        indexer.writer.deleteAll();
        indexer.seq = 0;
      } catch (IOException e) {
        indexer.close();
        throw new LibraryException(Reason.FAILED, folder, e.getMessage(), e);
      }
    }
    return indexer;
  }

  /** A writer cannot begin anew where it cannot read what is there. */
  private static void clear(Directory directory) throws IOException {
    try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String file : directory.listAll()) {
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          lock.ensureValid();
          directory.deleteFile(file);
        }
      }
    }
  }

  private static IndexWriter writer(Directory directory) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(new FoldingAnalyzer());
    config.setRAMBufferSizeMB(BUFFER);
    config.setCommitOnClose(false);
    return new IndexWriter(directory, config);
  }

  /** The last change that the index has seen; -1 if it cannot be used. */
  private static long seen(Directory directory, Library library, Consumer<String> say)
      throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      if (library.seq() > 0) {
        say.accept("the library has no index; it is made from the record");
      }
      return -1;
    }
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      long seq = seq(reader.getIndexCommit());
      if (seq >= 0 && seq <= library.seq()) {
        return seq;
      }
      say.accept("the index does not belong to this record; it is made again");
    } catch (IOException | RuntimeException damaged) {
      say.accept(
          "the index is damaged (" + reason(damaged) + "); it is made again from the record");
    }
    return -1;
  }

  /** The last change that a commit has seen; -1 if it was made by another version. */
  static long seq(IndexCommit commit) throws IOException {
    Map<String, String> data = commit.getUserData();
    String seq = data.get(SEQ);
    return seq != null && FORMAT.equals(data.get("format")) ? Long.parseLong(seq) : -1;
  }

  private static String reason(Exception failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  /** The number of the last change of the record that can be found. */
  public long seq() {
    return seq;
  }

  /**
   * Takes in everything that happened in the record since, and makes it permanent.
   *
   * @param also stories to look at again though no change names them: their figures are new
   * @param progress told the number of articles done
   */
  public void bringUp(Collection<String> also, Consumer<Long> progress) {
    try {
      long done = 0;
      Set<String> stories = new LinkedHashSet<>(also);
      if (seq == 0) {
        long upTo = library.seq();
        for (String cursor = ""; cursor != null; ) {
          Slice<Holding> slice = library.articles(AT_ONCE, cursor.isEmpty() ? null : cursor);
          done += write(slice.items());
          progress.accept(done);
          cursor = slice.next();
        }
        for (String cursor = ""; cursor != null; ) {
          Slice<Story> slice = library.stories(AT_ONCE, cursor.isEmpty() ? null : cursor);
          for (Story story : slice.items()) {
            place(story);
          }
          cursor = slice.next();
        }
        seq = upTo;
      }
      for (List<Change> changes = next(); !changes.isEmpty(); changes = next()) {
        Set<String> articles = new LinkedHashSet<>();
        for (Change change : changes) {
          articles.add(change.article());
          note(change.story(), stories);
          note(change.former(), stories);
        }
        done += write(articles.stream().map(library::article).filter(Objects::nonNull).toList());
        seq = changes.getLast().seq();
        progress.accept(done);
      }
      for (String id : stories) {
        Story story = library.story(id);
        if (story != null) {
          place(story);
        }
      }
      writer.setLiveCommitData(Map.of("format", FORMAT, SEQ, Long.toString(seq)).entrySet());
      writer.commit();
    } catch (IOException e) {
      throw new LibraryException(Reason.FAILED, folder, e.getMessage(), e);
    }
  }

  private static void note(@Nullable String story, Set<String> stories) {
    if (story != null) {
      stories.add(story);
    }
  }

  private List<Change> next() {
    return library.changes(seq, AT_ONCE);
  }

  private long write(List<Holding> holdings) throws IOException {
    List<List<Document>> all =
        holdings.parallelStream()
            .map(holding -> Documents.of(holding, analyser.apply(holding.article())))
            .toList();
    for (int i = 0; i < all.size(); i++) {
      writer.updateDocuments(
          new Term(Documents.ARTICLE, holdings.get(i).article().id()), all.get(i));
    }
    return all.size();
  }

  /** Gives the articles of a story their standing as it is now. */
  private void place(Story story) throws IOException {
    List<Member> members = library.members(story.id());
    for (Member member : members) {
      writer.updateDocValues(
          new Term(Documents.ARTICLE, member.article()),
          Standing.of(story.id(), story.digest(), members, member).fields());
    }
  }

  /** Gives up what was not made permanent. */
  @Override
  public void close() {
    try {
      writer.close();
      directory.close();
    } catch (IOException e) {
      throw new LibraryException(Reason.FAILED, folder, e.getMessage(), e);
    }
  }
}
