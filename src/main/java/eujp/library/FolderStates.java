package eujp.library;

import eujp.index.Condition;
import eujp.index.Snapshot;
import eujp.index.UnreadableIndexException;
import eujp.library.FolderWatch.Stamp;
import eujp.search.IndexState;
import eujp.search.PassageIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/// The commits of an index in a folder.
final class FolderStates implements IndexStates {
  private final Path folder;
  private final Directory directory;

  /// @throws UnreadableIndexException if there is no sound index
  FolderStates(Path folder) throws IOException {
    this.folder = folder;
    this.directory = PassageIndex.directory(folder);
  }

  @Override
  public Object newest() throws IOException {
    String name = SegmentInfos.getLastCommitSegmentsFileName(directory);
    if (name == null) {
      throw new UnreadableIndexException("there is no index in " + folder);
    }
    return Stamp.of(folder.resolve(name));
  }

  @Override
  public IndexState read(Optional<PassageIndex> before) throws IOException {
    DirectoryReader reader = reader(before);
    try {
      if (before.isPresent()) {
        check(reader, before.get());
      }
      return IndexState.of(reader, Snapshot.origin(reader), Snapshot.digests(reader));
    } catch (IOException | RuntimeException unreadable) {
      reader.close();
      throw unreadable;
    }
  }

  private static void check(DirectoryReader newer, PassageIndex before) throws IOException {
    if (!Snapshot.isCurrent(newer)) {
      throw new UnreadableIndexException("another version of eujp wrote it");
    }
    Condition.check(newer, before.reader());
  }

  /// A reader of the last commit, which shares with the one before it what is the same; nothing,
  /// where another index stands in its place.
  private DirectoryReader reader(Optional<PassageIndex> before) throws IOException {
    if (before.isPresent()) {
      try {
        DirectoryReader newer = DirectoryReader.openIfChanged(before.get().reader());
        if (newer != null) {
          return newer;
        }
      } catch (IllegalStateException | IllegalArgumentException another) {
        // Its segments have the names of those that are open, and are others.
      }
    }
    return DirectoryReader.open(directory);
  }

  @Override
  public String trouble() {
    return "The index in %s cannot be read. Build it again with: eujp index --index %s."
        .formatted(folder, folder);
  }

  @Override
  public void close() throws IOException {
    directory.close();
  }
}
