package eujp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the commands say of release files: `lint`, `releases`, and `index` where one is left out.
class ReleaseFilesTest {
  private static final String BROKEN =
      """
      ---
      reference: one
      title: A
      date: 2024-02-31
      language: en
      url: https://example.org/1
      ---

      Words.
      """;

  @TempDir private Path temp;
  private CorpusFolder corpus;

  @BeforeEach
  void makeCorpus() throws IOException {
    corpus = CorpusFolder.in(temp.resolve("corpus"));
    corpus.release("IP/24/1", "Cables are laid in 2025.\n\n> “Words.”\n> — Ann Bo, May 2024");
  }

  private String file(String name) {
    return corpus.folder().resolve("releases").resolve(name).toString();
  }

  @Test
  void lintNamesEveryMistakeAndWarningOfAFile() throws IOException {
    corpus.file("broken.en.md", BROKEN);

    CommandLineRun run = CommandLineRun.of("lint", file("broken.en.md"), file("ip-24-1.en.md"));

    assertEquals(
        List.of(
            file("broken.en.md") + ":2: a reference is written like IP/23/3831, not 'one'",
            file("broken.en.md") + ":4: there is no such day as 2024-02-31",
            file("ip-24-1.en.md")
                + ":15: warning: the date 'May 2024' cannot be read; write the day like 2023-07-13",
            "2 files: 2 mistakes, 1 warning."),
        run.outLines());
    assertEquals(1, run.exitCode());
    assertEquals("", run.err());
  }

  @Test
  void lintLooksThroughAFolderAndEndsWithNothingWhereNoMistakeIs() throws IOException {
    CommandLineRun sound = CommandLineRun.of("lint", corpus.toString());
    assertEquals(0, sound.exitCode());
    assertEquals("1 file: 0 mistakes, 1 warning.", sound.outLines().getLast());

    corpus.file("other.txt", "Words.");
    CommandLineRun other = CommandLineRun.of("lint", corpus.toString() + "/releases");
    assertEquals(1, other.exitCode());
    assertTrue(other.out().contains("other.txt:1: this is no release file"), other.out());

    CommandLineRun missing = CommandLineRun.of("lint", file("none.md"));
    assertEquals(1, missing.exitCode());
    assertTrue(missing.out().contains("none.md:1: the file cannot be read"), missing.out());

    assertEquals(2, CommandLineRun.of("lint").exitCode());
  }

  @Test
  void lintWritesJson() throws IOException {
    corpus.file("broken.en.md", BROKEN);

    CommandLineRun run = CommandLineRun.of("lint", "--json", corpus.toString());

    assertEquals(1, run.exitCode());
    List<JsonObject> files = objects(run.out(), "files");
    assertTrue(files.get(0).get("release").isJsonNull());
    assertEquals(2, files.get(0).getAsJsonArray("mistakes").size());
    assertEquals(
        4, files.get(0).getAsJsonArray("mistakes").get(1).getAsJsonObject().get("line").getAsInt());
    assertEquals("IP/24/1", files.get(1).getAsJsonObject("release").get("reference").getAsString());
    assertEquals(1, files.get(1).getAsJsonArray("warnings").size());
  }

  @Test
  void releasesListsWhatIsThereAndWhatIsNot() throws IOException {
    corpus.release("IP/25/7", "Later words.").file("broken.en.md", BROKEN);
    corpus.file(
        "ip-24-1.de.md",
        """
        ---
        reference: IP/24/1
        type: Pressemitteilung
        title: Ein Titel
        date: 2024-02-03
        language: de
        url: https://example.org/de
        ---

        Kabel.
        """);

    CommandLineRun run = CommandLineRun.of("releases", "--corpus", corpus.toString());

    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("IP/24/1\n"), run.out());
    assertTrue(run.out().contains("2024-02-03 · Press"), run.out());
    assertTrue(run.out().contains("de: Ein Titel (1 passage)"), run.out());
    assertTrue(run.out().contains("en: A release for tests (2 passages)"), run.out());
    assertTrue(run.out().contains("Left out"), run.out());
    assertTrue(run.out().contains("there is no such day as 2024-02-31"), run.out());
    assertTrue(run.out().indexOf("IP/25/7") < run.out().indexOf("IP/24/1"), run.out());

    String json = CommandLineRun.of("releases", "--corpus", corpus.toString(), "--json").out();
    List<JsonObject> releases = objects(json, "releases");
    assertEquals(2, releases.size());
    assertEquals("IP/24/1", releases.get(1).get("reference").getAsString());
    assertEquals(2, releases.get(1).getAsJsonArray("languages").size());
    assertEquals(2, objects(json, "leftOut").size());
  }

  @Test
  void releasesListsTheReleasesOfAnIndexAndThoseThatAreNamed() throws IOException {
    corpus.release("IP/25/7", "Later words.");
    String index = temp.resolve("index").toString();
    CommandLineRun.of("index", "--corpus", corpus.toString(), "--index", index);

    String json =
        CommandLineRun.of(
                "releases",
                "--corpus",
                corpus.toString(),
                "--index",
                index,
                "--release",
                "ip-25-7",
                "--json")
            .out();

    assertEquals(
        List.of("IP/25/7"),
        objects(json, "releases").stream().map(one -> one.get("reference").getAsString()).toList());
  }

  @Test
  void indexEndsWithOneWhereAFileIsLeftOutUnlessToldToBeLenient() throws IOException {
    String index = temp.resolve("index").toString();
    CommandLineRun sound =
        CommandLineRun.of("index", "--corpus", corpus.toString(), "--index", index);
    assertEquals(0, sound.exitCode(), sound.err());
    assertTrue(sound.err().contains("eujp: warning: "), sound.err());

    corpus.file("broken.en.md", BROKEN).release("IP/25/7", "Later words.");
    CommandLineRun run =
        CommandLineRun.of("index", "--corpus", corpus.toString(), "--index", index);
    assertEquals(1, run.exitCode());
    assertTrue(run.out().startsWith("2 releases, 3 passages"), run.out());
    assertTrue(run.err().endsWith("eujp: 1 file left out, named above.\n"), run.err());

    assertEquals(
        0,
        CommandLineRun.of("index", "--lenient", "--corpus", corpus.toString(), "--index", index)
            .exitCode());
    assertEquals(
        0,
        CommandLineRun.of("ask", "--index", index, "--corpus", corpus.toString(), "What is laid?")
            .exitCode());
  }

  /// A row is found, shown with its header, and its link opens at it.
  @Test
  void aRowOfATableAnswers() throws IOException {
    corpus.release(
        "IP/25/8",
        """
        | Project | Lead | Start |
        |---|---|---|
        | Arctic cable | Finland | 3 May 2025 |
        | Rhine bridge | France | 4 June 2026 |
        """);

    CommandLineRun run =
        CommandLineRun.of(
            "ask", "--json", "--corpus", corpus.toString(), "When does the Arctic cable start?");

    assertTrue(
        run.out().contains("Project\\tLead\\tStart\\nArctic cable\\tFinland\\t3 May 2025"),
        run.out());
    assertTrue(run.out().contains("#:~:text=Arctic%20cable"), run.out());

    CommandLineRun timeline =
        CommandLineRun.of("timeline", "--release", "IP/25/8", "--corpus", corpus.toString());
    assertTrue(timeline.out().contains("4 June 2026"), timeline.out());
    assertTrue(!timeline.out().contains("|"), timeline.out());
  }

  private static List<JsonObject> objects(String json, String name) {
    return JsonParser.parseString(json).getAsJsonObject().getAsJsonArray(name).asList().stream()
        .map(one -> one.getAsJsonObject())
        .toList();
  }
}
