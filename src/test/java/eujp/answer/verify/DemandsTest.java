package eujp.answer.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eujp.extract.Desk;
import eujp.question.AnalyzedQuery;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.release.Reference;
import eujp.search.PassageIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What sentences lack of what questions demand, in a table.
class DemandsTest {
  private static final LocalDate DATE = LocalDate.of(2024, 2, 3);

  /// No title, heading, speaker and lead-in.
  private static final String NOTHING_AROUND = "\n\n\n\n";

  @TempDir private Path corpus;

  static List<String> rows() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/eujp/answer/verify/demands.txt")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aSentenceLacksWhatTheQuestionDemandsAndItDoesNotGive(String row) throws IOException {
    String[] cells = row.split("\\|", -1);
    String language = cells[0].strip();
    String[] sentences = cells[2].strip().split(" ¶ ", -1);
    String passage = String.join(" ", sentences);
    Facts sentence = new Facts(sentences[0], language, DATE);
    Facts whole =
        sentences.length == 1 ? sentence : new Facts(NOTHING_AROUND + passage, language, DATE);
    Desk.write(corpus, language, passage);
    try (PassageIndex index =
        PassageIndex.inMemory(Corpus.read(corpus).releases(), Thesaurus.empty())) {
      AnalyzedQuery query = index.inquiry(cells[1].strip(), language);

      assertEquals(
          lacks(cells[3]),
          new Demands(query, DATE, new Reference("IP/24/1")).lacks(sentence, whole, false));
    }
  }

  private static Set<Lack> lacks(String cell) {
    return Arrays.stream(cell.strip().split(" ", -1))
        .filter(word -> !word.isEmpty())
        .map(Lack::valueOf)
        .collect(Collectors.toSet());
  }
}
