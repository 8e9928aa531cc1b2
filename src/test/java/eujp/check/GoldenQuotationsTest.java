package eujp.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import eujp.answer.Answerer;
import eujp.check.QuoteVerdict.Absent;
import eujp.check.QuoteVerdict.Altered;
import eujp.check.QuoteVerdict.Elided;
import eujp.check.QuoteVerdict.Misattributed;
import eujp.check.QuoteVerdict.Unattributed;
import eujp.check.QuoteVerdict.Verbatim;
import eujp.cite.Citation;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.search.PassageIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Quotations that were written by hand before the checker: each has its verdict, and each altered
/// one the words that were changed, all of them and no other.
class GoldenQuotationsTest {
  private static final Path CORPUS = Path.of("index-data");

  private static PassageIndex index;
  private static QuoteChecker checker;

  record Golden(
      String id,
      String quote,
      @Nullable String speaker,
      String verdict,
      @Nullable List<Changed> changes) {}

  record Changed(String said, String claimed) {}

  @BeforeAll
  static void open() throws IOException {
    index =
        PassageIndex.inMemory(
            Corpus.read(CORPUS).releases(),
            Thesaurus.read(
                CORPUS,
                line -> {
                  throw new AssertionError(line);
                }));
    checker = new QuoteChecker(index, new Answerer(index));
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  static Stream<Golden> golden() throws IOException {
    Gson json = new Gson();
    return Files.readAllLines(Path.of("src/test/resources/golden/quotes.jsonl")).stream()
        .map(line -> json.fromJson(line, Golden.class));
  }

  @ParameterizedTest
  @MethodSource("golden")
  void theVerdictIsRightAndEveryChangedWordIsNamedAndNoOther(Golden golden) {
    QuoteVerdict verdict = checker.check(golden.quote(), Optional.ofNullable(golden.speaker()), 3);

    assertEquals(golden.verdict(), verdict.word(), golden.quote());
    List<Changed> changes =
        verdict instanceof Altered altered
            ? altered.changes().stream()
                .map(change -> new Changed(change.said().text(), change.claimed()))
                .toList()
            : List.of();
    assertEquals(Objects.requireNonNullElse(golden.changes(), List.of()), changes, golden.quote());
  }

  @ParameterizedTest
  @MethodSource("golden")
  void whatIsShownAsSaidStandsInItsPassage(Golden golden) {
    QuoteVerdict verdict = checker.check(golden.quote(), Optional.ofNullable(golden.speaker()), 3);

    for (Citation piece : pieces(verdict)) {
      assertTrue(piece.passage().text().contains(piece.sentence()), piece.sentence());
    }
  }

  static List<Citation> pieces(QuoteVerdict verdict) {
    return switch (verdict) {
      case Verbatim verbatim -> verbatim.match().words().pieces();
      case Elided elided ->
          Stream.concat(
                  elided.match().words().pieces().stream(),
                  elided.omissions().stream().flatMap(left -> left.said().pieces().stream()))
              .toList();
      case Altered altered ->
          Stream.of(
                  altered.match().words().pieces().stream(),
                  altered.changes().stream().flatMap(change -> change.said().pieces().stream()),
                  altered.omissions().stream().flatMap(left -> left.said().pieces().stream()))
              .flatMap(part -> part)
              .toList();
      case Misattributed other -> other.match().words().pieces();
      case Unattributed other -> other.match().words().pieces();
      case Absent absent -> absent.nearest();
    };
  }
}
