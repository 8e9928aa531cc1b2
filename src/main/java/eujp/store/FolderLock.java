package eujp.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Keeps a second process away from a folder, until it is closed or this process ends in whatever
/// way.
final class FolderLock implements AutoCloseable {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /// Takes the lock of a folder.
  ///
  /// @return empty if another process, or this one, holds it
  static Optional<FolderLock> take(DataFolder folder) throws IOException {
    folder.touch("lock");
    FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return Optional.of(new FolderLock(channel));
      }
    } catch (OverlappingFileLockException ours) {
      // The same as another's.
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    return Optional.empty();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new IllegalStateException("a lock is not released", e);
    }
  }
}
