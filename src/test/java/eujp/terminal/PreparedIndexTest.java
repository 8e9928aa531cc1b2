package eujp.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// For which states of a corpus the index stands that was made ahead.
class PreparedIndexTest {
  private static final Path RELEASE = Path.of("index-data/releases/ip-23-3831.en.md");

  @TempDir private Path temp;
  private Path corpus;
  private Path prepared;
  private Path release;

  @BeforeEach
  void corpus() throws IOException {
    corpus = temp.resolve("corpus");
    prepared = temp.resolve("prepared");
    release = Files.createDirectories(corpus.resolve("releases")).resolve("a.md");
    Files.copy(RELEASE, release);
    System.setProperty("eujp.prepared", prepared.toString());
  }

  @AfterEach
  void forget() {
    System.clearProperty("eujp.prepared");
  }

  @Test
  void itStandsForTheCorpusThatItWasMadeOf() throws IOException {
    assertEquals(Optional.empty(), PreparedIndex.of(corpus));
    assertTrue(PreparedIndex.make(corpus, prepared));
    assertEquals(Optional.of(prepared), PreparedIndex.of(corpus));
  }

  @Test
  void aCopyOfTheCorpusIsTheSame() throws IOException {
    assertTrue(PreparedIndex.make(corpus, prepared));
    Files.setLastModifiedTime(release, FileTime.from(Instant.EPOCH));

    assertEquals(Optional.of(prepared), PreparedIndex.of(corpus));
  }

  @Test
  void itDoesNotStandForAChangedFile() throws IOException {
    assertTrue(PreparedIndex.make(corpus, prepared));
    Files.writeString(release, Files.readString(release).replace("Breton", "Bretan"));

    assertEquals(Optional.empty(), PreparedIndex.of(corpus));
  }

  @Test
  void itDoesNotStandForOneMoreFileOrOneLess() throws IOException {
    assertTrue(PreparedIndex.make(corpus, prepared));
    Path other = Files.copy(release, corpus.resolve("releases/b.md"));
    assertEquals(Optional.empty(), PreparedIndex.of(corpus));

    Files.delete(other);
    assertEquals(Optional.of(prepared), PreparedIndex.of(corpus));
    Files.delete(release);
    assertEquals(Optional.empty(), PreparedIndex.of(corpus));
  }

  @Test
  void aCorpusOfWhichThereIsSomethingToTellHasNone() throws IOException {
    Files.writeString(corpus.resolve("releases/broken.md"), "no front matter");

    assertFalse(PreparedIndex.make(corpus, prepared));
    assertEquals(Optional.empty(), PreparedIndex.of(corpus));
  }
}
