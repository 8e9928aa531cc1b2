package eujp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import eujp.ProcessorTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskTest {
  private static final String QUESTION = "Where do the walruses of Brussels sleep?";
  private static final String TEXT =
      "Nobody has counted the otters.\n\n## Walruses\n\nThe walruses of Brussels sleep in the"
          + " fountain. They wake at noon.";

  @TempDir private Path temp;

  @Test
  void thePassageIsShownWithItsSourceAndALinkToTheSentence() throws IOException {
    CommandLineRun run = ask("--top", "1", QUESTION);

    assertEquals(
        """
          ▸The walruses of Brussels sleep in the fountain.◂ They wake at noon.
          IP/24/1 ¶2 · Walruses · 3 February 2024
          https://example.org/release#:~:text=The%20walruses%20of%20Brussels%20sleep%20in%20the%20fountain%2E

        """,
        run.out());
    assertEquals(0, run.exitCode());
    assertEquals("", run.err());
  }

  @Test
  void whereASentencePointsBackJsonHoldsItWithTheOneBefore() throws IOException {
    CommandLineRun run = ask("--json", "--top", "1", "When do the walruses wake?");

    JsonObject passage =
        JsonParser.parseString(run.out())
            .getAsJsonObject()
            .getAsJsonArray("passages")
            .get(0)
            .getAsJsonObject();
    assertEquals("They wake at noon.", passage.get("sentence").getAsString());
    assertEquals(
        "The walruses of Brussels sleep in the fountain. They wake at noon.",
        passage.get("quotable").getAsString());
  }

  @Test
  void jsonHoldsWhatTheContractSays() throws IOException {
    CommandLineRun run = ask("--json", "--top", "1", QUESTION);

    JsonObject answer = JsonParser.parseString(run.out()).getAsJsonObject();
    assertEquals(Set.of("question", "answered", "confidence", "passages"), answer.keySet());
    assertEquals(QUESTION, answer.get("question").getAsString());
    assertTrue(answer.get("answered").getAsBoolean());
    double confidence = answer.get("confidence").getAsDouble();
    assertTrue(confidence >= 0 && confidence <= 1, "confidence is " + confidence);
    assertTrue(answer.get("confidence").getAsString().length() <= 5, run.out());
    JsonObject passage = answer.getAsJsonArray("passages").get(0).getAsJsonObject();
    assertEquals(
        List.of(
            "reference",
            "paragraph",
            "section",
            "kind",
            "speaker",
            "language",
            "score",
            "text",
            "sentence",
            "url"),
        List.copyOf(passage.keySet()));
    assertEquals("IP/24/1", passage.get("reference").getAsString());
    assertEquals(2, passage.get("paragraph").getAsInt());
    assertEquals("Walruses", passage.get("section").getAsString());
    assertEquals("paragraph", passage.get("kind").getAsString());
    assertTrue(passage.get("speaker").isJsonNull());
    assertEquals("en", passage.get("language").getAsString());
    assertEquals(
        "The walruses of Brussels sleep in the fountain.", passage.get("sentence").getAsString());
  }

  @Test
  void theSpeakerOfAQuotationIsNamedInJson() {
    CommandLineRun run = CommandLineRun.of("ask", "--json", "speaker:breton semiconductors");

    JsonObject speaker =
        JsonParser.parseString(run.out())
            .getAsJsonObject()
            .getAsJsonArray("passages")
            .get(0)
            .getAsJsonObject()
            .getAsJsonObject("speaker");
    assertEquals("Thierry Breton", speaker.get("name").getAsString());
    assertEquals("Commissioner for Internal Market", speaker.get("role").getAsString());
  }

  @Test
  void aBatchIsAnsweredInItsOrderAndABadLineInItsPlace() throws IOException {
    Path questions =
        Files.writeString(
            temp.resolve("questions.jsonl"),
            """
            {"id": "a", "question": "Where do the walruses sleep?"}
            not JSON
            {"id": {"n": 2}, "question": 7}

            ["a list"]
            {"question": "Who counted the otters?"}
            {"id": 3, "question": ""}
            """);

    List<JsonObject> lines =
        ask("--batch", questions.toString()).outLines().stream()
            .map(line -> JsonParser.parseString(line).getAsJsonObject())
            .toList();

    assertEquals(6, lines.size());
    assertEquals("a", lines.get(0).get("id").getAsString());
    assertEquals("Where do the walruses sleep?", lines.get(0).get("question").getAsString());
    assertEquals(error("null", "line 2 is not JSON"), lines.get(1));
    assertEquals(error("{\"n\": 2}", "line 3 has no text 'question'"), lines.get(2));
    assertEquals(error("null", "line 5 is not a JSON object"), lines.get(3));
    assertTrue(lines.get(4).get("id").isJsonNull());
    assertTrue(lines.get(4).has("passages"));
    assertEquals(3, lines.get(5).get("id").getAsInt());
    assertFalse(lines.get(5).get("answered").getAsBoolean());
  }

  @Test
  void jsonTellsWhatCouldNotBeRead() throws IOException {
    Path questions =
        Files.writeString(
            temp.resolve("questions.jsonl"),
            """
            {"question": "누가 서명했나요?"}
            {"question": "Where do the walruses sleep?"}
            """);

    List<Boolean> understood =
        ask("--batch", questions.toString()).outLines().stream()
            .map(line -> JsonParser.parseString(line).getAsJsonObject())
            .map(line -> !line.has("understood") || line.get("understood").getAsBoolean())
            .toList();

    assertEquals(List.of(false, true), understood);
  }

  @Test
  void bytesThatAreNotUtf8SpoilTheirOwnLineOnly() throws IOException {
    byte[] latin1 =
        "{\"id\": 1, \"question\": \"caf\u00e9\"}\n{\"id\": 2, \"question\": \"walruses\"}\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    Path questions = Files.write(temp.resolve("questions.jsonl"), latin1);

    CommandLineRun run = ask("--batch", questions.toString());

    assertEquals(0, run.exitCode());
    assertEquals(2, run.outLines().size());
    assertTrue(
        JsonParser.parseString(run.outLines().get(1))
            .getAsJsonObject()
            .get("answered")
            .getAsBoolean());
  }

  @Test
  void aMissingBatchFileIsWrongUsage() throws IOException {
    assertFails(2, "nowhere.jsonl cannot be read", ask("--batch", "nowhere.jsonl"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void anEmptyQuestionIsWrongUsage(String question) throws IOException {
    assertFails(2, "Give a question", ask(question));
  }

  @Test
  void aQuestionAndABatchAtOnceAreWrongUsage() throws IOException {
    assertFails(2, "Give a question", ask("--batch", "questions.jsonl", "question"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "many", "99999999999"})
  void topIsANumberFromOneUp(String top) throws IOException {
    assertFails(2, "--top", ask("--top=" + top, QUESTION));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0000\u0007\u001b[31m walruses \u0085",
        "half a pair \ud83d of walruses",
        "\udc00",
        "<!channel> <@U123> walruses",
        "(((((((\"walruses AND OR NOT *?~^ : [ TO }",
        "\u202e\u200b\ufeff"
      })
  void noQuestionMakesItFail(String question) throws IOException {
    CommandLineRun run = ask("--json", question);

    assertEquals(0, run.exitCode(), run.err());
    assertEquals("", run.err());
    assertEquals(1, run.outLines().size());
  }

  @Test
  void aQuestionOf40000CharactersIsAnsweredSoon() {
    String question = "walruses ".repeat(4_500);

    CommandLineRun run =
        ProcessorTime.within(Duration.ofSeconds(20), () -> ask("--json", question));

    assertEquals(0, run.exitCode(), run.err());
  }

  @Test
  void aMissingCorpusIsSaidInOneLine() {
    CommandLineRun run = CommandLineRun.of("ask", "--corpus", "nowhere", QUESTION);

    assertFails(2, "There is no folder nowhere", run);
  }

  @Test
  void anEmptyCorpusIsSaidInOneLine() throws IOException {
    CorpusFolder empty = CorpusFolder.in(temp);

    CommandLineRun run = CommandLineRun.of("ask", "--corpus", empty.toString(), QUESTION);

    assertFails(2, "There is no release to read in", run);
  }

  @Test
  void aBrokenReleaseIsToldWithItsLineAndTheRestIsServed() throws IOException {
    CorpusFolder corpus =
        CorpusFolder.in(temp)
            .release("IP/24/1", TEXT)
            .file("broken.en.md", "---\nreference: no reference\n---\n\nText.\n");

    CommandLineRun run = CommandLineRun.of("ask", "--corpus", corpus.toString(), QUESTION);

    assertEquals(0, run.exitCode());
    assertTrue(run.out().contains("IP/24/1 ¶2"), run.out());
    assertEquals(5, run.err().lines().count(), run.err());
    assertTrue(
        run.err()
            .lines()
            .allMatch(line -> line.matches("eujp: left out: .*broken\\.en\\.md:\\d+: .+")),
        run.err());
  }

  @Test
  void anIndexBuiltBeforeGivesTheSameAnswer() throws IOException {
    CorpusFolder corpus = CorpusFolder.in(temp.resolve("corpus")).release("IP/24/1", TEXT);
    String index = temp.resolve("index").toString();

    CommandLineRun built =
        CommandLineRun.of("index", "--corpus", corpus.toString(), "--index", index);
    CommandLineRun answered =
        CommandLineRun.of("ask", "--corpus", corpus.toString(), "--index", index, QUESTION);

    assertEquals(0, built.exitCode(), built.err());
    assertTrue(built.out().startsWith("1 release, 2 passages in " + index), built.out());
    assertEquals(
        CommandLineRun.of("ask", "--corpus", corpus.toString(), QUESTION).out(), answered.out());
  }

  @Test
  void aMissingIndexIsSaidWithTheCommandThatBuildsItAndNoFolderIsMade() {
    Path missing = temp.resolve("missing");

    CommandLineRun run = CommandLineRun.of("ask", "--index", missing.toString(), QUESTION);

    assertFails(2, "eujp index --index " + missing, run);
    assertFalse(Files.exists(missing));
  }

  @Test
  void aFolderWithoutAnIndexIsSaidWithTheCommandThatBuildsIt() {
    CommandLineRun run = CommandLineRun.of("ask", "--index", temp.toString(), QUESTION);

    assertFails(2, "eujp index --index " + temp, run);
  }

  @Test
  void anIndexOfAnotherVersionIsNotMisread() throws IOException {
    try (FSDirectory directory = FSDirectory.open(temp);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(List.of(Map.entry("eujp.format", "of another time")));
      writer.commit();
    }

    CommandLineRun run = CommandLineRun.of("ask", "--index", temp.toString(), QUESTION);

    assertFails(2, "another version of eujp", run);
  }

  private CommandLineRun ask(String... arguments) throws IOException {
    CorpusFolder corpus = CorpusFolder.in(temp.resolve("corpus")).release("IP/24/1", TEXT);
    String[] all = new String[arguments.length + 3];
    all[0] = "ask";
    all[1] = "--corpus";
    all[2] = corpus.toString();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return CommandLineRun.of(all);
  }

  private static JsonElement error(String id, String error) {
    JsonObject expected = new JsonObject();
    expected.add("id", JsonParser.parseString(id));
    expected.addProperty("error", error);
    return expected;
  }

  private static void assertFails(int exitCode, String says, CommandLineRun run) {
    assertEquals(exitCode, run.exitCode(), run.err());
    assertEquals("", run.out());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().startsWith("eujp: "), run.err());
    assertTrue(run.err().contains(says), run.err());
  }
}
