package eujp.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.release.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An index that is being written when the process is killed, or that somebody has damaged.
class IndexAtTheWorstMomentTest {
  /// More with `-Deujp.kills`.
  private static final int KILLS = Integer.getInteger("eujp.kills", 4);

  @TempDir private Path temp;
  private Corpus before;
  private Corpus after;

  @BeforeEach
  void write() throws IOException {
    Path folder = temp.resolve("before");
    for (int i = 0; i < 4; i++) {
      IndexingChild.write(folder, i, "old");
    }
    before = Corpus.read(folder);
    folder = temp.resolve("after");
    for (int i = 1; i < 6; i++) {
      IndexingChild.write(folder, i, i % 2 == 0 ? "old" : "new");
    }
    after = Corpus.read(folder);
  }

  /// A directory in which only so many more things can be done, as if the process ended then.
  private static final class Ending extends FilterDirectory {
    private int left;

    Ending(Directory in, int left) {
      super(in);
      this.left = left;
    }

    private void step() throws IOException {
      if (left-- <= 0) {
        throw new IOException("the process has ended");
      }
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      step();
      return super.createOutput(name, context);
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
      step();
      super.sync(names);
    }

    @Override
    public void rename(String source, String target) throws IOException {
      step();
      super.rename(source, target);
    }

    @Override
    public void deleteFile(String name) throws IOException {
      step();
      super.deleteFile(name);
    }

    @Override
    public void syncMetaData() throws IOException {
      step();
      super.syncMetaData();
    }

    boolean hasEnded() {
      return left < 0;
    }
  }

  @Test
  void anEndAtEachStepLeavesTheOldIndexOrTheNew() throws IOException {
    Map<String, String> old = built(before);
    Map<String, String> fresh = built(after);
    int steps = 0;
    boolean ended = true;
    while (ended) {
      try (Directory directory = new ByteBuffersDirectory()) {
        IndexBuilder.update(directory, before, _ -> {});
        Ending ending = new Ending(directory, steps++);
        try {
          IndexBuilder.update(ending, after, _ -> {});
        } catch (IOException killed) {
          assertTrue(ending.hasEnded(), killed.toString());
        }
        ended = ending.hasEnded();
        assertEquals(Condition.SOUND, Condition.of(directory));
        Map<String, String> left = held(directory);
        assertTrue(left.equals(old) || left.equals(fresh), "after " + steps + ": " + left);

        IndexBuilder.update(directory, after, _ -> {});
        assertEquals(fresh, held(directory));
      }
    }
    assertTrue(steps > 8, "only " + steps);
  }

  private static Map<String, String> built(Corpus corpus) throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      IndexBuilder.update(directory, corpus, _ -> {});
      return held(directory);
    }
  }

  /// The text of each passage that an index holds, by its id.
  private static Map<String, String> held(Directory directory) throws IOException {
    Map<String, String> held = new HashMap<>();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (int document : Documents.live(reader)) {
        IndexedPassage one =
            PassageDocument.passage(reader.storedFields().document(document).get(Fields.STORED));
        held.put(one.passage().id().toString(), one.passage().text());
      }
    }
    return held;
  }

  @Test
  void aProcessThatIsKilledLeavesTheOldIndexOrTheNew() throws Exception {
    Path index = temp.resolve("index");
    Map<String, String> old = built(before);
    Map<String, String> fresh = built(after);
    Random random = new Random(5);
    IndexBuilder.update(index, before, _ -> {});
    for (int i = 0; i < KILLS; i++) {
      IndexingChild child =
          IndexingChild.start(index, temp.resolve("before"), temp.resolve("after"));
      child.awaitTurns(1 + random.nextInt(3));
      Thread.sleep(random.nextInt(40));
      child.kill();

      try (Directory directory = FSDirectory.open(index)) {
        assertEquals(Condition.SOUND, Condition.of(directory));
        Map<String, String> left = held(directory);
        assertTrue(left.equals(old) || left.equals(fresh), left.toString());
      }
      IndexBuilder.Report next = IndexBuilder.update(index, before, _ -> {});
      assertFalse(next.rebuilt());
    }
  }

  @Test
  void whateverFileIsDamagedItIsNoticedAndTheIndexBuiltAnew() throws IOException {
    Path index = temp.resolve("index");
    IndexBuilder.update(index, before, _ -> {});
    Map<String, byte[]> sound = new HashMap<>();
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.filter(one -> Files.isRegularFile(one)).toList()) {
        sound.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    sound.remove(IndexWriter.WRITE_LOCK_NAME);
    Path foreign = Files.writeString(index.resolve("notes.txt"), "somebody else's");
    List<String> unnoticed = new ArrayList<>();
    for (String name : sound.keySet()) {
      for (Damage damage : Damage.values()) {
        restore(index, sound);
        damage.doTo(index.resolve(name));
        IndexBuilder.Report report = IndexBuilder.update(index, before, _ -> {});
        // Without its commit there is no index, and nothing to be said.
        if (!report.rebuilt() && !(damage == Damage.GONE && name.startsWith("segments"))) {
          unnoticed.add(damage + " " + name);
        }
        try (Directory directory = FSDirectory.open(index)) {
          assertEquals(built(before), held(directory), damage + " " + name);
        }
      }
    }
    assertEquals(List.of(), unnoticed);
    assertTrue(Files.exists(foreign));
  }

  private enum Damage {
    GONE,
    CUT,
    EMPTY,
    TURNED;

    void doTo(Path file) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      switch (this) {
        case GONE -> Files.delete(file);
        case EMPTY -> Files.write(file, new byte[0]);
        case CUT -> Files.write(file, Arrays.copyOf(bytes, bytes.length * 2 / 3));
        case TURNED -> {
          bytes[bytes.length / 2] ^= 0x10;
          Files.write(file, bytes);
        }
      }
    }
  }

  private static void restore(Path index, Map<String, byte[]> sound) throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.filter(one -> !one.endsWith("notes.txt")).toList()) {
        Files.delete(file);
      }
    }
    for (Map.Entry<String, byte[]> file : sound.entrySet()) {
      Files.write(index.resolve(file.getKey()), file.getValue());
    }
  }

  @Test
  void aLockThatWasLeftBehindIsNoObstacleAndOneThatIsHeldIs() throws IOException {
    Path index = Files.createDirectories(temp.resolve("index"));
    Files.writeString(index.resolve(IndexWriter.WRITE_LOCK_NAME), "");
    assertEquals(4, IndexBuilder.update(index, before, _ -> {}).releases());

    try (Directory directory = FSDirectory.open(index);
        Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      assertThrows(IndexInUseException.class, () -> IndexBuilder.update(index, after, _ -> {}));
    }
    assertEquals(5, IndexBuilder.update(index, after, _ -> {}).releases());
  }

  @Test
  void whereNothingHasChangedNothingIsWritten() throws IOException {
    Path index = temp.resolve("index");
    IndexBuilder.update(index, before, _ -> {});
    List<String> files = List.of(FSDirectory.open(index).listAll());

    IndexBuilder.Report again = IndexBuilder.update(index, before, _ -> {});

    assertEquals(0, again.changed());
    assertEquals(files, List.of(FSDirectory.open(index).listAll()));
  }

  @Test
  void whatFailsOnTheWayIsNotCommitted() throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      IndexBuilder.update(directory, before, _ -> {});
      Map<String, String> old = held(directory);

      assertThrows(
          IllegalStateException.class,
          () ->
              IndexBuilder.update(
                  directory,
                  after,
                  done -> {
                    if (done == 3) {
                      throw new IllegalStateException("on the way");
                    }
                  }));

      assertEquals(old, held(directory));
    }
  }
}
