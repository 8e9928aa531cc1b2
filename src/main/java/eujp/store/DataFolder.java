package eujp.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/// A folder of files that are for their owner's eyes only, and each whole or not there at all,
/// whenever the process is killed and whenever the disk is full.
///
/// @param path of a folder that exists
record DataFolder(Path path) {
  private static final String UNFINISHED = ".tmp";
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final int STICKY = 0_1000;

  /// The folder at `path`, which is made if it is missing, and closed to others if it is open to
  /// them and ours.
  static DataFolder at(Path path) throws IOException {
    Files.createDirectories(path, isPosix(path) ? attributes(FOLDER) : new FileAttribute<?>[0]);
    if (isPosix(path) && !isShared(path)) {
      tighten(path, FOLDER);
    }
    return new DataFolder(path);
  }

  Path resolve(String name) {
    return path.resolve(name);
  }

  /// A folder in this one.
  DataFolder folder(String name) throws IOException {
    return at(resolve(name));
  }

  /// Writes a file. When this returns, it is on the disk; until then the old one is there, if any.
  void write(String name, byte[] bytes) throws IOException {
    Path unfinished = resolve(name + UNFINISHED);
    Files.deleteIfExists(unfinished);
    try {
      try (FileChannel channel =
          FileChannel.open(
              unfinished,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              isPosix(path) ? attributes(FILE) : new FileAttribute<?>[0])) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      moveTo(name, unfinished);
    } catch (IOException e) {
      Files.deleteIfExists(unfinished);
      throw e;
    }
  }

  /// Gives a file another name, under which there may be one already. When this returns, that is on
  /// the disk.
  void rename(String name, String other) throws IOException {
    moveTo(other, resolve(name));
  }

  /// Removes a file, if it is there.
  void remove(String name) throws IOException {
    Files.deleteIfExists(resolve(name));
    force();
  }

  /// Makes an empty file where there is none.
  void touch(String name) throws IOException {
    try {
      Files.createFile(resolve(name), isPosix(path) ? attributes(FILE) : new FileAttribute<?>[0]);
    } catch (FileAlreadyExistsException e) {
      // It may be open to others.
      protect(name);
    }
  }

  /// Closes a file to others, if it is there and ours.
  void protect(String name) throws IOException {
    if (isPosix(path) && Files.isRegularFile(resolve(name))) {
      tighten(resolve(name), FILE);
    }
  }

  /// Removes what was left unfinished when a process was killed. Only for who holds the lock.
  void removeUnfinished() throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(path, "*" + UNFINISHED)) {
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    }
  }

  /// Sees to it that what was made, renamed and removed in the folder is on the disk, where the
  /// system can do that.
  void force() {
    try (FileChannel folder = FileChannel.open(path, StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException e) {
      // Windows opens no folder; it writes them by itself.
    }
  }

  private void moveTo(String name, Path unfinished) throws IOException {
    try {
      Files.move(
          unfinished,
          resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(unfinished, resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    force();
  }

  private static FileAttribute<?>[] attributes(Set<PosixFilePermission> permissions) {
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /// Whether it is a folder such as `/tmp`, in which everybody keeps things.
  private static boolean isShared(Path folder) throws IOException {
    return folder.getFileSystem().supportedFileAttributeViews().contains("unix")
        && ((int) Files.getAttribute(folder, "unix:mode") & STICKY) != 0;
  }

  private static void tighten(Path path, Set<PosixFilePermission> most) throws IOException {
    Set<PosixFilePermission> now = EnumSet.noneOf(PosixFilePermission.class);
    now.addAll(Files.getPosixFilePermissions(path));
    if (most.containsAll(now)) {
      return;
    }
    now.retainAll(most);
    try {
      Files.setPosixFilePermissions(path, now);
    } catch (IOException e) {
      // The file is somebody else's, who has set its permissions.
    }
  }
}
