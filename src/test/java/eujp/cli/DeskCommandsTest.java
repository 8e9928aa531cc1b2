package eujp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the commands of the press desk print.
class DeskCommandsTest {
  private static final String NASTY =
      "On 3 July, the <script>alert(1)</script> & *Commission* agreed to [meet](x) Mr Smith.\n\n"
          + "> “We *agree* to <b>go</b>.”\n>\n> — Jane <i>Doe</i>, Minister";

  @TempDir private Path temp;

  @Test
  void aCommitmentIsShownWithWhoHowFirmlyAndWhere() {
    CommandLineRun run = CommandLineRun.of("commitments");

    assertEquals(0, run.exitCode(), run.err());
    assertTrue(
        run.out()
            .contains(
                """
                  Both sides: decided to explore
                    Both sides decided to explore future common actions in areas with high
                    economic potential such as digital transformation of SMEs and
                    interoperability of digital identities, and electronic signatures to boost
                    digital trade exchanges.
                    IP/23/3831 ¶8 · Key outcomes of the first Japan-EU Digital Partnership
                    Council · 13 July 2023
                    https://ec.europa.eu/commission/presscorner/detail/en/ip_23_3831#:~:text=\
                """),
        run.out());
    assertTrue(run.out().indexOf("Explore\n") < run.out().indexOf("Both sides:"), run.out());
  }

  @Test
  void whoSpeaksForOthersAndWhatIsDoneByNobodyNamedIsSaid() {
    CommandLineRun run = CommandLineRun.of("commitments");

    assertTrue(
        run.out().contains("  we (said by Ursula von der Leyen): have concluded\n"), run.out());
    assertTrue(
        run.out().contains("  JOGMEC: will also be invited (it is not said by whom)\n"), run.out());
    assertFalse(run.out().contains("It is not said who"), run.out());
  }

  @Test
  void whatIsCommittedToStandsInTheItem() {
    List<String> what =
        items(CommandLineRun.of("commitments", "--json"), "commitments").stream()
            .filter(item -> item.get("verb").getAsString().equals("signed"))
            .map(item -> item.get("what").getAsString())
            .toList();

    assertEquals(
        "a Memorandum of Cooperation to support secure, resilient and sustainable submarine"
            + " connectivity",
        what.getFirst());
  }

  @Test
  void aContactIsNamedOnceAndCanBeCalledAndWrittenTo() {
    String text = CommandLineRun.of("people").out();
    String html = CommandLineRun.of("people", "--format", "html").out();
    String markdown = CommandLineRun.of("people", "--format", "markdown").out();

    assertTrue(
        text.contains(
            """
              Johannes BAHRKE
              Phone +32 2 295 86 15
              Mail johannes.bahrke@ec.europa.eu
                IP/23/3831 ¶24 · Contacts for media · 13 July 2023
            """),
        text);
    assertEquals(1, text.split("Johannes BAHRKE", -1).length - 1, text);
    assertTrue(html.contains("<a href=\"tel:+3222958615\">+32 2 295 86 15</a>"), html);
    assertTrue(markdown.contains("](<mailto:johannes.bahrke@ec.europa.eu>)"), markdown);
    JsonObject contact = items(CommandLineRun.of("people", "--json"), "people").getLast();
    assertEquals("[\"+32 2 296 60 43\"]", contact.get("phones").toString());
    assertEquals("[\"flore.boutier1@ec.europa.eu\"]", contact.get("mails").toString());
  }

  @Test
  void theTimelineTellsPastFromToCome() {
    List<String> lines = CommandLineRun.of("timeline").outLines();

    assertTrue(lines.indexOf("  12 May 2022") > lines.indexOf("Past"), lines::toString);
    assertTrue(lines.indexOf("  13–16 November 2023") > lines.indexOf("To come"), lines::toString);
    assertTrue(lines.indexOf("  13 July 2023") < lines.indexOf("To come"), lines::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Breton                        | -               | 23
          BRETON thierry                | -               | 23
          commissioner                  | -               | 23
          Ursula von der Leyen          | -               | 5
          ブルトン                        | -               | 23
          leyen                         | supply chains   | 5
          leyen                         | quantum         | -
          infrastructure                | -               | 23
          President                     | 半導体           | 5
          """)
  void quotesAreFoundBySpeakerAndTopic(String speaker, String topic, String paragraph) {
    CommandLineRun run =
        topic == null
            ? CommandLineRun.of("quotes", "--json", speaker)
            : CommandLineRun.of("quotes", "--json", speaker, topic);

    assertEquals(
        paragraph == null ? List.of() : List.of(paragraph),
        items(run, "quotes").stream().map(item -> item.get("paragraph").getAsString()).toList());
  }

  @ParameterizedTest
  @CsvSource({"people,people", "timeline,events", "commitments,commitments", "quotes,quotes"})
  void jsonIsAListWithTheSourceOfEach(String command, String name) {
    List<JsonObject> items = items(CommandLineRun.of(command, "--json"), name);

    assertFalse(items.isEmpty());
    for (JsonObject item : items) {
      List<JsonObject> sources =
          item.has("places") ? objects(item.getAsJsonArray("places")) : List.of(item);
      assertFalse(sources.isEmpty(), item::toString);
      for (JsonObject source : sources) {
        assertEquals("IP/23/3831", source.get("reference").getAsString());
        assertTrue(source.get("url").getAsString().contains("#:~:text="), source::toString);
        assertFalse(source.get("sentence").getAsString().isBlank(), source::toString);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"people", "timeline", "commitments", "quotes"})
  void cslJsonHasWhatACitationNeeds(String command) {
    CommandLineRun run = CommandLineRun.of(command, "--format", "csl-json");

    List<JsonObject> items = objects(JsonParser.parseString(run.out()).getAsJsonArray());

    assertEquals(1, items.size(), run.out());
    JsonObject item = items.getFirst();
    assertEquals("ip-23-3831-en", item.get("id").getAsString());
    assertEquals("webpage", item.get("type").getAsString());
    assertEquals("Press release IP/23/3831", item.get("genre").getAsString());
    assertEquals("{\"date-parts\":[[2023,7,13]]}", item.get("issued").toString());
    assertEquals(
        "https://ec.europa.eu/commission/presscorner/detail/en/ip_23_3831",
        item.get("URL").getAsString());
    assertFalse(item.get("title").getAsString().isBlank(), item::toString);
    for (String passage : item.get("note").getAsString().split("\n", -1)) {
      assertTrue(passage.matches("¶\\d+: [“‘].+[”’] — .+"), passage);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"people", "timeline", "commitments", "quotes"})
  void nothingInAReleaseIsTakenForMarkup(String command) throws IOException {
    CorpusFolder.in(temp).release("IP/24/1", NASTY);

    String html = of(command, "--format", "html").out();
    String markdown = of(command, "--format", "markdown").out();

    assertFalse(html.matches("(?s).*<(script|b|i)>.*"), html);
    assertTrue(html.contains("<blockquote cite=\"https://example.org/release"), html);
    assertFalse(markdown.matches("(?s).*(?<!\\\\)(<(script|b|i)|\\*Comm|\\*agree).*"), markdown);
    assertTrue(markdown.contains("](<https://example.org/release"), markdown);
  }

  @Test
  void releasesComeNewestFirstAndCanBeChosen() throws IOException {
    CorpusFolder.in(temp)
        .release("IP/24/1", "On 3 July, Mr Olsen came.")
        .release("IP/24/2", "On 3 July, Mr Novak came.");

    assertEquals(
        List.of("Novak", "Olsen"),
        items(of("people", "--json"), "people").stream()
            .map(item -> item.get("name").getAsString())
            .toList());
    assertEquals(1, items(of("people", "--json", "--release", "ip/24/1"), "people").size());
  }

  @Test
  void aReleaseThatIsNotThereIsWrongUsage() {
    CommandLineRun run = CommandLineRun.of("people", "--release", "IP/1/2");

    assertEquals(2, run.exitCode());
    assertEquals(
        "eujp: There is no release IP/1/2 here. Name one that is: IP/23/3831.", run.err().strip());
  }

  @Test
  void aFormatThatIsNoneIsWrongUsage() {
    CommandLineRun unknown = CommandLineRun.of("people", "--format", "pdf");
    CommandLineRun both = CommandLineRun.of("people", "--format", "html", "--json");

    assertEquals(2, unknown.exitCode());
    assertTrue(unknown.err().contains("csl-json"), unknown.err());
    assertEquals(2, both.exitCode());
    assertEquals(1, both.err().lines().count(), both.err());
  }

  @Test
  void anIndexServesAsWellAsACorpus() {
    String folder = temp.resolve("index").toString();
    CommandLineRun.of("index", "--index", folder);

    for (String command : List.of("people", "timeline", "commitments", "quotes")) {
      assertEquals(
          CommandLineRun.of(command).out(), CommandLineRun.of(command, "--index", folder).out());
    }
  }

  @Test
  void whereThereIsNothingThatIsSaid() throws IOException {
    CorpusFolder.in(temp).release("IP/24/1", "Nobody has counted the otters.");

    for (String command : List.of("people", "timeline", "commitments", "quotes")) {
      CommandLineRun run = of(command);
      assertEquals(0, run.exitCode());
      assertTrue(run.out().startsWith("The releases "), run.out());
    }
  }

  private CommandLineRun of(String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of(command, "--corpus", temp.toString()));
    all.addAll(List.of(arguments));
    return CommandLineRun.of(all.toArray(String[]::new));
  }

  private static List<JsonObject> items(CommandLineRun run, String name) {
    assertEquals(0, run.exitCode(), run.err());
    return objects(JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonArray(name));
  }

  private static List<JsonObject> objects(JsonArray array) {
    return array.asList().stream().map(JsonElement::getAsJsonObject).toList();
  }
}
