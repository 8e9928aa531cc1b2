package eujp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import eujp.terminal.BoundedLines;
import eujp.terminal.Terminal;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing that is typed or read acts on the terminal, forges a line or fills the memory.
class HostileTerminalTest {
  private static final String RED = "\u001B[31m";
  private static final String WORDS =
      "The European Commission and Japan have agreed on nothing of the kind";

  @TempDir private Path temp;

  @Test
  void wordsOfADraftDoNotActOnTheTerminal() throws IOException {
    Path draft =
        Files.writeString(temp.resolve("draft.txt"), "He said “" + RED + WORDS + "\u202E”.");

    CommandLineRun run = CommandLineRun.of("check", draft.toString());

    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("“\uFFFD[31mThe European Commission and Japan"), run.out());
    assertHarmless(run.out());
  }

  @Test
  void jsonHasTheWordsOfADraftAsTheyAre() throws IOException {
    Path draft = Files.writeString(temp.resolve("draft.txt"), "He said “" + RED + WORDS + "”.");

    CommandLineRun run = CommandLineRun.of("check", "--json", draft.toString());

    assertTrue(
        JsonParser.parseString(run.out()).toString().contains("\\u001b[31m" + WORDS), run.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"quote", "ask", "quotes"})
  void typedWordsDoNotActOnTheTerminal(String command) {
    CommandLineRun run = CommandLineRun.of(command, RED + WORDS + "\u009B2J");

    assertEquals(0, run.exitCode(), run.err());
    assertHarmless(run.out());
  }

  @Test
  void nothingThatIsDrawnActsOnTheTerminal() {
    StringBuilder page = new StringBuilder();

    new Terminal(80, false).wrap(page, "", "a" + RED + "b\u009Bc\u202Ed\ne", 0, 0);

    assertEquals("a\uFFFD[31mb\uFFFDc\uFFFDd\ne\n", page.toString());
  }

  @Test
  void namesOfFilesForgeNoLine() throws IOException {
    Path corpus = temp.resolve("corpus");
    CorpusFolder.in(corpus)
        .release("IP/24/1", "We welcome the agreement on chips.")
        .file("a\neujp: forged" + RED + ".md", "nothing");
    Files.createDirectories(corpus.resolve("thesaurus"));
    Files.writeString(corpus.resolve("thesaurus/en\neujp: forged.txt"), "a line of no meaning");
    Files.createDirectories(corpus.resolve("thesaurus/de.txt"));

    CommandLineRun run =
        CommandLineRun.of("ask", "--corpus", corpus.toString(), "What is welcomed?");

    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("We welcome the agreement"), run.out());
    assertEquals(3, run.err().lines().count(), run.err());
    assertTrue(run.err().lines().allMatch(line -> line.startsWith("eujp: left out: ")), run.err());
    assertTrue(
        run.err().contains("de.txt:1: this is no regular file; put a text file in its place"));
    assertHarmless(run.err());
  }

  @Test
  void aFileThatIsNotThereForgesNoLine() {
    CommandLineRun run =
        CommandLineRun.of("check", temp.resolve("a\neujp: forged" + RED).toString());

    assertEquals(2, run.exitCode());
    assertEquals(1, run.err().lines().count(), run.err());
    assertHarmless(run.err());
  }

  @Test
  void aLineOfABatchThatIsTooLongSpoilsNoOther() throws IOException {
    Path batch =
        Files.writeString(
            temp.resolve("batch.jsonl"),
            "{\"id\": 1, \"question\": \"Who signed?\"}\n"
                + "{\"id\": 2, \"question\": \""
                + "a".repeat(BoundedLines.MAX_CHARS)
                + "\"}\n{\"id\": 3, \"question\": \"Who signed?\"}\n");

    List<String> lines = CommandLineRun.of("ask", "--batch", batch.toString()).outLines();

    assertEquals(3, lines.size());
    assertTrue(lines.get(0).contains("\"id\":1"), lines.get(0));
    assertEquals(
        "{\"id\":null,\"error\":\"line 2 is longer than 1,048,576 characters\"}", lines.get(1));
    assertTrue(lines.get(2).contains("\"id\":3"), lines.get(2));
  }

  @Test
  void linesEndAsOnAnySystem() throws IOException {
    BoundedLines lines = new BoundedLines(new StringReader("a\r\nb\n\nc\rd"));

    for (String line : List.of("a", "b", "", "c", "d")) {
      assertEquals(new BoundedLines.Line(line, true), lines.next());
    }
    assertEquals(null, lines.next());
  }

  private static void assertHarmless(String text) {
    assertFalse(
        text.chars()
            .anyMatch(
                c -> (Character.isISOControl(c) && c != '\n') || (c >= '\u202A' && c <= '\u202E')),
        text);
  }
}
