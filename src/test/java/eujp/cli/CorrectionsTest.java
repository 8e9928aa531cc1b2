package eujp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import eujp.release.former.FormerTexts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionsTest {
  private static final Instant NOON = Instant.parse("2024-03-05T12:00:00Z");

  @TempDir private Path folder;
  private CorpusFolder corpus;

  @BeforeEach
  void prepare() throws IOException {
    corpus = CorpusFolder.in(folder);
    change("IP/24/1", "The mill grinds 100 tonnes.\n\nIt is old.", NOON);
    change("IP/24/1", "The mill grinds 120 tonnes.\n\nIt is old.", NOON.plusSeconds(3_600));
    change("IP/24/2", "A fair.\n\nA *feast*.", NOON.plusSeconds(60));
    corpus.release("IP/24/1", "It is very old.\n\nThe mill grinds 120 tonnes.");
    corpus.release("IP/24/2", "A fair.");
    corpus.release("IP/24/3", "Nothing has changed here.");
  }

  /// Writes a release, and keeps it as it was.
  private void change(String reference, String text, Instant until) throws IOException {
    corpus.release(reference, text);
    String name = reference.toLowerCase(java.util.Locale.ROOT).replace('/', '-') + ".en";
    new FormerTexts(folder)
        .keep(name, Files.readAllBytes(folder.resolve("releases").resolve(name + ".md")), until);
  }

  private CommandLineRun corrections(String... more) {
    String[] arguments = new String[more.length + 3];
    arguments[0] = "corrections";
    arguments[1] = "--corpus";
    arguments[2] = folder.toString();
    System.arraycopy(more, 0, arguments, 3, more.length);
    return CommandLineRun.of(arguments);
  }

  @Test
  void changesAreListedTheOldestFirst() {
    CommandLineRun run = corrections();

    assertEquals(0, run.exitCode(), run.err());
    assertEquals(
        """
        5 March 2024, 12:00 UTC · IP/24/1 ¶1 (en)
        Before: “The mill grinds 100 tonnes.”
        Now: “The mill grinds 120 tonnes.”
        5 March 2024, 12:01 UTC · IP/24/2 ¶2 (en)
        Before: “A feast.”
        Now: (nothing)
        5 March 2024, 13:00 UTC · IP/24/1 ¶1 (en)
        Before: “It is old.”
        Now: “It is very old.”
        """,
        String.join(
                "\n",
                run.out()
                    .lines()
                    .map(String::strip)
                    .filter(line ->
                        line.startsWith("Before") || line.startsWith("Now") || line.contains("UTC"))
                    .toList())
            + "\n");
    assertEquals("", run.err());
  }

  @Test
  void programsReadThem() {
    JsonArray all =
        JsonParser.parseString(corrections("--json", "--release", "IP/24/2").out())
            .getAsJsonObject()
            .getAsJsonArray("corrections");

    assertEquals(1, all.size());
    JsonObject one = all.get(0).getAsJsonObject();
    assertEquals("2024-03-05T12:01:00Z", one.get("until").getAsString());
    assertEquals("A feast.", one.get("before").getAsString());
    assertTrue(one.get("now").isJsonNull());
    assertEquals("IP/24/2", one.get("reference").getAsString());
    assertEquals("en", one.get("language").getAsString());
    assertEquals(1, one.getAsJsonArray("sentences").size());
  }

  @Test
  void whatIsGoneIsCitedFromWhereItStood() {
    JsonObject one =
        JsonParser.parseString(corrections("--json", "--release", "IP/24/2").out())
            .getAsJsonObject()
            .getAsJsonArray("corrections")
            .get(0)
            .getAsJsonObject();

    assertEquals(2, one.get("paragraph").getAsInt());
    assertEquals("A feast.", one.get("sentence").getAsString());
  }

  @Test
  void onlyWhatTheOptionsLeaveIsListed() throws IOException {
    String quoted = "> %s\n> — Ada Lind, Envoy, 3 February 2024\n";
    change("IP/24/4", quoted.formatted("We shall build.") + "\nIt rains.", NOON);
    corpus.release("IP/24/4", quoted.formatted("We shall wait.") + "\nIt snows.");
    Path french = folder.resolve("releases/ip-24-4.fr.md");
    Files.writeString(
        french,
        Files.readString(folder.resolve("releases/ip-24-4.en.md"))
            .replace("language: en", "language: fr"));

    assertEquals(2, count("--release", "IP/24/4"));
    assertEquals(1, count("--release", "IP/24/4", "--speaker", "Ada Lind"));
    assertEquals(0, count("--release", "IP/24/4", "--lang", "fr"));
  }

  private static final String SIGNED =
      """
      ## %s

      > We shall build a harbour. It takes a year.
      > — %s

      The quay is old.
      """;

  /// What is said of a release, on one line.
  private String told(String reference) {
    return String.join(" ", corrections("--release", reference).out().split("\\s+"));
  }

  private static void assertTold(String told, String all) {
    assertTrue(all.contains(" (en) " + told + " IP/24/5"), all);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kari Brenna, Minister of Fisheries | Olav Hesteby, Minister of Trade",
        "Kari Brenna, Minister of Fisheries | Kari Brenna, Minister of Trade",
        "Kari Brenna, Minister of Fisheries | Kari Brenna",
        "Kari Brenna, Envoy, 3 February 2024 | Kari Brenna, Envoy, 4 February 2024",
      })
  void whoIsSaidToSpeakIsTold(String before, String now) throws IOException {
    change("IP/24/5", SIGNED.formatted("Harbours", before), NOON);
    corpus.release("IP/24/5", SIGNED.formatted("Harbours", now));

    String words = "“We shall build a harbour. It takes a year.” — ";
    assertTold("Before: " + words + before + " Now: " + words + now, told("IP/24/5"));
  }

  @Test
  void whoIsNamedForTheFirstTimeIsTold() throws IOException {
    change("IP/24/5", "> We shall build.", NOON);
    corpus.release("IP/24/5", "> We shall build.\n> — Olav Hesteby, Minister of Trade");

    assertTold(
        "Before: “We shall build.” — (nobody named)"
            + " Now: “We shall build.” — Olav Hesteby, Minister of Trade",
        told("IP/24/5"));
  }

  @Test
  void programsReadWhoIsSaidToSpeak() throws IOException {
    change("IP/24/5", SIGNED.formatted("Harbours", "Kari Brenna, Envoy, 3 February 2024"), NOON);
    corpus.release("IP/24/5", SIGNED.formatted("Harbours", "Olav Hesteby"));
    JsonObject sentence =
        JsonParser.parseString(corrections("--json", "--release", "IP/24/5").out())
            .getAsJsonObject()
            .getAsJsonArray("corrections")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("sentences")
            .get(0)
            .getAsJsonObject();

    assertEquals(
        "[{\"name\":\"Kari Brenna\",\"role\":\"Envoy\",\"date\":\"2024-02-03\"}]",
        sentence.get("speakersBefore").toString());
    assertEquals(
        "Olav Hesteby",
        sentence.getAsJsonArray("speakersNow").get(0).getAsJsonObject().get("name").getAsString());
    assertEquals(1, count("--release", "IP/24/5", "--speaker", "Kari Brenna"));
    assertEquals(1, count("--release", "IP/24/5", "--speaker", "Olav Hesteby"));
  }

  @Test
  void anotherHeadingIsToldOnce() throws IOException {
    change("IP/24/5", SIGNED.formatted("Harbours", "Kari Brenna"), NOON);
    corpus.release("IP/24/5", SIGNED.formatted("Ports", "Kari Brenna"));

    assertTold("Heading before: “Harbours” Heading now: “Ports”", told("IP/24/5"));
    assertEquals(1, count("--release", "IP/24/5"));
  }

  private int count(String... options) {
    String[] all = Arrays.copyOf(options, options.length + 1);
    all[options.length] = "--json";
    return JsonParser.parseString(corrections(all).out())
        .getAsJsonObject()
        .getAsJsonArray("corrections")
        .size();
  }

  @Test
  void noReferenceManagerIsToldWhatWasChanged() {
    CommandLineRun run = corrections("--format", "csl-json");

    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("leave out csl-json"), run.err());
  }

  @Test
  void whereNothingIsKnownThatIsSaid() {
    CommandLineRun run = corrections("--release", "IP/24/3", "--exit-code");

    assertEquals(1, run.exitCode());
    assertEquals("No change of these releases is known.\n", run.out());
  }

  @Test
  void whatLiesThereAndIsNoFormerTextIsNamed() throws IOException {
    Path kept = folder.resolve("former/ip-24-1.en/2024-03-06T120000Z.md");
    Files.writeString(kept, "---\nreference: \033[31m\n", StandardCharsets.UTF_8);
    CommandLineRun run = corrections();

    assertEquals(0, run.exitCode());
    assertTrue(run.err().contains("2024-03-06T120000Z.md:"), run.err());
    assertFalse(run.err().contains("\033"), run.err());
    assertTrue(run.out().contains("100 tonnes"), run.out());
  }

  @Test
  void itIsNotReadAsARelease() {
    assertFalse(
        CommandLineRun.of("ask", "--corpus", folder.toString(), "Is there a feast?")
            .out()
            .contains("A feast."));
  }
}
