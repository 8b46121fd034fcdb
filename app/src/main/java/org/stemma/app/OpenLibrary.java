package org.stemma.app;

import java.nio.file.Path;
import org.stemma.store.Library;
import org.stemma.store.LibraryException;
import org.stemma.store.index.Answer;
import org.stemma.store.index.Indexer;
import org.stemma.store.index.QuerySyntaxException;
import org.stemma.store.index.SearchIndex;
import org.stemma.store.index.SearchRequest;
import org.stemma.store.sqlite.SqliteLibrary;

/** A library to read in, with its index up to date. */
final class OpenLibrary implements AutoCloseable {

  private final Library library;
  private final SearchIndex index;

  private OpenLibrary(Library library, SearchIndex index) {
    this.library = library;
    this.index = index;
  }

  /**
   * Opens the library in {@code folder}. If the index lacks something and nobody else is at it, it
   * is brought up to date first.
   */
  static OpenLibrary read(Path folder, Console console) {
    try {
      Library library = SqliteLibrary.read(folder);
      try {
        return new OpenLibrary(library, index(folder, library, console));
      } catch (RuntimeException e) {
        library.close();
        throw e;
      }
    } catch (LibraryException unusable) {
      throw new UserError(unusable);
    }
  }

  /** The index of {@code library}, brought up to date if that is possible. */
  static SearchIndex index(Path folder, Library library, Console console) {
    try {
      SearchIndex index = SearchIndex.open(folder, library);
      if (index.seq() == library.seq()) {
        return index;
      }
      index.close();
    } catch (LibraryException missing) {
      // Said by the indexer, which makes it.
    }
    Analyses analyses = new Analyses();
    try (Indexer indexer = Indexer.open(folder, library, analyses::of, console::say)) {
      if (indexer == null) {
        console.say("another process writes in the index; the latest changes are not found yet");
      } else {
        indexer.bringUp(library.undigested(), done -> console.progress(done + " articles indexed"));
      }
    }
    return SearchIndex.open(folder, library);
  }

  Library library() {
    return library;
  }

  SearchIndex index() {
    return index;
  }

  Answer search(SearchRequest request) {
    try {
      return index.search(request);
    } catch (QuerySyntaxException | IllegalArgumentException wrong) {
      throw new UserError("the query cannot be understood, " + wrong.getMessage());
    }
  }

  @Override
  public void close() {
    index.close();
    library.close();
  }
}
