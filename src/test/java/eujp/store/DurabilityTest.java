package eujp.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The files in `EUJP_DATA`, whatever happens while they are made.
class DurabilityTest {
  private static final int KILLS = 6;

  @TempDir private Path folder;

  @Test
  void afterAKillAtAnyMomentOfTheFirstStartTheNextOneWorks() throws Exception {
    Path once = folder.resolve("once");
    Child timed = Child.start("", List.of(), "open", once.toString()).awaits(Child.READY);
    long start = System.nanoTime();
    assertEquals(Child.OPEN, timed.says());
    long whole = System.nanoTime() - start;

    Random random = new Random(7);
    for (int kills = 0; kills < KILLS; kills++) {
      Path data = folder.resolve("data" + kills);
      Child child = Child.start("", List.of(), "open", data.toString(), "stay");
      child.awaits(Child.READY);
      Thread.sleep(random.nextLong(whole) / 1_000_000);
      child.kill();

      try (Database database = Databases.inFolder(data)) {
        new Inbox(database, false).open();
        assertEquals(List.of(), unfinished(data));
      }
    }
  }

  @Test
  void anEmptyKeyThatACrashLeftIsReplaced() throws Exception {
    Files.createFile(folder.resolve("key"));

    Databases.inFolder(folder).close();

    assertEquals(32, Files.size(folder.resolve("key")));
  }

  @Test
  void anEmptyKeyBesideADatabaseIsSaidInWords() throws Exception {
    Databases.inFolder(folder).close();
    Files.write(folder.resolve("key"), new byte[0]);

    String message = refusal(folder);
    assertTrue(message.contains("has 0 bytes, and a key has 32"), message);
    assertTrue(message.contains("move key and eujp.db* away"), message);
    assertEquals(0, Files.size(folder.resolve("key")));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 31, 33, 5_000})
  void whatIsNoKeyIsLeftAloneAndSaidInWords(int size) throws Exception {
    Files.write(folder.resolve("key"), new byte[size]);

    String message = refusal(folder);
    assertTrue(message.contains("is no key") && message.contains("32"), message);
    assertEquals(size, Files.size(folder.resolve("key")));
  }

  @Test
  void aMissingKeyBesideADatabaseIsSaidInWordsAndNotMadeAnew() throws Exception {
    Databases.inFolder(folder).close();
    Files.delete(folder.resolve("key"));

    String message = refusal(folder);
    assertTrue(message.contains("is missing"), message);
    assertFalse(Files.exists(folder.resolve("key")));
  }

  @Test
  void whatAKilledStartLeftUnfinishedIsRemoved() throws Exception {
    Files.write(folder.resolve("key.tmp"), new byte[7]);
    Databases.inFolder(folder).close();
    Files.write(folder.resolve("key.new.tmp"), new byte[7]);
    Databases.inFolder(folder).close();

    assertEquals(List.of(), unfinished(folder));
  }

  @Test
  void allFilesAreForTheirOwnersEyesOnly() throws Exception {
    Path data = folder.resolve("data");
    Child child = Child.start("umask 000", List.of(), "open", data.toString(), "stay");
    child.awaits(Child.OPEN);
    try {
      assertEquals("rwx------", permissions(data));
      assertEquals(
          Set.of("eujp.db", "eujp.db-wal", "eujp.db-shm", "key", "lock", "native"), names(data));
      assertClosed(data);
    } finally {
      child.kill();
    }
  }

  @Test
  void anOlderInstallationIsClosedToOthersAtTheNextStart() throws Exception {
    Path data = folder.resolve("data");
    Child.start("", List.of(), "open", data.toString(), "stay").awaits(Child.OPEN).kill();
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (Stream<Path> files = Files.list(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
      }
    }

    Databases.inFolder(data).close();

    assertEquals("rwx------", permissions(data));
    assertClosed(data);
  }

  /// With files of no more than so many blocks of 512 bytes, as on a disk that is full at that
  /// moment.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 2_200})
  void whereNothingMoreCanBeWrittenTheStartSaysSoAndTheNextOneWorks(int blocks) throws Exception {
    Path data = folder.resolve("data");

    String said = Child.start("ulimit -f " + blocks, List.of(), "open", data.toString()).says();

    if (!said.equals(Child.OPEN)) {
      assertTrue(said.startsWith(Child.REFUSED), said);
      assertTrue(
          Stream.of("ulimit -f", "the disk is full", "the disk fails").anyMatch(said::contains),
          said);
      assertFalse(said.contains("permission"), said);
    }
    assertTrue(blocks > 100 || !said.equals(Child.OPEN), said);
    Databases.inFolder(data).close();
    assertEquals(List.of(), unfinished(data));
  }

  @Test
  void aDiskThatIsFullFromTheStartIsSaidInWords() throws Exception {
    try (Mounted disk = Mounted.at(folder.resolve("disk"), "size=64k")) {
      Files.write(disk.folder().resolve("filler"), new byte[60_000]);
      fill(disk.folder().resolve("rest"));

      String message = refusal(disk.folder().resolve("data"));
      assertTrue(message.contains("the disk is full. Make room on it"), message);

      disk.remount("size=8m");
      Databases.inFolder(disk.folder().resolve("data")).close();
    }
  }

  @Test
  void aFileSystemThatIsReadOnlyIsSaidInWords() throws Exception {
    try (Mounted disk = Mounted.at(folder.resolve("disk"), "size=8m")) {
      Databases.inFolder(disk.folder()).close();
      disk.remount("ro");
      String message = refusal(disk.folder());
      assertTrue(message.contains("the file system is read-only"), message);
      String other = refusal(disk.folder().resolve("new"));
      assertTrue(other.contains("the file system is read-only"), other);
    }
  }

  @Test
  void aPathThroughAFileIsSaidInWords() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));

    String through = refusal(file.resolve("data"));
    assertTrue(through.contains("a part of its path is no folder"), through);
    String itself = refusal(file);
    assertTrue(itself.contains("is no folder. Move it away"), itself);
  }

  @Test
  void whatTheSystemSaysInOtherWordsIsPassedOn() {
    String closed = DiskTrouble.of(new AccessDeniedException("/data/key"), folder);
    assertTrue(closed.contains("/data/key is not open to the user"), closed);
    String other = DiskTrouble.of(new FileSystemException("/data/key", null, "Kaputt"), folder);
    assertTrue(other.contains("the system says: Kaputt"), other);
    String none = DiskTrouble.of(new IOException(), folder);
    assertTrue(none.contains("the system says: IOException"), none);
  }

  private static void fill(Path file) throws IOException {
    byte[] page = new byte[4_096];
    try (var out = Files.newOutputStream(file)) {
      while (true) {
        out.write(page);
      }
    } catch (IOException full) {
      assertTrue(String.valueOf(full.getMessage()).contains("No space left"));
    }
  }

  private static String refusal(Path data) {
    UnusableDatabaseException refused =
        assertThrows(UnusableDatabaseException.class, () -> Databases.inFolder(data).close());
    assertFalse(refused.passes());
    return String.valueOf(refused.getMessage());
  }

  private static void assertClosed(Path data) throws IOException {
    try (Stream<Path> files = Files.list(data)) {
      for (Path file : files.toList()) {
        assertEquals(
            Files.isDirectory(file) ? "rwx------" : "rw-------", permissions(file), "" + file);
      }
    }
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static Set<String> names(Path data) throws IOException {
    try (Stream<Path> files = Files.list(data)) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static List<Path> unfinished(Path data) throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      return files.filter(file -> file.toString().endsWith(".tmp")).toList();
    }
  }
}
