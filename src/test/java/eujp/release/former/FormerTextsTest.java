package eujp.release.former;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import eujp.release.Corpus;
import eujp.release.Reference;
import eujp.release.ReleaseFault;
import eujp.release.TextFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What is kept beside the releases, and what lies there that nobody should trust.
@EnabledOnOs({OS.LINUX, OS.MAC})
class FormerTextsTest {
  private static final Instant NOON = Instant.parse("2024-03-05T12:00:00Z");
  private static final String NAME = "ip-24-1.en";
  private static final Reference REFERENCE = new Reference("IP/24/1");

  @TempDir private Path corpus;
  private FormerTexts former;
  private Path folder;
  private final List<String> leftOut = new ArrayList<>();

  @BeforeEach
  void prepare() throws IOException {
    former = new FormerTexts(corpus);
    folder = corpus.resolve("former").resolve(NAME);
    Files.createDirectories(corpus.resolve("releases"));
    Files.writeString(corpus.resolve("releases/ip-24-1.en.md"), text("now"));
  }

  private static String text(String state) {
    return text("IP/24/1", state);
  }

  private static String text(String reference, String state) {
    return """
    ---
    reference: %s
    title: A mill
    date: 2024-01-02
    language: en
    url: https://example.org/ip_24_1
    ---

    The mill is %s.
    """
        .formatted(reference, state);
  }

  private void keep(String text, Instant until) throws IOException {
    former.keep(NAME, text.getBytes(StandardCharsets.UTF_8), until);
  }

  private List<String> read() {
    leftOut.clear();
    return former
        .newestFirst(
            REFERENCE,
            "en",
            (ReleaseFault fault) -> leftOut.add(fault.file().getFileName() + ": " + fault.reason()))
        .map(state -> state.until() + " " + state.release().passages().getFirst().text())
        .toList();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aTextIsKeptByteForByteAndReadTheNewestFirst() throws IOException {
    byte[] marked = ("\uFEFF" + text("old").replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
    former.keep(NAME, marked, NOON);
    keep(text("older, by its time"), NOON.minusSeconds(60));
    keep(text("of the same second"), NOON.plusMillis(700));

    assertEquals(
        List.of("2024-03-05T115900Z.md", "2024-03-05T120000Z-2.md", "2024-03-05T120000Z.md"),
        files());
    assertArrayEquals(marked, TextFile.bytes(folder.resolve("2024-03-05T120000Z.md")));
    assertEquals(
        List.of(
            "2024-03-05T12:00:00Z The mill is of the same second.",
            "2024-03-05T12:00:00Z The mill is old.",
            "2024-03-05T11:59:00Z The mill is older, by its time."),
        read());
  }

  @Test
  void whatTwoNoticeIsKeptOnce() throws IOException {
    keep(text("old"), NOON);
    keep(text("old"), NOON.plusSeconds(5));

    assertEquals(1, files().size());
  }

  @Test
  void theOldestGoFirst() throws IOException {
    for (int i = 0; i < FormerTexts.MAX_KEPT + 5; i++) {
      keep(text("state " + i), NOON.plusSeconds(i));
    }

    assertEquals(FormerTexts.MAX_KEPT, files().size());
    assertEquals("2024-03-05T12:00:24Z The mill is state 24.", read().getFirst());
    assertEquals("2024-03-05T12:00:05Z The mill is state 5.", read().getLast());
  }

  @Test
  void itIsNoRelease() throws IOException {
    keep(text("old"), NOON);

    Corpus read = Corpus.read(corpus);
    assertEquals(1, read.releases().size());
    assertEquals(List.of(), read.faults());
  }

  @Test
  void whatIsNoFormerTextIsNamedAndTheOthersAreRead() throws Exception {
    keep(text("old"), NOON);
    Path secret = Files.writeString(corpus.resolve("secret.md"), text("secret"));
    Files.createSymbolicLink(folder.resolve("2024-03-05T120001Z.md"), secret);
    Files.writeString(folder.resolve("2024-03-05T120002Z.md"), "x".repeat(TextFile.MAX_BYTES + 1));
    Files.writeString(folder.resolve("2024-03-05T120003Z.md"), "no release");
    Files.writeString(folder.resolve("2024-03-05T120004Z.md"), text("IP/24/2", "another"));
    Files.writeString(folder.resolve("2024-13-45T120004Z.md"), text("of no day"));
    Files.createDirectory(folder.resolve("2024-03-05T120005Z.md"));
    Files.write(folder.resolve("2024-03-05T120006Z.md"), new byte[] {(byte) 0xC3, 0, 1});

    assertEquals(List.of("2024-03-05T12:00:00Z The mill is old."), read());
    assertEquals(
        List.of(
            "2024-03-05T120001Z.md: this is no former text of a release; take it away",
            "2024-03-05T120002Z.md: the file is larger than 1,048,576 bytes; divide it",
            "2024-03-05T120003Z.md: ",
            "2024-03-05T120004Z.md: the file is of another release or language; take it away",
            "2024-03-05T120005Z.md: this is no former text of a release; take it away",
            "2024-03-05T120006Z.md: the file is not UTF-8; save it as UTF-8",
            "2024-13-45T120004Z.md: this is no former text of a release; take it away"),
        leftOut.stream()
            .map(line -> line.contains("120003Z") ? line.substring(0, line.indexOf(' ') + 1) : line)
            .distinct()
            .sorted()
            .toList());
  }

  @Test
  void aLinkInThePlaceOfAllIsNotFollowed() throws IOException {
    Path elsewhere = Files.createDirectories(corpus.resolve("elsewhere"));
    Files.createSymbolicLink(corpus.resolve("former"), elsewhere);

    assertThrows(IOException.class, () -> keep(text("old"), NOON));
    try (Stream<Path> written = Files.list(elsewhere)) {
      assertEquals(0, written.count());
    }
  }

  @Test
  void manyThatKeepTheSameAtOnceKeepIt() throws Exception {
    for (int turn = 0; turn < 20; turn++) {
      Instant until = NOON.plusSeconds(turn);
      byte[] text = text("turn " + turn).getBytes(StandardCharsets.UTF_8);
      List<Callable<Void>> all =
          Collections.nCopies(
              4,
              () -> {
                new FormerTexts(corpus).keep(NAME, text, until);
                return null;
              });
      try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
        for (Future<Void> one : threads.invokeAll(all)) {
          one.get();
        }
      }
    }

    assertEquals(20, read().size());
  }

  @Test
  void aLinkInThePlaceOfTheFolderIsNotFollowed() throws IOException {
    Path elsewhere = Files.createDirectories(corpus.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("2024-03-05T120000Z.md"), text("elsewhere"));
    Files.createDirectories(corpus.resolve("former"));
    Files.createSymbolicLink(folder, elsewhere);

    assertEquals(List.of(), read());
    assertEquals(List.of(NAME + ": the folder is a link; put a folder in its place"), leftOut);
    assertThrows(IOException.class, () -> keep(text("old"), NOON));
    assertEquals(1, files().size());
  }
}
