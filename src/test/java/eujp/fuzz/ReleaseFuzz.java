package eujp.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.search.PassageIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// Reads the bytes of a file as a release: it is one, and can be searched, or it is left out with a
/// reason.
class ReleaseFuzz {
  @SuppressWarnings("NullAway.Init")
  @TempDir
  static Path folder;

  @BeforeAll
  static void makeFolder() throws IOException {
    Files.createDirectories(folder.resolve("releases"));
    Corpus.read(Path.of("index-data")); // what is loaded once takes longer than most releases
  }

  @FuzzTest
  void read(byte[] data) throws IOException {
    Files.write(folder.resolve("releases/fuzzed.en.md"), data);

    Corpus corpus = Budget.within(ReleaseFuzz::corpus);

    assertEquals(1, corpus.releases().size() + corpus.leftOut().size());
    corpus.faults().forEach(fault -> assertFalse(fault.reason().isBlank()));
    for (var release : corpus.releases()) {
      release.passages().forEach(passage -> assertFalse(passage.text().isBlank()));
      PassageIndex.inMemory(corpus.releases(), Thesaurus.empty()).close();
    }
  }

  private static Corpus corpus() {
    try {
      return Corpus.read(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
