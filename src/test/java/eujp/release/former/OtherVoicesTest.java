package eujp.release.former;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eujp.release.Corpus;
import eujp.release.Passage;
import eujp.release.Release;
import eujp.release.Speaker;
import eujp.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who speaks, and what stands above, when a release was changed.
class OtherVoicesTest {
  @TempDir private Path folder;

  /// The passages of a release whose lines ` / ` parts, and whose paragraphs ` // ` does.
  private List<Passage> passages(String text, String speakers) throws IOException {
    return FormerRelease.passages(release(text, speakers));
  }

  private Release release(String text, String speakers) throws IOException {
    Path file = folder.resolve("ip-24-1.en.md");
    Files.writeString(
        file,
        """
        ---
        reference: IP/24/1
        title: A harbour
        date: 2024-02-03
        language: en
        url: https://example.org/release
        %s---

        %s
        """
            .formatted(speakers, text.strip().replace(" // ", "\n\n").replace(" / ", "\n")));
    return Corpus.ofFile(file).releases().getFirst();
  }

  /// `[One's > Another's] words` for each sentence that is somebody else's, `[-] words` for each
  /// that is another, `# Heading > Other heading`.
  private static String told(List<PassageChange> changes) {
    return changes.stream().map(OtherVoicesTest::told).collect(Collectors.joining(" + "));
  }

  private static String told(PassageChange change) {
    String heading =
        change
            .heading()
            .map(it -> "# %s > %s ".formatted(it.before().orElse("-"), it.now().orElse("-")))
            .orElse("");
    return (heading
            + change.sentences().stream()
                .map(sentence -> told(change, sentence))
                .collect(Collectors.joining(" + ")))
        .strip();
  }

  private static String told(PassageChange change, PassageChange.Sentence sentence) {
    String who =
        sentence.spokenByOther()
            ? by(change.before(), sentence.before()) + " > " + by(change.now(), sentence.now())
            : "-";
    Passage passage = change.now().or(change::before).orElseThrow();
    return "[%s] %s"
        .formatted(who, sentence.now().or(sentence::before).orElseThrow().of(passage.text()));
  }

  private static String by(Optional<Passage> passage, Optional<Span> span) {
    return passage.stream()
        .flatMap(in -> in.speakers(span.orElseThrow().start(), span.orElseThrow().end()).stream())
        .map(Speaker::name)
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // Signed by another; in one piece, and only that.
        "> Build it. / > — Ann Lee |> Build it. / > — Bob Ray | [Ann Lee > Bob Ray] Build it.",
        "> Build it. Do. / > — Ann Lee // > Go. / > — Ann Lee"
            + "|> Build it. Do. / > — Bob Ray // > Go. / > — Ann Lee"
            + "| [Ann Lee > Bob Ray] Build it. Do.",
        "> Build it. Do. / > — Ann Lee |> Build it. Go! / > — Bob Ray"
            + "| [Ann Lee > Bob Ray] Build it. + [Ann Lee > Bob Ray] Go!",
        "> Build it. / > — Ann Lee |> Build it. | [Ann Lee > ] Build it.",
        "> Build it. |> Build it. / > — Ann Lee | [ > Ann Lee] Build it.",
        // Both change places.
        "> Build it. / > — Ann Lee // > Go. / > — Bob Ray"
            + "|> Build it. / > — Bob Ray // > Go. / > — Ann Lee"
            + "| [Ann Lee > Bob Ray] Build it. + [Bob Ray > Ann Lee] Go.",
        // Moved and signed by another.
        "> Build it. / > — Ann Lee // One ends. // Two ends."
            + "| One ends. // Two ends. // > Build it. / > — Bob Ray"
            + "| [Ann Lee > Bob Ray] Build it.",
        // Only moved, also where the same words are two persons'.
        "> Build it. / > — Ann Lee // > Go. / > — Bob Ray"
            + "|> Go. / > — Bob Ray // > Build it. / > — Ann Lee | ``",
        "> Thanks. Build it. / > — Ann Lee // > Thanks. Go. / > — Bob Ray"
            + "|> Thanks. Go. / > — Bob Ray // > Thanks. Build it. / > — Ann Lee | ``",
        // Read from the sentences around it.
        "“Build it,” said Ann Lee. “Do not wait.” |“Build it,” said Bob Ray. “Do not wait.”"
            + "| [Ann Lee > Bob Ray] “Build it,” said Bob Ray."
            + " + [Ann Lee > Bob Ray] “Do not wait.”",
        "“Build it,” said Ann Lee. “Do not wait.” |“Build it,” said Lee. “Do not wait.”"
            + "| [-] “Build it,” said Lee.",
        // Printed otherwise.
        "“Build it,” said Ann Lee. “Do not wait.” |«\u00A0Build it,\u00A0» said Ann Lee. „Do not"
            + " wait.“| ``",
        "> “Build it.” / > — Ann Lee |> \"Build it.\" / > — Ann\u00A0Lee | ``",
        "Ann Lee said: // > “Build it.” |Ann Lee said: // “Build it.” | ``",
        "Ann Lee said: // > Build it. |Ann Lee said: // Build it. | ``",
        // Headings: another, a new one, one that is gone, one that is moved, printed otherwise.
        "## Ports // One ends. // Two ends.|## Quays // One ends. // Two ends.| # Ports > Quays",
        "One ends. // Two ends.|One ends. // ## Quays // Two ends.| # - > Quays",
        "## Ports // One ends.|One ends.| # Ports > -",
        "## A // One ends. // ## B // Two ends.|## B // Two ends. // ## A // One ends.| ``",
        "## A // One ends. // ## B // Two ends.|## A // One ends. // Two ends.| # B > -",
        "## The “Port” // One ends.|## The \"Port\" // One ends.| ``",
        "## Ports // One ends.|## Quays // Two ends. // One ends."
            + "| [-] Two ends. + # Ports > Quays",
      })
  void whoSpeaksAndWhatStandsAboveIsTold(String before, String now, String told)
      throws IOException {
    assertEquals(told, told(ReleaseDifference.between(passages(before, ""), passages(now, ""))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // as it was | as it is | what was quoted as Ann Lee's | who says it now, where that is told
        "> Build it. / > — Ann Lee |> Build it. / > — Bob Ray | Build it. | Bob Ray",
        "> Go. Build it. / > — Ann Lee |> Go. Build it. / > — Bob Ray | Go. Build it. | Bob Ray",
        "“Build it,” said Ann Lee. “Do not wait.” |“Build it,” said Bob Ray. “Do not wait.”"
            + "| “Do not wait.” | Bob Ray",
        // Hers still, somewhere or by a shorter name, or nobody's.
        "> Build it. / > — Ann Lee |> Build it. / > — Ann Lee, Envoy | Build it. | -",
        "> Build it. / > — Ann Lee |> Build it. / > — Lee | Build it. | -",
        "> Build it. / > — Ann Lee |> Build it. | Build it. | -",
        "> Go. / > — Ann Lee"
            + "|> Go. Build it. / > — Bob Ray // > Go. Wait. / > — Ann Lee | Go. | -",
        // It is not known that it was hers.
        "> Build it. |> Build it. / > — Bob Ray | Build it. | -",
        "> Build it. / > — Bob Ray |> Build it. / > — Bob Ray | Build it. | -",
      })
  void whatWasQuotedAsOnePersonsAndIsAnothersIsFound(
      String before, String now, String sentence, String told) throws IOException {
    SentencePlaces places =
        new SentencePlaces(
            passages(now, ""), Stream.of(new FormerRelease(Instant.EPOCH, release(before, ""))));
    assertEquals(
        told,
        places
            .asOthers(sentence, "Ann Lee")
            .flatMap(place -> place.passage().speaker(place.span().start(), place.span().end()))
            .map(Speaker::name)
            .orElse("-"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Ann Lee | Bob Ray | [Ann Lee > Bob Ray] We build. We wait.",
        "Ann Lee, Envoy | Ann Lee, Minister | [Ann Lee > Ann Lee] We build. We wait.",
        "Ann Lee | Ann Lee | ``",
      })
  void soIsWhoSpeaksThroughout(String before, String now, String told) throws IOException {
    String text = "We build. We wait.";
    assertEquals(
        told,
        told(
            ReleaseDifference.between(
                passages(text, "speaker: " + before + "\n"),
                passages(text, "speaker: " + now + "\n"))));
  }
}
