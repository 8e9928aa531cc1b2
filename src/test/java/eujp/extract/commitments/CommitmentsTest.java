package eujp.extract.commitments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import eujp.extract.Desk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Who commits to what.
class CommitmentsTest {
  @TempDir private Path temp;

  @Test
  void everyCommitmentIsFoundWithItsStrengthAndWhoCommitsAndNothingElse() {
    List<JsonObject> golden = Desk.golden("commitments.jsonl");
    List<String> beginnings =
        golden.stream().map(line -> line.get("sentence").getAsString()).toList();

    Desk.assertSame(
        golden.stream().map(CommitmentsTest::json).toList(),
        Commitments.of(Desk.releases()).stream()
            .map(commitment -> json(line(commitment, beginnings)))
            .toList());
  }

  @ParameterizedTest
  @CsvFileSource(
      files = {"src/test/resources/desk/verbs.txt", "src/test/resources/desk/asserted.txt"},
      delimiter = '|')
  void theWeakestGoverningVerbCountsAndWhatIsDeniedOrSupposedDoesNot(
      String sentence, @Nullable String expected) throws IOException {
    Desk.write(temp, "en", sentence);

    assertEquals(
        expected == null ? "" : expected,
        Commitments.of(Desk.corpus(temp.toString())).stream()
            .map(commitment -> commitment.strength() + ", " + commitment.who().orElse("-"))
            .collect(Collectors.joining("; ")));
  }

  @ParameterizedTest
  @CsvFileSource(files = "src/test/resources/desk/committed.txt", delimiter = '|')
  void whoCommitsIsToldInEveryLanguage(String language, String sentence, @Nullable String expected)
      throws IOException {
    Desk.write(temp, language, sentence);

    assertEquals(
        expected == null ? "" : expected,
        Commitments.of(Desk.corpus(temp.toString())).stream()
            .map(commitment -> commitment.strength() + ", " + commitment.who().orElse("-"))
            .collect(Collectors.joining("; ")));
  }

  @Test
  void whatIsCommittedToStandsInTheItemAndWeIsWe() throws IOException {
    Desk.write(
        temp,
        "de",
        "Ab 2026 wird Norwegen zwei Häfen ausbauen. Wir haben einen Vertrag unterzeichnet.");

    List<Commitment> found = Commitments.of(Desk.corpus(temp.toString()));

    assertEquals(
        List.of("einen Vertrag unterzeichnet", "zwei Häfen ausbauen"),
        found.stream().map(commitment -> commitment.what().orElse("")).toList());
    assertEquals("haben unterzeichnet", found.getFirst().verb());
    assertEquals("we", found.getFirst().party().orElse(""));
  }

  @Test
  void whatAReleaseSaysInSeveralLanguagesIsToldOnceInEnglish() throws IOException {
    Desk.write(temp, "de", "Der Rat beschloss, die Frist zu verlängern.");
    Desk.write(temp, "en", "The Council decided to extend the time limit.");

    assertEquals(
        List.of("The Council"),
        Commitments.of(Desk.corpus(temp.toString())).stream()
            .map(commitment -> commitment.who().orElse(""))
            .toList());
  }

  private static JsonObject line(Commitment commitment, List<String> beginnings) {
    String sentence = commitment.citation().sentence();
    JsonObject line = new JsonObject();
    line.addProperty("reference", commitment.citation().passage().id().reference().value());
    line.addProperty("paragraph", commitment.citation().passage().id().ordinal());
    line.addProperty("strength", commitment.strength().toString());
    line.addProperty("verb", commitment.verb());
    line.addProperty("who", commitment.who().orElse(null));
    line.addProperty("party", commitment.party().orElse(null));
    line.addProperty("speaker", commitment.speaker().orElse(null));
    line.addProperty("subject", commitment.subject().orElse(null));
    line.addProperty(
        "sentence", beginnings.stream().filter(sentence::startsWith).findFirst().orElse(sentence));
    return line;
  }

  private static String json(JsonObject line) {
    return new GsonBuilder().serializeNulls().disableHtmlEscaping().create().toJson(line);
  }
}
