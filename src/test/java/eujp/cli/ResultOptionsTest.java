package eujp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The options that are the same on each command that finds something.
class ResultOptionsTest {
  private static final String RIGHT = "The walruses of Brussels sleep in the fountain.";
  private static final String ALTERED = "The walruses of Antwerp sleep in the fountain.";

  @TempDir private Path temp;

  private CommandLineRun run(String command, String... arguments) throws IOException {
    CorpusFolder corpus =
        CorpusFolder.in(temp.resolve("corpus"))
            .release("IP/24/1", RIGHT + " It happened on 3 July 2023.");
    List<String> all = new ArrayList<>(List.of(command, "--corpus", corpus.toString()));
    all.addAll(List.of(arguments));
    return CommandLineRun.of(all.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask", "quote", "check", "quotes", "people", "timeline", "commitments"})
  void eachCommandThatFindsSomethingHasThem(String command) {
    String help = CommandLineRun.of(command, "--help").out();

    for (String option : List.of("--json", "--format=FORMAT", "--exit-code")) {
      assertTrue(help.contains(option), help);
    }
    assertEquals(
        List.of("ask", "quote", "check").contains(command), help.contains("--batch=FILE"), help);
  }

  @ParameterizedTest
  @CsvSource({
    "ask, Where do the walruses sleep?, 0",
    "ask, What does the treaty on fisheries cost?, 1",
    "quote, The walruses of Brussels sleep in the fountain, 0",
    "quote, “The walruses […] sleep in the fountain”, 0",
    "quote, The walruses of Antwerp sleep in the fountain, 1",
    "quote, Nothing of this kind was ever said by anyone, 1",
    "quote, “The walruses of Brussels” and “sleep in the sea fountain”, 1",
    "quotes, Nobody Inparticular, 1",
    "timeline, , 0",
    "commitments, , 1",
  })
  void theExitCodeTellsOnlyWhenItIsAskedTo(String command, String typed, int code)
      throws IOException {
    String[] words = typed == null ? new String[0] : new String[] {typed};
    List<String> telling = new ArrayList<>(List.of(words));
    telling.add("--exit-code");

    assertEquals(0, run(command, words).exitCode());
    assertEquals(code, run(command, telling.toArray(String[]::new)).exitCode());
  }

  @ParameterizedTest
  @CsvSource({"It happened on 3 July 2023., 0", "It happened on 4 July 2023., 1"})
  void aDraftThatNeedsALookIsTold(String draft, int code) throws IOException {
    String file = Files.writeString(temp.resolve("draft.txt"), draft).toString();

    assertEquals(0, run("check", file).exitCode());
    assertEquals(code, run("check", "--exit-code", "--json", file).exitCode());
  }

  static Stream<List<String>> batches() {
    return Stream.of(
        List.of("ask", "question", "Where do the walruses sleep?", "answered", "true"),
        List.of("quote", "quote", ALTERED, "verdict", "\"altered\""),
        List.of("check", "draft", "It happened on 3 July 2023.", "checkedUpTo", "27"));
  }

  @ParameterizedTest
  @MethodSource("batches")
  void aBatchComesFromAFileOrFromStandardInputAndMayBeCalledJson(List<String> each)
      throws IOException {
    String lines = "{\"id\": 7, \"%s\": \"%s\"}%n{\"id\": 8}%n".formatted(each.get(1), each.get(2));
    Path file = Files.writeString(temp.resolve("lines.jsonl"), lines);
    CommandLineRun ofFile = run(each.getFirst(), "--json", "--batch", file.toString());
    InputStream before = System.in;
    CommandLineRun ofInput;
    try {
      System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
      ofInput = run(each.getFirst(), "--exit-code", "--batch", "-");
    } finally {
      System.setIn(before);
    }

    List<JsonObject> found =
        ofFile.outLines().stream()
            .map(line -> JsonParser.parseString(line).getAsJsonObject())
            .toList();
    assertEquals("7", found.getFirst().get("id").toString());
    assertEquals(each.getLast(), found.getFirst().get(each.get(3)).toString(), ofFile.out());
    assertEquals(
        "line 2 has no text '%s'".formatted(each.get(1)),
        found.getLast().get("error").getAsString());
    assertEquals(0, ofFile.exitCode(), ofFile.err());
    assertEquals(ofFile.out(), ofInput.out());
    assertEquals(1, ofInput.exitCode(), "a line that cannot be read is not right");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask", "quote", "check"})
  void oneThingOrAFileAndOneForm(String command) throws IOException {
    for (String[] wrong :
        new String[][] {
          {},
          {"a", "--batch", "b"},
          {"--batch", "b", "--format", "html"},
          {"--json", "--format", "html", "a"}
        }) {
      CommandLineRun run = run(command, wrong);

      assertEquals(2, run.exitCode(), run.out());
      assertEquals(1, run.err().lines().count(), run.err());
    }
  }

  @Test
  void anAnswerCanBeHadAsACitation() throws IOException {
    String question = "Where do the walruses sleep?";

    String markdown = run("ask", "--format", "markdown", question).out();
    JsonArray csl =
        JsonParser.parseString(run("ask", "--format", "csl-json", question).out()).getAsJsonArray();

    assertTrue(markdown.startsWith("# Where do the walruses sleep"), markdown);
    assertTrue(markdown.contains("> “" + RIGHT), markdown);
    assertEquals(1, csl.size());
    assertEquals("[]\n", run("ask", "--format", "csl-json", "What does butter cost?").out());
  }

  @Test
  void whatOneMayAskInsteadIsOfTheCorpusThatWasAsked() throws IOException {
    String nothing = run("ask", "How do I bake a sourdough loaf at home?").out();

    assertTrue(nothing.startsWith("The releases have nothing on this."), nothing);
    assertTrue(nothing.contains("IP/24/1"), nothing);
    assertFalse(nothing.contains("Digital Partnership"), nothing);
  }

  @ParameterizedTest
  @CsvSource({
    "'It was on 4 July 2023.', 1:11",
    "'One.\nIt was on 4 July 2023.', 2:11",
    "'One.\r\nTwo.\r\n\r\nIt was on 4 July 2023.', 4:11",
    "'One.\rIt was on 4 July 2023.', 2:11",
    "'😀 on 4 July 2023.', 1:6",
    "'\uFEFF😀 on 4 July 2023.', 1:6",
    "'日本は on 4 July 2023.', 1:8",
  })
  void eachFindingSaysWhereItStandsInTheFile(String draft, String place) throws IOException {
    String file = Files.writeString(temp.resolve("draft.txt"), draft).toString();

    String text = run("check", file).out();
    JsonObject first =
        JsonParser.parseString(run("check", "--json", file).out())
            .getAsJsonObject()
            .getAsJsonArray("findings")
            .get(0)
            .getAsJsonObject();

    assertTrue(text.contains("\n" + file + ":" + place + ": NOT IN THE RELEASES  date:"), text);
    assertEquals(place, first.get("line") + ":" + first.get("column"));
    assertTrue(
        run("check", "--format", "markdown", file).out().contains("draft"), "the place is told");
  }

  @Test
  void noFigureHasSixteenDigits() throws IOException {
    for (String json :
        List.of(
            run("ask", "--json", "Where do the walruses sleep?").out(),
            run("quote", "--json", ALTERED).out(),
            run("quote", "--json", "The oceans were quiet, and no walruses slept there").out())) {
      assertFalse(json.matches("(?s).*\\d\\.\\d{4,}.*"), json);
    }
  }
}
