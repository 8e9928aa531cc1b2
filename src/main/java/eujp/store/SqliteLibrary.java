package eujp.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;
import org.sqlite.util.OSInfo;

/// SQLite's own library, which is not Java and so must be a file before it can be loaded.
///
/// Left to itself, the driver unpacks it into the folder for temporary files at each start. Here it
/// stands beside the data, once for all starts, or where `-Dorg.sqlite.lib.path` says, and nothing
/// touches the folder for temporary files.
public final class SqliteLibrary {
  private static final String PLACE = "org.sqlite.lib.path";
  private static final String NAME = "org.sqlite.lib.name";

  /// Where the driver looks for files of former starts to delete.
  private static final String LEFT_BEHIND = "org.sqlite.tmpdir";

  private static boolean loaded;

  private SqliteLibrary() {}

  /// Whether it is a file already, so that nothing need be unpacked to load it.
  static synchronized boolean isGiven() {
    return loaded || System.getProperty(PLACE) != null;
  }

  /// Unpacks the library of this platform into `folder`, which is made if it is missing, for
  /// `-Dorg.sqlite.lib.path`.
  ///
  /// @return the file
  public static Path unpack(Path folder) throws UnusableDatabaseException {
    try {
      Files.createDirectories(folder);
      return unpacked(new DataFolder(folder));
    } catch (IOException e) {
      throw new UnusableDatabaseException(
          "SQLite's library cannot be unpacked into "
              + folder
              + ": "
              + DiskTrouble.of(e, folder)
              + ".",
          e);
    }
  }

  /// Loads the library, once in the life of this process; unpacks it below `data` before, unless it
  /// stands there already or elsewhere.
  @SuppressWarnings("restricted") // the manifest of the jar allows it
  static synchronized void load(DataFolder data) throws UnusableDatabaseException {
    if (loaded) {
      return;
    }
    String given = System.getProperty(PLACE);
    Path library = given == null ? below(data) : given(Path.of(given));
    try {
      System.load(library.toAbsolutePath().toString());
    } catch (UnsatisfiedLinkError e) {
      throw new UnusableDatabaseException(
          "SQLite's library cannot be loaded from "
              + library
              + " (is it mounted without execution?). "
              + (given == null
                  ? "Set EUJP_DATA to a folder on a file system without noexec; or fill a folder"
                      + " elsewhere with eujp unpack-sqlite DIR and start Java with -D"
                      + PLACE
                      + "=DIR."
                  : "Correct or drop -D" + PLACE + "."),
          e);
    }
    Path folder = Objects.requireNonNull(library.toAbsolutePath().getParent());
    System.setProperty(PLACE, folder.toString());
    System.setProperty(NAME, library.getFileName().toString());
    if (System.getProperty(LEFT_BEHIND) == null) {
      System.setProperty(LEFT_BEHIND, folder.toString());
    }
    loaded = true;
  }

  private static Path given(Path folder) throws UnusableDatabaseException {
    Path library = folder.resolve(System.getProperty(NAME, LibraryLoaderUtil.getNativeLibName()));
    if (!Files.isRegularFile(library)) {
      throw new UnusableDatabaseException(
          "SQLite's library is not in "
              + folder
              + ", where -D"
              + PLACE
              + " says. Fill that folder with eujp unpack-sqlite DIR, or drop the option.");
    }
    return library;
  }

  private static Path below(DataFolder data) throws UnusableDatabaseException {
    String version =
        SQLiteJDBCLoader.getVersion()
            + "-"
            + OSInfo.getNativeLibFolderPathForCurrentOS().replace('/', '-');
    try {
      DataFolder all = data.folder("native");
      Path library = unpacked(all.folder(version));
      removeOthers(all.path(), version);
      return library;
    } catch (IOException e) {
      throw UnusableDatabaseException.ofFolder(data.path(), e);
    }
  }

  private static Path unpacked(DataFolder folder) throws IOException, UnusableDatabaseException {
    String name = LibraryLoaderUtil.getNativeLibName();
    byte[] library = packed(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name);
    Path file = folder.resolve(name);
    folder.removeUnfinished();
    if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), library)) {
      folder.write(name, library);
    }
    return file;
  }

  private static byte[] packed(String resource) throws IOException, UnusableDatabaseException {
    try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new UnusableDatabaseException(
            "There is no SQLite library for this platform ("
                + OSInfo.getNativeLibFolderPathForCurrentOS()
                + "). Set DATABASE_URL to use PostgreSQL.");
      }
      return in.readAllBytes();
    }
  }

  private static void removeOthers(Path all, String version) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(all)) {
      for (Path folder : folders) {
        if (!folder.getFileName().toString().equals(version)) {
          remove(folder);
        }
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
    Files.deleteIfExists(folder);
  }
}
