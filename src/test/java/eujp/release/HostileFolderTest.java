package eujp.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.ProcessorTime;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever lies in the folder of the releases: one line tells of it, and the others are served.
@EnabledOnOs({OS.LINUX, OS.MAC})
class HostileFolderTest {
  private static final String SOUND =
      """
      ---
      reference: IP/24/1
      title: A title
      date: 2024-01-02
      language: en
      url: https://example.org/ip_24_1
      ---

      A paragraph.
      """;

  private static final String NO_FILE = ":1: this is no regular file; put a text file in its place";
  private static final String UNREADABLE = ":1: the file cannot be read; check its permissions";

  @TempDir private Path folder;
  private Path releases;

  @BeforeEach
  void makeFolder() throws IOException {
    releases = Files.createDirectories(folder.resolve("releases"));
    Files.writeString(releases.resolve("sound.en.md"), SOUND);
  }

  @Test
  void aPipeIsNotOpened() throws Exception {
    run("mkfifo", releases.resolve("pipe.en.md").toString());

    assertLeftOut("pipe.en.md" + NO_FILE);
  }

  @Test
  void aDeviceIsNotRead() throws IOException {
    Files.createSymbolicLink(releases.resolve("zero.en.md"), Path.of("/dev/zero"));

    assertLeftOut("zero.en.md" + NO_FILE);
  }

  @Test
  void aFolderIsNoRelease() throws IOException {
    Files.createDirectory(releases.resolve("folder.en.md"));

    assertLeftOut("folder.en.md" + NO_FILE);
  }

  @Test
  void linksThatLeadNowhereAreLeftOut() throws IOException {
    Files.createSymbolicLink(releases.resolve("a.en.md"), releases.resolve("b.en.md"));
    Files.createSymbolicLink(releases.resolve("b.en.md"), releases.resolve("a.en.md"));
    Files.createSymbolicLink(releases.resolve("c.en.md"), releases.resolve("gone"));

    assertLeftOut("a.en.md" + UNREADABLE, "b.en.md" + UNREADABLE, "c.en.md" + UNREADABLE);
  }

  @Test
  void aFileLargerThanMemoryIsNotRead() throws IOException {
    try (RandomAccessFile sparse =
        new RandomAccessFile(releases.resolve("large.en.md").toFile(), "rw")) {
      sparse.setLength(20L << 30);
    }

    assertLeftOut("large.en.md:1: the file is larger than 1,048,576 bytes; divide it");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFileThatIsLongerThanItSaysIsReadWithinTheBound() throws IOException {
    // The kernel says that it has no bytes.
    Files.createSymbolicLink(releases.resolve("status.en.md"), Path.of("/proc/self/status"));

    assertLeftOut("status.en.md:1: a release file begins with a line '---' and its front matter");
  }

  @Test
  void aFileAtTheBoundIsRead() throws IOException {
    String text = SOUND.replace("IP/24/1", "IP/24/2");
    Files.writeString(
        releases.resolve("full.en.md"), text + "a".repeat(TextFile.MAX_BYTES - text.length()));

    assertEquals(2, Corpus.read(folder).releases().size());

    Files.writeString(
        releases.resolve("full.en.md"), text + "a".repeat(TextFile.MAX_BYTES - text.length() + 1));

    assertLeftOut("full.en.md:1: the file is larger than 1,048,576 bytes; divide it");
  }

  @ParameterizedTest
  @ValueSource(chars = {'\u001B', '\u0000', '\u0008', '\u009B', '\u007F', '\u202E', '\u2066'})
  void aControlCharacterIsAFaultAtItsLine(char control) throws IOException {
    Files.writeString(
        releases.resolve("text.en.md"),
        SOUND.replace("IP/24/1", "IP/24/2").replace("paragraph", "para" + control + "graph"));
    Files.writeString(
        releases.resolve("title.en.md"),
        SOUND.replace("IP/24/1", "IP/24/3").replace("A title", "A" + control + " title"));

    assertLeftOut(
        "text.en.md:9: the line has a control character (U+%04X); remove it or write a blank"
            .formatted((int) control),
        "title.en.md:3: the line has a control character (U+%04X); remove it or write a blank"
            .formatted((int) control));
  }

  @Test
  void lineBreaksOfAnySystemAndTabsAreNone() throws IOException {
    Files.writeString(
        releases.resolve("sound.en.md"), SOUND.replace("\n", "\r\n").replace("A p", "A\tp"));

    assertEquals(List.of(), Corpus.read(folder).faults());
  }

  @Test
  void aFileNameForgesNoLine() throws IOException {
    Files.writeString(releases.resolve("a\neujp: all is well\u001B[2J.md"), "nothing");

    String line = Corpus.read(folder).faults().getFirst().toString();

    assertTrue(
        line.endsWith(
            "a\uFFFDeujp: all is well\uFFFD[2J.md:1: a release file begins with a line '---' and its"
                + " front matter"),
        line);
    assertFalse(line.contains("\n"));
  }

  @Test
  void aReleaseOfMorePassagesThanTheIndexReadsIsLeftOut() throws IOException {
    String text = SOUND.replace("IP/24/1", "IP/24/2");
    Files.writeString(releases.resolve("many.en.md"), text + "\nA.\n".repeat(9_998));

    assertEquals(2, Corpus.read(folder).releases().size());

    Files.writeString(releases.resolve("many.en.md"), text + "\nA.\n".repeat(9_999));

    assertLeftOut("many.en.md:1: the release has more than 9,999 passages; divide it");
  }

  @Test
  void aParagraphOfMoreMarksThanAnybodyWritesIsLeftOut() throws IOException {
    String text = SOUND.replace("IP/24/1", "IP/24/2");
    String full = "2 * 3 ".repeat(1_000);
    Files.writeString(releases.resolve("marks.en.md"), text + "\n" + full + "\n\n" + full);

    assertEquals(2, Corpus.read(folder).releases().size());

    Files.writeString(releases.resolve("marks.en.md"), text + "\n" + full + "\n2 * 3");

    assertLeftOut(
        "marks.en.md:12: the paragraph has more than 1,000 of the marks * _ [; divide it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> a\n>\n> — A B\n\n",
        "> “aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa”\n>\n> — A B\n\n",
        "Ann Bo, head, said: “a”\n\n> a\n>\n> — Cy Do\n\n",
        "> ",
        "\u0301"
      })
  void noReleaseTakesLongToRead(String piece) throws IOException {
    int times =
        Math.min(
            4_900,
            (TextFile.MAX_BYTES - SOUND.length()) / piece.getBytes(StandardCharsets.UTF_8).length);
    Files.writeString(
        releases.resolve("sound.en.md"),
        SOUND + piece.repeat(piece.length() > 8 ? times : 100_000));

    ProcessorTime.within(
        Duration.ofSeconds(60), () -> assertEquals(1, Corpus.read(folder).releases().size()));
  }

  /// Holds that the sound release is served and what is said of the others.
  private void assertLeftOut(String... lines) {
    Corpus corpus = ProcessorTime.within(Duration.ofSeconds(60), () -> Corpus.read(folder));

    assertEquals(
        Set.of(lines),
        corpus.faults().stream()
            .map(fault -> fault.toString().substring(releases.toString().length() + 1))
            .collect(Collectors.toSet()));
    assertEquals("IP/24/1", corpus.releases().getFirst().masthead().reference().value());
  }

  private static void run(String... command) throws Exception {
    assertEquals(0, new ProcessBuilder(command).start().waitFor());
  }
}
