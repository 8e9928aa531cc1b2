package eujp.check.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.answer.Answerer;
import eujp.check.QuoteChecker;
import eujp.check.draft.FactOutcome.Different;
import eujp.check.draft.FactOutcome.Found;
import eujp.question.Thesaurus;
import eujp.release.Masthead;
import eujp.release.Passage;
import eujp.release.PassageId;
import eujp.release.Place;
import eujp.release.Reference;
import eujp.release.Release;
import eujp.search.PassageIndex;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers with their units in drafts, against a release that has some; the one that comes with
/// eujp has none.
class DraftNumbersTest {
  private static final Masthead MASTHEAD =
      new Masthead(
          new Reference("IP/24/1"),
          "Press release",
          "Cables and raw materials",
          LocalDate.of(2024, 5, 2),
          Optional.empty(),
          "en",
          URI.create("https://ec.europa.eu/commission/presscorner/detail/en/ip_24_1"),
          "CC BY 4.0");

  private static final List<String> TEXTS =
      List.of(
          "The Commission will invest €20 million in submarine cables between Europe and Japan.",
          "The Arctic cable is 14 000 km long and connects 13 landing stations.",
          "China supplies 97 % of the magnesium that European industry uses.");

  private static PassageIndex index;

  @BeforeAll
  static void open() throws IOException {
    List<Passage> passages =
        IntStream.range(0, TEXTS.size()).mapToObj(i -> passage(i + 1, TEXTS.get(i))).toList();
    index =
        PassageIndex.inMemory(
            List.of(new Release(MASTHEAD, passages)),
            Thesaurus.read(Path.of("index-data"), line -> {}));
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static Passage passage(int ordinal, String text) {
    return new Passage(
        new PassageId(MASTHEAD.reference(), "en", ordinal),
        Passage.Kind.PARAGRAPH,
        text,
        Optional.empty(),
        List.of(new Place(ordinal, "", 0, text.length())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Commission will invest €30 million in submarine cables.         | €30 million | €20 million
          The Commission will invest €20 billion in submarine cables.         | €20 billion | €20 million
          The Arctic cable is 12 000 km long.                                 | 12 000 km | 14 000 km
          The Arctic cable connects 31 landing stations.                      | 31 landing | 13 landing
          China supplies 79 % of the magnesium that European industry uses.   | 79 % | 97 %
          """)
  void anAlteredNumberIsNamedWithWhatTheReleaseSays(String draft, String claimed, String said) {
    Finding finding = only(draft);

    assertEquals(claimed, finding.words());
    assertTrue(finding.outcome() instanceof Different, () -> Drafts.show(finding));
    assertEquals(
        said,
        ((Different) finding.outcome()).differences().getFirst().said(),
        Drafts.show(finding));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Commission will invest EUR 20 million in submarine cables.
          The Arctic cable is 14,000 km long.
          China supplies 97 per cent of the magnesium that European industry uses.
          """)
  void theSameNumberWrittenAnotherWayIsFound(String draft) {
    Finding finding = only(draft);

    assertTrue(finding.outcome() instanceof Found, () -> Drafts.show(finding));
  }

  @Test
  void theRightNumberOfAnotherThingIsNotFound() {
    Finding finding = only("Norway will spend €20 million on its herring fleet.");

    assertTrue(!(finding.outcome() instanceof Found), () -> Drafts.show(finding));
  }

  @Test
  void aTelephoneNumberIsOneThing() {
    List<Finding> findings =
        new DraftCheck(index, new QuoteChecker(index, new Answerer(index)))
            .check("Call the spokesperson, +32 2 295 86 15.")
            .findings();

    assertEquals(
        List.of("contact +32 2 295 86 15 not-in-releases"),
        findings.stream()
            .map(one -> one.kind() + " " + one.words() + " " + one.outcome().word())
            .toList());
  }

  private static Finding only(String draft) {
    List<Finding> findings =
        new DraftCheck(index, new QuoteChecker(index, new Answerer(index)))
            .check(draft).findings().stream()
                .filter(one -> one.kind() == Finding.Kind.NUMBER)
                .toList();
    assertEquals(1, findings.size(), findings.toString());
    return findings.getFirst();
  }
}
