package eujp.extract;

import eujp.ProcessorTime;
import eujp.cite.Citation;
import eujp.extract.commitments.Commitment;
import eujp.extract.commitments.Commitments;
import eujp.release.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileReleaseTest {
  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "and signed the ",
        "The EU will explore and to explore, ",
        "Minister Anna Berg, ",
        "Anna Berg said Berg ",
        "Mr Kono and ",
        "agreed that it may ",
        "<!channel> ",
        "(((“",
        "3 July and 4 July, "
      })
  void noReleaseTakesLongOrIsMisquoted(String piece) throws IOException {
    Files.createDirectories(temp.resolve("releases"));
    Files.writeString(
        temp.resolve("releases/ip-24-1.en.md"),
        """
        ---
        reference: IP/24/1
        title: A release for tests
        date: 2024-02-03
        language: en
        url: https://example.org/release
        ---

        %s
        """
            .formatted("The EU " + piece.repeat(40_000 / piece.length())));
    List<Release> releases = Desk.corpus(temp.toString());

    ProcessorTime.within(
        Duration.ofSeconds(20),
        () ->
            Stream.of(
                    Timeline.of(releases).stream().map(Event::citation),
                    Commitments.of(releases).stream().map(Commitment::citation),
                    Quotations.of(releases).all().stream().map(Quotation::citation),
                    People.of(releases).stream()
                        .flatMap(person -> person.appearances().stream())
                        .map(NamedPerson.Appearance::citation))
                .flatMap(citations -> citations)
                .forEach(HostileReleaseTest::assertQuotes));
  }

  private static void assertQuotes(Citation citation) {
    Assertions.assertTrue(citation.passage().text().contains(citation.sentence()));
  }
}
