package eujp.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/// Where SQLite's library is unpacked, in processes of their own, since each loads it once.
class SqliteLibraryTest {
  @TempDir private Path folder;
  private Path data;

  @BeforeEach
  void chooseFolder() {
    data = folder.resolve("data");
  }

  private static String opens(Path data, String... options) throws Exception {
    return Child.start("", List.of(options), "open", data.toString()).says();
  }

  private static List<Path> libraries(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.endsWith(LibraryLoaderUtil.getNativeLibName())).toList();
    }
  }

  @Test
  void theFolderForTemporaryFilesIsNotNeeded() throws Exception {
    assertEquals(Child.OPEN, opens(data, "-Djava.io.tmpdir=/nonexistent"));
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    assertEquals(Child.OPEN, opens(data, "-Djava.io.tmpdir=" + closed));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void nothingIsLeftInTheFolderForTemporaryFilesByAKill() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));

    Child.start("", List.of("-Djava.io.tmpdir=" + temporary), "open", data.toString(), "stay")
        .awaits(Child.OPEN)
        .kill();

    try (Stream<Path> files = Files.list(temporary)) {
      assertEquals(List.of(), files.toList());
    }
    assertEquals(1, libraries(data).size());
  }

  @Test
  void itIsUnpackedOnceAndAgainWhereItIsDamaged() throws Exception {
    assertEquals(Child.OPEN, opens(data));
    Path library = libraries(data).getFirst();
    byte[] whole = Files.readAllBytes(library);
    FileTime before = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(library, before);
    Path older = Files.createDirectory(data.resolve("native").resolve("3.0.0-Linux-x86_64"));
    Files.write(older.resolve(library.getFileName()), new byte[9]);
    Files.write(library.resolveSibling(library.getFileName() + ".tmp"), new byte[9]);

    assertEquals(Child.OPEN, opens(data));

    assertEquals(before, Files.getLastModifiedTime(library));
    assertEquals(List.of(library), libraries(data));
    assertFalse(Files.exists(older));

    byte[] damaged = whole.clone();
    damaged[damaged.length / 2] ^= 1;
    Files.write(library, damaged);
    assertEquals(Child.OPEN, opens(data));
    assertArrayEquals(whole, Files.readAllBytes(library));
  }

  @Test
  void theOneThatAnImageBringsIsUsed() throws Exception {
    Path image = folder.resolve("image");
    Path library = SqliteLibrary.unpack(image);
    try (var packed =
        SQLiteJDBCLoader.class.getResourceAsStream(
            LibraryLoaderUtil.getNativeLibResourcePath() + "/" + library.getFileName())) {
      assertArrayEquals(packed.readAllBytes(), Files.readAllBytes(library));
    }

    assertEquals(
        Child.OPEN, opens(data, "-Dorg.sqlite.lib.path=" + image, "-Djava.io.tmpdir=/nonexistent"));
    assertEquals(List.of(), libraries(data));
    assertEquals(List.of(library), libraries(image));
  }

  @Test
  void aPlaceWithoutALibraryIsSaidInWords() throws Exception {
    String missing = opens(data, "-Dorg.sqlite.lib.path=" + folder);
    assertTrue(missing.contains("SQLite's library is not in " + folder), missing);

    Files.write(folder.resolve(LibraryLoaderUtil.getNativeLibName()), new byte[100]);
    String damaged = opens(data, "-Dorg.sqlite.lib.path=" + folder);
    assertTrue(damaged.contains("cannot be loaded from " + folder), damaged);
    assertTrue(damaged.contains("Correct or drop -Dorg.sqlite.lib.path"), damaged);
  }

  @Test
  void aFileSystemWithoutExecutionIsSaidInWords() throws Exception {
    try (Mounted disk = Mounted.at(data, "size=8m,noexec")) {
      String refused = opens(disk.folder());
      assertTrue(refused.contains("cannot be loaded from " + data), refused);
      assertTrue(refused.contains("mounted without execution?"), refused);

      Path image = folder.resolve("image");
      SqliteLibrary.unpack(image);
      assertEquals(Child.OPEN, opens(disk.folder(), "-Dorg.sqlite.lib.path=" + image));
    }
  }

  @Test
  void withAServerNothingIsUnpacked() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    assertEquals(
        Child.OPEN,
        Child.start(
                "",
                List.of("-Djava.io.tmpdir=" + temporary),
                "server",
                data.toString(),
                Databases.Postgres.newDatabase())
            .says());
    assertEquals(List.of(), libraries(folder));
  }
}
