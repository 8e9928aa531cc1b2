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
    Path status = releases.resolve("status.txt");
    Files.createSymbolicLink(status, Path.of("/proc/self/status"));

    assertTrue(TextFile.read(status).startsWith("Name:"));
  }

  @Test
  void aLinkThatLeadsOutOfTheFolderIsLeftOut() throws IOException {
    String out = ":1: the link leads out of the folder; put the file itself in its place";
    Path outside =
        Files.writeString(folder.resolve("secret.md"), SOUND.replace("IP/24/1", "IP/24/2"));
    Files.createSymbolicLink(releases.resolve("a.en.md"), outside);
    Files.createSymbolicLink(releases.resolve("b.en.md"), Path.of("../secret.md"));
    Files.createSymbolicLink(releases.resolve("c.en.md"), Path.of("a.en.md"));

    assertLeftOut("a.en.md" + out, "b.en.md" + out, "c.en.md" + out);
  }

  /// As Kubernetes mounts a ConfigMap.
  @Test
  void aLinkThatStaysInTheFolderIsFollowed() throws IOException {
    Files.createDirectories(releases.resolve("..1"));
    Files.writeString(releases.resolve("..1/two.en.md"), SOUND.replace("IP/24/1", "IP/24/2"));
    Files.createSymbolicLink(releases.resolve("..data"), Path.of("..1"));
    Files.createSymbolicLink(releases.resolve("two.en.md"), Path.of("..data/two.en.md"));

    Corpus corpus = Corpus.read(folder);

    assertEquals(List.of(), corpus.faults());
    assertEquals(2, corpus.releases().size());
  }

  @Test
  void filesThatMayBeMeantForReleasesAreNamed() throws IOException {
    String rename = ":1: releases are named *.md, in small letters; rename the file";
    String other = ":1: this is no release file (*.md) and is not read; bring it in as Markdown";
    for (String name :
        List.of(
            "a.en.MD",
            "b.Md",
            "c.markdown",
            "d.txt",
            "e.html",
            "f.PDF",
            "ip-24-5",
            "ip-24-6.json",
            ".hidden.md",
            "g.md~",
            "#h.md#",
            ".#i.md",
            "j.md.swp",
            "k.md.bak",
            "~l.md",
            "m.png",
            "LICENSE",
            "n.json",
            "o.md.tmp")) {
      Files.writeString(releases.resolve(name), SOUND);
    }
    Files.createDirectories(releases.resolve("folder"));
    Files.createDirectories(releases.resolve("folder.txt"));

    assertLeftOut(
        "a.en.MD" + rename,
        "b.Md" + rename,
        "c.markdown" + rename,
        "d.txt" + other,
        "e.html" + other,
        "f.PDF" + other,
        "ip-24-5" + other,
        "ip-24-6.json" + other);
  }

  @Test
  void yamlThatMultipliesOrNestsIsAMistakeAndTakesNoTime() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9) + "x"));
    }
    front("aliases", bomb.toString());
    front("brackets", "a: " + "[".repeat(200_000) + "\n");
    front("braces", "a: " + "{b: ".repeat(100_000) + "\n");
    front("indents", "a:\n" + indents(1_000));
    front("anchors", "a: &a [*a, *a]\n");
    front("keys", "k: v\n".repeat(100_000));
    front("lines", "no key\n".repeat(100_000));
    front("quote", "a: \"" + "x ".repeat(300_000) + "\n");
    front("tags", "a: !!java.util.Date 1\nb: !<tag:x> [y]\n");

    Corpus corpus = ProcessorTime.within(Duration.ofSeconds(60), () -> Corpus.read(folder));

    assertEquals(
        Set.of(
            "aliases.en.md",
            "brackets.en.md",
            "braces.en.md",
            "indents.en.md",
            "keys.en.md",
            "lines.en.md",
            "quote.en.md"),
        corpus.leftOut().stream()
            .map(file -> file.getFileName().toString())
            .collect(Collectors.toSet()));
    assertEquals(3, corpus.releases().size());
  }

  private static String indents(int depth) {
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i < depth; i++) {
      lines.append(" ".repeat(i)).append("a:\n");
    }
    return lines.toString();
  }

  /// Writes a release with more front matter than others have.
  private void front(String name, String more) throws IOException {
    String release = SOUND.replace("IP/24/1", "IP/24/" + (name.hashCode() & 0xFFFF));
    Files.writeString(
        releases.resolve(name + ".en.md"), release.replaceFirst("---\n", "---\n" + more));
  }

  @Test
  void quotationsAndListsThatStandTooDeepInEachOtherAreNamed() throws IOException {
    Files.writeString(
        releases.resolve("sound.en.md"),
        SOUND + "\n" + "> ".repeat(49) + "a\n\n" + "- ".repeat(40) + "b\n\n" + "> - ".repeat(400));

    Corpus corpus = ProcessorTime.within(Duration.ofSeconds(60), () -> Corpus.read(folder));

    assertEquals(List.of(), corpus.faults());
    assertTrue(
        corpus
            .warnings()
            .getFirst()
            .reason()
            .startsWith("quotations and lists stand in each other"),
        corpus.warnings().toString());
  }

  @Test
  void ofManyFilesTheBrokenAreNamedAndTheOthersRead() throws IOException {
    for (int i = 0; i < 10_000; i++) {
      String text = SOUND.replace("IP/24/1", "IP/23/" + i);
      Files.writeString(
          releases.resolve("ip-23-%d.en.md".formatted(i)),
          i % 100 == 0 ? text.replace("title:", "titel:") : text);
    }

    Corpus corpus = ProcessorTime.within(Duration.ofMinutes(2), () -> Corpus.read(folder));

    assertEquals(9_901, corpus.releases().size());
    assertEquals(100, corpus.leftOut().size());
    assertEquals(
        Set.of("the front matter has no 'title'"),
        corpus.faults().stream().map(ReleaseFault::reason).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "| a | b |\n|---|---|\n| c | d |\n", // more cells than a table may have
        "|a\n",
        "|-|\n|-|\n",
        "<!--",
        "[^1]",
        "![",
        "`",
        "<div>\n\n",
        "[^1]: a\n\n",
        "> — A, B, 2024-04-30\n",
        ", ",
        "- a\n"
      })
  void noMarkdownTakesLongToRead(String piece) throws IOException {
    int bytes = piece.getBytes(StandardCharsets.UTF_8).length;
    Files.writeString(
        releases.resolve("long.en.md"),
        SOUND.replace("IP/24/1", "IP/24/2")
            + "\n> “a”\n> — "
            + piece.repeat(100)
            + "\n\n"
            + piece.repeat((TextFile.MAX_BYTES / 4 - 2_000 - 100 * bytes) / bytes));

    Corpus corpus = ProcessorTime.within(Duration.ofSeconds(60), () -> Corpus.read(folder));

    assertEquals(2, corpus.releases().size() + corpus.leftOut().size());
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
