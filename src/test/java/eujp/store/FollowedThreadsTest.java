package eujp.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowedThreadsTest {
  @TempDir private Path folder;

  @Test
  void aThreadIsFollowedUntilItIsNotAlsoAfterARestart() throws Exception {
    FollowedThreads threads = FollowedThreads.in(folder);
    assertTrue(threads.set("C1 1.1", true));
    assertTrue(threads.set("C1 2.2", true));
    assertTrue(threads.set("C1 1.1", false));

    FollowedThreads later = FollowedThreads.in(folder);

    assertFalse(later.contains("C1 1.1"));
    assertTrue(later.contains("C1 2.2"));
  }

  @Test
  void whatIsNoChangeIsNotKept() throws Exception {
    FollowedThreads threads = FollowedThreads.in(folder);
    threads.set("C1 1.1", true);

    assertFalse(threads.set("C1 1.1", true));
    assertFalse(threads.set("C1 2.2", false));
    assertTrue(Files.readAllLines(folder.resolve("followed.jsonl")).size() == 1);
  }

  @Test
  void whatCannotBeKeptDoesNotHappen() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");
    FollowedThreads threads = FollowedThreads.in(file.resolve("data"));

    assertThrows(IOException.class, () -> threads.set("C1 1.1", true));
    assertFalse(threads.contains("C1 1.1"));
  }
}
