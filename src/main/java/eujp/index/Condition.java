package eujp.index;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/// What state an index is in.
public enum Condition {
  /// There is none.
  MISSING,
  /// Each byte of it is as it was written.
  SOUND,
  /// Another version of eujp wrote it, in a form that this one does not read.
  FOREIGN,
  /// A part is missing, or not as it was written.
  DAMAGED;

  /// The condition of the index in a directory. All its files are read: a gigabyte takes a second
  /// or two where the disk is quick.
  ///
  /// @throws IOException if the directory cannot be read at all
  public static Condition of(Directory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return MISSING;
    }
    try {
      SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
      if (!Snapshot.isCurrent(commit)) {
        return FOREIGN;
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        check(reader, List.of());
      }
      return SOUND;
    } catch (IndexFormatTooOldException
        | IndexFormatTooNewException
        | IllegalArgumentException other) {
      return FOREIGN;
    } catch (IOException | RuntimeException broken) {
      if (broken instanceof FileSystemException closed
          && !(broken instanceof NoSuchFileException)) {
        throw closed;
      }
      return DAMAGED;
    }
  }

  /// Reads all that a reader reads and another does not, and compares it with its checksums.
  ///
  /// @param before what was checked already
  /// @throws IOException if something is not as it was written
  public static void check(DirectoryReader newer, DirectoryReader before) throws IOException {
    check(newer, before.leaves().stream().map(Condition::core).toList());
  }

  private static void check(DirectoryReader reader, List<Object> checked) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      if (!checked.contains(core(leaf))) {
        leaf.reader().checkIntegrity();
      }
    }
  }

  private static Object core(LeafReaderContext leaf) {
    return leaf.reader().getCoreCacheHelper().getKey();
  }

  /// Removes an index that is damaged, or of a version that cannot even be replaced; the files of
  /// others stay.
  ///
  /// @return whether there was one
  /// @throws IndexInUseException if another process writes to it
  static boolean removeIfUnusable(Directory directory) throws IOException {
    try (Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      Condition condition = of(directory);
      boolean unusable = condition == DAMAGED || (condition == FOREIGN && !isReadable(directory));
      if (unusable) {
        remove(directory);
      }
      return unusable;
    } catch (LockObtainFailedException taken) {
      throw new IndexInUseException(taken);
    }
  }

  private static boolean isReadable(Directory directory) {
    try {
      var _ = SegmentInfos.readLatestCommit(directory);
      return true;
    } catch (IOException | RuntimeException other) {
      return false;
    }
  }

  /// The commits go first: who is stopped on the way leaves no index rather than half of one.
  private static void remove(Directory directory) throws IOException {
    List<String> ours =
        Arrays.stream(directory.listAll())
            .filter(Condition::isLucenes)
            .sorted(Comparator.comparing((String name) -> !isCommit(name)))
            .toList();
    for (String name : ours) {
      directory.deleteFile(name);
    }
  }

  private static boolean isCommit(String name) {
    return name.startsWith(IndexFileNames.SEGMENTS)
        || name.startsWith(IndexFileNames.PENDING_SEGMENTS);
  }

  private static boolean isLucenes(String name) {
    return isCommit(name) || IndexFileNames.CODEC_FILE_PATTERN.matcher(name).matches();
  }
}
