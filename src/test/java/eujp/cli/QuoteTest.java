package eujp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteTest {
  private static final String TEXT = "The walruses of Brussels intend to sleep in the fountain.";

  @TempDir private Path temp;

  private CommandLineRun quote(String... arguments) throws IOException {
    CorpusFolder corpus = CorpusFolder.in(temp).release("IP/24/1", TEXT);
    String[] all = new String[arguments.length + 3];
    all[0] = "quote";
    all[1] = "--corpus";
    all[2] = corpus.toString();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return CommandLineRun.of(all);
  }

  @Test
  void theVerdictComesFirstThenEachChangeThenTheSource() throws IOException {
    CommandLineRun run = quote("The walruses of Antwerp intend to sleep in the fountain");

    assertEquals(
        """
        ALTERED: the release has other words.

          said → claimed: “Brussels” → “Antwerp”

          ▸The walruses of Brussels intend to sleep in the fountain◂.
          IP/24/1 ¶1 · 3 February 2024
        """,
        run.out().replaceAll("(?s)  https:.*", ""));
    assertEquals(0, run.exitCode(), run.err());
  }

  @ParameterizedTest
  @CsvSource({
    "They need 10 m2 and 5 km² of ice for their CO₂, VERBATIM",
    "They need 10 m² and 5 km2 of ice for their CO2, VERBATIM",
    "They cost 10⁹ euro at the least in every year, VERBATIM",
    "They cost 109 euro at the least in every year, ALTERED"
  })
  void aFigureOfAUnitIsRaisedOrNotAndAPowerOfANumberIsAnother(String quotation, String verdict)
      throws IOException {
    CorpusFolder corpus =
        CorpusFolder.in(temp)
            .release(
                "IP/24/2",
                "They need 10 m<sup>2</sup> and 5 km<sup>2</sup> of ice for their CO<sub>2</sub>."
                    + "\n\nThey cost 10<sup>9</sup> euro at the least in every year.");

    CommandLineRun run = CommandLineRun.of("quote", "--corpus", corpus.toString(), quotation);

    assertTrue(run.out().startsWith(verdict), run.out());
  }

  @Test
  void aVerdictCanBeHadAsACitation() throws IOException {
    String altered = "The walruses of Antwerp intend to sleep in the fountain";
    String markdown = quote("--format", "markdown", altered).out();
    String html = quote("--format", "html", altered).out();

    assertTrue(markdown.contains("## ALTERED: the release has other words."), markdown);
    assertTrue(markdown.contains("said → claimed: “Brussels” → “Antwerp”"), markdown);
    assertTrue(markdown.contains("> “The walruses of Brussels intend to sleep"), markdown);
    assertTrue(html.contains("<h3>“" + altered + "”</h3>"), html);
    assertTrue(html.contains("The walruses of Brussels intend to sleep"), html);
  }

  @Test
  void whatIsOnlyNearIsNotCited() throws IOException {
    String absent = "The oceans were quiet, and no walruses slept there";

    assertTrue(quote(absent).out().startsWith("ABSENT"));
    assertEquals("[]\n", quote("--format", "csl-json", absent).out());
  }

  @Test
  void whatWasLeftOutIsWarnedOf() throws IOException {
    CommandLineRun run = quote("The walruses of Brussels … sleep in the fountain");

    assertTrue(run.out().startsWith("ELIDED"), run.out());
    assertTrue(run.out().contains("left out: “intend to”"), run.out());
    assertTrue(run.out().contains("Warning: this changes what was said: “intend”"), run.out());
  }

  @Test
  void aPastedAttributionNamesTheSpeaker() throws IOException {
    CommandLineRun run = quote("“sleep in the fountain” — Nemo");

    assertTrue(run.out().startsWith("MISATTRIBUTED"), run.out());
    assertTrue(run.out().contains("said to be of: Nemo"), run.out());
  }

  @Test
  void ofSeveralQuotationsEachHasItsVerdictUnderIt() throws IOException {
    CommandLineRun run =
        quote("“The walruses of Brussels” (Nemo), and then: “sleep in the sea fountain”");

    assertEquals(
        """
        “The walruses of Brussels” — Nemo
        MISATTRIBUTED: these are the release's own words, and nobody's quotation.

          said to be of: Nemo
          are of: the release itself

          ▸The walruses of Brussels◂ intend to sleep in the fountain.
          IP/24/1 ¶1 · 3 February 2024

        “sleep in the sea fountain”
        ALTERED: the release has other words.

          said → claimed: (nothing) → “sea”

          The walruses of Brussels intend to ▸sleep in the fountain◂.
          IP/24/1 ¶1 · 3 February 2024
        """,
        run.out().replaceAll("  https:.*\n", ""));
  }

  @Test
  void ofSeveralQuotationsEachIsALineOfJsonAndAnArticleOfItsOwn() throws IOException {
    String two = "“The walruses of Brussels” and “sleep in the sea fountain”";

    List<JsonObject> lines =
        quote("--json", two).outLines().stream()
            .map(line -> JsonParser.parseString(line).getAsJsonObject())
            .toList();
    assertEquals(
        List.of("verbatim", "altered"),
        lines.stream().map(line -> line.get("verdict").getAsString()).toList());
    assertEquals("sleep in the sea fountain", lines.get(1).get("quote").getAsString());
    assertEquals(
        lines.get(0).keySet(),
        JsonParser.parseString(quote("--json", "The walruses of Brussels").out())
            .getAsJsonObject()
            .keySet());

    String markdown = quote("--format", "markdown", two).out();
    assertTrue(
        markdown.indexOf("### “The walruses of Brussels”")
            < markdown.indexOf("### “sleep in the sea fountain”"),
        markdown);
  }

  @Test
  void whoIsNamedByTheOptionWinsOverTheText() throws IOException {
    CommandLineRun run =
        quote("--speaker", "Nobody Else", "fyi “sleep in the fountain” said Nemo.");

    assertTrue(run.out().contains("said to be of: Nobody Else"), run.out());
  }

  @Test
  void quotationsThatAreTooManyAreTold() throws IOException {
    String many = "“the walruses of Brussels” ".repeat(12);

    assertTrue(
        quote(many).out().endsWith("2 more quotations were not checked: check them apart.\n"));
    List<String> lines = quote("--json", many).outLines();
    assertEquals(11, lines.size());
    assertEquals(
        "{\"error\":\"2 more quotations were not checked: check them apart.\"}", lines.getLast());
    assertTrue(quote("--format", "html", many).out().contains("2 more quotations"));
  }

  @Test
  void eachLineOfAFileIsCheckedAndABadOneReportedInItsPlace() throws IOException {
    Path file = temp.resolve("quotations.jsonl");
    Files.writeString(
        file,
        """
        {"id": 1, "quote": "sleep in the sea fountain", "speaker": null}
        {"id": 2}
        nonsense
        {"id": 4, "quote": "all quiet on the western front"}
        """);

    CommandLineRun run = quote("--batch", file.toString());

    List<JsonObject> lines =
        run.outLines().stream()
            .map(line -> JsonParser.parseString(line).getAsJsonObject())
            .toList();
    assertEquals(4, lines.size());
    assertEquals("altered", lines.get(0).get("verdict").getAsString());
    assertEquals("[{\"said\":\"\",\"claimed\":\"sea\"}]", lines.get(0).get("changes").toString());
    assertEquals("IP/24/1", lines.get(0).getAsJsonObject("passage").get("reference").getAsString());
    assertEquals("line 2 has no text 'quote'", lines.get(1).get("error").getAsString());
    assertTrue(lines.get(2).get("error").getAsString().startsWith("line 3"));
    assertTrue(lines.get(3).get("passage").isJsonNull());
  }

  @Test
  void aQuotationOrAFileMustBeGiven() throws IOException {
    assertEquals(2, quote().exitCode());
    assertEquals(2, quote("a", "--batch", "b").exitCode());
    assertEquals(2, quote("--batch", "b", "--format", "html").exitCode());
    assertEquals(2, quote("--json", "--format", "html", "a").exitCode());
  }
}
