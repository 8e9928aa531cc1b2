package eujp.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowedThreadsTest {
  @TempDir private Path folder;

  @Test
  void aThreadIsFollowedUntilItIsNotAlsoAfterARestart() throws Exception {
    try (Database database = Databases.inFolder(folder)) {
      FollowedThreads threads = new FollowedThreads(database);
      assertTrue(threads.set("C1 1.1", true));
      assertTrue(threads.set("C1 2.2", true));
      assertTrue(threads.set("C1 1.1", false));
    }

    try (Database database = Databases.inFolder(folder)) {
      FollowedThreads later = new FollowedThreads(database);
      assertFalse(later.contains("C1 1.1"));
      assertTrue(later.contains("C1 2.2"));
    }
  }

  @Test
  void whatIsNoChangeIsToldApart() throws Exception {
    try (Database database = Databases.inFolder(folder)) {
      FollowedThreads threads = new FollowedThreads(database);
      threads.set("C1 1.1", true);

      assertFalse(threads.set("C1 1.1", true));
      assertFalse(threads.set("C1 2.2", false));
    }
  }

  @Test
  void whatCannotBeKeptIsAnExceptionForTheCaller() throws Exception {
    Database closed = Databases.inFolder(folder);
    closed.close();

    assertThrows(IOException.class, () -> new FollowedThreads(closed).set("C1 1.1", true));
  }
}
