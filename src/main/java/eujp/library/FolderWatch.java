package eujp.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells which files of a folder have changed, and for how long each has stood still since.
///
/// It looks, and is not told: what tells of changes (`WatchService`) knows nothing of those on
/// network drives and in folders that are mounted into a container. A file that is being written is
/// known by its size or its time, which are others at each look. For one thread.
final class FolderWatch {
  /// From so many looks on at which it was the same, a file counts as written.
  static final int STILL = 2;

  /// At this look it is read once more: a second change within the grain of the file system's clock
  /// shows in neither time nor size.
  static final int AGAIN = STILL + 3;

  /// A file that was changed longer before the first look than this is not being written.
  private static final Duration YOUNG = Duration.ofSeconds(3);

  private Map<Path, Standing> seen = new HashMap<>();

  /// What tells one state of a file from another.
  ///
  /// @param key what the file system knows the file by, where it tells
  record Stamp(long size, Instant changed, Optional<Object> key) {
    private static final Stamp UNREADABLE = new Stamp(-1, Instant.EPOCH, Optional.empty());

    /// That of a file, or of what a link leads to.
    static Stamp of(Path file) {
      try {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Stamp(
            attributes.size(),
            attributes.lastModifiedTime().toInstant(),
            Optional.ofNullable(attributes.fileKey()));
      } catch (IOException unreadable) {
        return UNREADABLE;
      }
    }
  }

  /// How a file stands.
  ///
  /// @param stamp empty where there is no such file
  /// @param looks for how many looks it has been the same
  record Standing(Optional<Stamp> stamp, int looks) {
    boolean isStill() {
      return looks >= STILL;
    }
  }

  /// The first look: files that are not young count as still for long.
  ///
  /// @param listed the files of the folder
  Map<Path, Standing> first(Collection<Path> listed) {
    Instant young = Instant.now().minus(YOUNG);
    seen = new HashMap<>();
    for (Path file : listed) {
      Stamp stamp = Stamp.of(file);
      int looks = stamp.changed().isBefore(young) ? AGAIN + 1 : 0;
      seen.put(file, new Standing(Optional.of(stamp), looks));
    }
    return seen;
  }

  /// Another look.
  ///
  /// @param listed the files of the folder
  /// @param known those of which to tell that they are gone
  Map<Path, Standing> look(Collection<Path> listed, Set<Path> known) {
    Map<Path, Standing> now = new HashMap<>();
    for (Path file : listed) {
      now.put(file, since(file, Optional.of(Stamp.of(file))));
    }
    Set<Path> gone = new HashSet<>(known);
    gone.removeAll(now.keySet());
    for (Path file : gone) {
      now.put(file, since(file, Optional.empty()));
    }
    seen = now;
    return now;
  }

  private Standing since(Path file, Optional<Stamp> stamp) {
    Standing before = seen.get(file);
    return before != null && before.stamp().equals(stamp)
        ? new Standing(stamp, before.looks() + 1)
        : new Standing(stamp, 0);
  }

  /// Begins anew to count for how long files stand still.
  void forget() {
    seen = new HashMap<>();
  }
}
