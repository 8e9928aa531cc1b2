package eujp.check.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eujp.answer.Answerer;
import eujp.check.QuoteChecker;
import eujp.check.draft.FactOutcome.Different;
import eujp.question.Thesaurus;
import eujp.release.Masthead;
import eujp.release.Passage;
import eujp.release.PassageId;
import eujp.release.Place;
import eujp.release.Reference;
import eujp.release.Release;
import eujp.search.PassageIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Short drafts in any language against a release in its own, which is all that the index has.
class DraftsAcrossLanguagesTest {
  private static final Path FILE = Path.of("src/test/resources/drafts-across/drafts.txt");

  private static final Map<Row.Source, PassageIndex> INDEXES = new ConcurrentHashMap<>();

  /// A line of the file.
  record Row(Source release, String language, String draft, List<String> expected) {
    /// The release above it.
    record Source(String language, String day, String place, String text) {}

    @Override
    public String toString() {
      return release.language() + " ← " + language + ": " + draft;
    }

    /// What is not judged as the line expects.
    List<String> faults() {
      List<Finding> left = new ArrayList<>(report().findings());
      List<String> faults = new ArrayList<>();
      for (String one : expected) {
        String[] sides = one.split(" = ", 2);
        Optional<Finding> finding =
            left.stream().filter(any -> any.words().contains(sides[0])).findFirst();
        finding.ifPresent(left::remove);
        if (!fits(finding, sides[1])) {
          faults.add(one + ", but is " + finding.map(Drafts::show).orElse("not listed"));
        }
      }
      left.stream()
          .filter(one -> one.outcome().word().equals("different"))
          .map(one -> "not planted: " + Drafts.show(one))
          .forEach(faults::add);
      return faults;
    }

    DraftReport report() {
      PassageIndex index = INDEXES.computeIfAbsent(release, DraftsAcrossLanguagesTest::index);
      return new DraftCheck(index, new QuoteChecker(index, new Answerer(index))).check(draft);
    }
  }

  static Stream<Row> rows() throws IOException {
    return rows(FILE);
  }

  /// The drafts of a file in the form of that of this test.
  static Stream<Row> rows(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    Row.Source release = new Row.Source("", "", "", "");
    for (String line : Files.readAllLines(file)) {
      List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
      if (line.startsWith("release")) {
        release = new Row.Source(cells.get(1), cells.get(2), cells.get(3), cells.get(4));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        List<String> expected = List.of(cells.get(2).split("; ", -1));
        rows.add(new Row(release, cells.get(0), cells.get(1), expected));
      }
    }
    return rows.stream();
  }

  @AfterAll
  static void close() throws IOException {
    for (PassageIndex index : INDEXES.values()) {
      index.close();
    }
    INDEXES.clear();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyDraftIsJudgedAsWrittenDownBefore(Row row) {
    assertEquals(List.of(), row.faults(), () -> row + "\n" + Drafts.show(row.report()));
  }

  private static boolean fits(Optional<Finding> finding, String expected) {
    String word = finding.map(one -> one.outcome().word()).orElse("");
    return switch (expected) {
      case "known" -> Set.of("found", "elsewhere").contains(word);
      case "wrong" -> Set.of("different", "not-in-releases").contains(word);
      case "missing" -> Set.of("", "not-in-releases").contains(word);
      case "safe" -> !word.equals("different");
      case "found", "elsewhere", "different" -> word.equals(expected);
      default ->
          word.equals("different")
              && (!(finding.orElseThrow().outcome() instanceof Different different)
                  || different
                      .differences()
                      .getFirst()
                      .said()
                      .contains(expected.substring("different: ".length())));
    };
  }

  private static PassageIndex index(Row.Source source) {
    Masthead masthead =
        new Masthead(
            new Reference("IP/24/1"),
            "Press release",
            "Release",
            LocalDate.parse(source.day()),
            Optional.of(source.place()),
            source.language(),
            URI.create("https://ec.europa.eu/commission/presscorner/detail/en/ip_24_1"),
            "CC BY 4.0");
    Passage passage =
        new Passage(
            new PassageId(masthead.reference(), source.language(), 1),
            Passage.Kind.PARAGRAPH,
            source.text(),
            Optional.empty(),
            List.of(new Place(1, "", 0, source.text().length())));
    try {
      return PassageIndex.inMemory(
          List.of(new Release(masthead, List.of(passage))),
          Thesaurus.read(Path.of("index-data"), line -> {}));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
