package org.stemma.store.index;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.stemma.store.Library;
import org.stemma.store.LibraryException;
import org.stemma.store.LibraryException.Reason;

/**
 * Searches a library. Always sees the latest commit of the {@link Indexer}, in whatever process it
 * runs. Safe for use by several threads.
 */
public final class SearchIndex implements AutoCloseable {

  private final Path folder;
  private final Library library;
  private final Directory directory;
  private final SearcherManager searchers;
  private final Analyzer analyzer = new FoldingAnalyzer();

  private SearchIndex(
      Path folder, Library library, Directory directory, SearcherManager searchers) {
    this.folder = folder;
    this.library = library;
    this.directory = directory;
    this.searchers = searchers;
  }

  /**
   * Opens the index of the library in {@code folder}.
   *
   * @param library what is in {@code folder}; stays the caller's
   * @throws LibraryException with {@link Reason#NO_INDEX} if there is none that can be read; an
   *     {@link Indexer} makes one
   */
  public static SearchIndex open(Path folder, Library library) {
    try {
      Directory directory = FSDirectory.open(Indexer.place(folder));
      try {
        return new SearchIndex(folder, library, directory, new SearcherManager(directory, null));
      } catch (IOException | RuntimeException e) {
        directory.close();
        throw e;
      }
    } catch (IOException e) {
      throw new LibraryException(Reason.NO_INDEX, folder, e.getMessage(), e);
    }
  }

  /** The number of the last change of the record that can be found. */
  public long seq() {
    try {
      searchers.maybeRefresh();
      IndexSearcher searcher = searchers.acquire();
      try {
        return Indexer.seq(((DirectoryReader) searcher.getIndexReader()).getIndexCommit());
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new LibraryException(Reason.NO_INDEX, folder, e.getMessage(), e);
    }
  }

  /**
   * Answers {@code request}.
   *
   * @throws QuerySyntaxException if the query cannot be understood
   * @throws IllegalArgumentException if the cursor is not one of the same search
   */
  public Answer search(SearchRequest request) throws QuerySyntaxException {
    try {
      searchers.maybeRefresh();
      IndexSearcher searcher = searchers.acquire();
      try {
        return new Search(searcher, library, request, analyzer).run();
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new LibraryException(Reason.NO_INDEX, folder, e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      searchers.close();
      directory.close();
    } catch (IOException e) {
      throw new LibraryException(Reason.FAILED, folder, e.getMessage(), e);
    }
  }
}
