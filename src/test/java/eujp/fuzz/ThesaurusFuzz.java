package eujp.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import eujp.answer.Answerer;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.release.Release;
import eujp.search.PassageIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// Reads the bytes of a file as a thesaurus, in one language and from one to another, and asks with
/// it.
class ThesaurusFuzz {
  private static final List<String> NAMES = List.of("en.txt", "ja-en.txt", "fi-en.txt");
  private static List<Release> releases = List.of();

  @SuppressWarnings("NullAway.Init")
  @TempDir
  static Path folder;

  @BeforeAll
  static void makeFolder() throws IOException {
    Files.createDirectories(folder.resolve("thesaurus"));
    releases = Corpus.read(Path.of("index-data")).releases().subList(0, 1);
  }

  @FuzzTest
  void read(byte[] data) throws IOException {
    for (String name : NAMES) {
      Files.write(folder.resolve("thesaurus").resolve(name), data);
    }

    Thesaurus thesaurus = Budget.within(ThesaurusFuzz::thesaurus);

    try (PassageIndex index = PassageIndex.inMemory(releases, thesaurus)) {
      Answerer answerer = new Answerer(index);
      for (String question :
          List.of(
              "What about chips and semiconductors?",
              "半導体について何が合意されましたか",
              "Mitä puolijohdeteollisuudesta sovittiin?")) {
        var _ = Budget.within(() -> answerer.answer(question, 3));
      }
    }
  }

  private static Thesaurus thesaurus() {
    try {
      return Thesaurus.read(folder, _ -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
