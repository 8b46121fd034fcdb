package org.stemma.store.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.stemma.store.LibraryException;
import org.stemma.store.LibraryException.Reason;

/**
 * Keeps a second writer out. The lock is the operating system's and dies with the process; the
 * file's content, the process id of the last holder, is for the message only.
 */
final class WriterLock implements AutoCloseable {

  /** Locked far behind the content, which others must be able to read where locks are mandatory. */
  private static final long POSITION = Long.MAX_VALUE - 1;

  private final FileChannel channel;

  private WriterLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws LibraryException with {@link Reason#LOCKED} if somebody holds it
   */
  static WriterLock take(Path library, Path file) {
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new LibraryException(Reason.LOCKED, library, "process " + holder(file), null);
      }
      channel.truncate(0);
      String pid = ProcessHandle.current().pid() + "\n";
      channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
      return new WriterLock(channel);
    } catch (IOException e) {
      throw new LibraryException(Reason.READ_ONLY, library, e.toString(), e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(POSITION, 1, false);
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  private static String holder(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.US_ASCII).strip();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
