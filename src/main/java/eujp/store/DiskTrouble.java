package eujp.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/// What is wrong with a disk, and what to do: the end of a sentence and the beginning of the next,
/// such as `the disk is full. Make room on it`.
final class DiskTrouble {
  /// Less than this is as good as nothing.
  private static final long MIN_ROOM_BYTES = 4_096;

  private DiskTrouble() {}

  /// What `e` says of the folder in which something was to be written or read.
  static String of(IOException e, Path folder) {
    String reason =
        Objects.requireNonNullElse(
            e instanceof FileSystemException system ? system.getReason() : e.getMessage(), "");
    String file =
        e instanceof FileSystemException system && system.getFile() != null
            ? system.getFile()
            : folder.toString();
    return switch (reason.toLowerCase(Locale.ROOT)) {
      case "no space left on device" -> "the disk is full. Make room on it";
      case "disk quota exceeded" -> "the disk quota is used up. Make room, or raise it";
      case "file too large" ->
          "files may not grow any larger here. Raise the limit (ulimit -f) of the user that eujp"
              + " runs as";
      case "read-only file system" ->
          "the file system is read-only. Mount it so that it can be written";
      case "not a directory" -> "a part of its path is no folder. Correct the path";
      case "input/output error" -> "the disk fails. Replace it, and put a backup in place";
      default -> byType(e, file, reason, folder);
    };
  }

  private static String byType(IOException e, String file, String reason, Path folder) {
    return switch (e) {
      case AccessDeniedException _ ->
          file + " is not open to the user that eujp runs as. Give it to that user (chown)";
      case NoSuchFileException _ -> file + " does not exist. Make it";
      case NotDirectoryException _ -> file + " is no folder. Move it away";
      case FileAlreadyExistsException _ -> file + " is no folder. Move it away";
      case FileSystemLoopException _ -> file + " is a link to itself. Remove it";
      default -> byDisk(e, reason, folder);
    };
  }

  /// Where the system speaks another language than English, its reason says nothing to us.
  private static String byDisk(IOException e, String reason, Path folder) {
    try {
      FileStore store = Files.getFileStore(folder);
      if (store.isReadOnly()) {
        return "the file system is read-only. Mount it so that it can be written";
      }
      if (store.getUsableSpace() < MIN_ROOM_BYTES) {
        return "the disk is full. Make room on it";
      }
    } catch (IOException unknown) {
      // Then only the reason is known.
    }
    String why = reason.isEmpty() ? e.getClass().getSimpleName() : reason;
    return "the system says: " + why + ". Look at the disk and at the folder's permissions";
  }
}
