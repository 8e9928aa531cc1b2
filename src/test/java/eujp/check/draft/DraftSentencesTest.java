package eujp.check.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.answer.Answerer;
import eujp.check.QuoteChecker;
import eujp.check.draft.FactOutcome.Different;
import eujp.check.draft.FactOutcome.Misnamed;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.search.PassageIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Sentences in many languages, each a draft of its own, against short releases that were made up
/// for them.
class DraftSentencesTest {
  private static final Path FOLDER = Path.of("src/test/resources/drafts");

  private static PassageIndex index;
  private static DraftCheck check;

  @BeforeAll
  static void open() throws IOException {
    index =
        PassageIndex.inMemory(
            Corpus.read(FOLDER).releases(), Thesaurus.read(Path.of("index-data"), line -> {}));
    check = new DraftCheck(index, new QuoteChecker(index, new Answerer(index)));
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  static Stream<List<String>> sentences() throws IOException {
    return Files.readAllLines(FOLDER.resolve("sentences.txt")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void everySentenceIsJudgedAsWrittenDownBefore(List<String> row) {
    DraftReport report = check.check(row.get(0));
    String all = row + "\n" + Drafts.show(report);
    List<Finding> findings =
        report.findings().stream().filter(one -> one.words().contains(row.get(1))).toList();

    assertTrue(findings.size() == 1, () -> "listed " + findings.size() + " times: " + all);
    Finding finding = findings.getFirst();
    String word = finding.outcome().word();
    switch (row.get(2)) {
      case "known" -> assertTrue(List.of("found", "elsewhere").contains(word), all);
      case "unknown" -> assertTrue(List.of("different", "not-in-releases").contains(word), all);
      default -> assertTrue(word.equals(row.get(2).split(",", 2)[0]), all);
    }
    String weekday =
        report.findings().stream()
            .flatMap(one ->
                one.outcome() instanceof Misnamed misnamed
                    ? Stream.of(misnamed.day().getDayOfWeek())
                    : Stream.of())
            .map(day -> day.getDisplayName(TextStyle.FULL, Locale.UK))
            .collect(Collectors.joining());
    assertEquals(row.get(2).replaceFirst("^[^,]*(?:, )?", ""), weekday, all);
    assertEquals(!word.equals("found"), finding.needsLook(), all);
    if (row.size() > 3) {
      assertTrue(
          ((Different) finding.outcome())
              .differences().stream().anyMatch(one -> one.said().contains(row.get(3))),
          all);
    }
  }
}
