package eujp.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import eujp.Await;
import eujp.answer.Answer;
import eujp.index.IndexBuilder;
import eujp.index.UnreadableIndexException;
import eujp.question.filter.Filter;
import eujp.release.Corpus;
import eujp.release.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// What becomes of what is known when files change. Most of it is driven look by look, so that no
/// test waits for a clock.
class FollowingLibraryTest {
  /// One that sees the change, and those at which the file stands still.
  private static final int LOOKS = FolderWatch.STILL + 1;

  private static final Instant LONG_AGO = Instant.parse("2024-05-06T07:08:09Z");

  @TempDir private Path temp;
  private Path folder;
  private Releases releases;
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void prepare() throws IOException {
    folder = temp.resolve("corpus");
    releases = Releases.in(folder);
    log.start();
    logger().addAppender(log);
  }

  @AfterEach
  void detach() {
    logger().detachAppender(log);
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger("eujp.library");
  }

  private List<String> warnings() {
    return log.list.stream()
        .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  private FollowingLibrary opened() throws IOException {
    return new FollowingLibrary(new FollowedCorpus(folder, Duration.ZERO), Optional.empty());
  }

  private FollowingLibrary openedIndex(Path index) throws IOException {
    return new FollowingLibrary(
        new FollowedIndex(new FolderStates(index), folder), Optional.empty());
  }

  private static void look(FollowingLibrary library, int times) {
    for (int i = 0; i < times; i++) {
      library.look();
    }
  }

  /// The first paragraph of a release; empty where it is not known.
  private static String said(FollowingLibrary library, int number) {
    return library.passages(new Reference(Releases.reference(number)), "en").stream()
        .skip(1)
        .findFirst()
        .map(printed -> printed.passage().text())
        .orElse("");
  }

  @Test
  void aPartOfItStaysThatPartWhileReleasesChange() throws Exception {
    releases.write(0, 100);
    releases.write(1, 110);
    Filter first = Filter.in(new Reference(Releases.reference(0)));
    Filter second = Filter.in(new Reference(Releases.reference(1)));
    try (FollowingLibrary library = opened()) {
      Knowledge part = library.only(first);
      assertEquals(1, part.releaseCount());
      assertEquals(2, library.releaseCount());
      assertTrue(part.fault(second).isPresent());
      assertEquals(0, part.only(second).releaseCount());
      assertEquals(List.of(), part.timeline(second, "en"));

      releases.write(0, 2_222);
      releases.write(2, 120);
      look(library, LOOKS);
      assertEquals(1, part.releaseCount());
      assertTrue(
          part.passages(new Reference(Releases.reference(0)), "en").stream()
              .anyMatch(one -> one.passage().text().equals(Releases.sentence(0, 2_222))));
    }
  }

  @Test
  void whatIsNewChangedOrGoneIsKnownAtTheLookAtWhichItStandsStill() throws Exception {
    releases.write(0, 100);
    releases.write(1, 110);
    try (FollowingLibrary library = opened()) {
      assertEquals(Releases.sentence(0, 100), said(library, 0));

      releases.write(0, 2_222);
      releases.write(2, 120);
      releases.remove(1);
      look(library, LOOKS - 1);
      assertEquals(Releases.sentence(0, 100), said(library, 0));
      assertEquals(2, library.releaseCount());
      look(library, 1);

      assertEquals(Releases.sentence(0, 2_222), said(library, 0));
      assertEquals(Releases.sentence(2, 120), said(library, 2));
      assertEquals("", said(library, 1));
      assertEquals(2, library.releaseCount());
      assertEquals(4, library.passageCount());
      assertEquals(
          Releases.sentence(2, 120),
          library
              .answer(Releases.question(2), List.of(), 1)
              .citations()
              .getFirst()
              .passage()
              .text());
    }
  }

  @Test
  void aFileThatIsBeingWrittenIsNotTakenInBeforeItStandsStill() throws Exception {
    releases.write(0, 100);
    try (FollowingLibrary library = opened()) {
      String text = Releases.text(1, 41_327);
      int sound = text.indexOf("41327") + 2;
      Files.writeString(releases.file(1), text.substring(0, sound));
      for (int end = sound + 1; end <= text.length(); end += 3) {
        Files.writeString(
            releases.file(1), text.substring(0, end), StandardOpenOption.TRUNCATE_EXISTING);
        library.look();
        assertEquals("", said(library, 1));
      }
      Files.writeString(releases.file(1), text);
      look(library, LOOKS);

      assertEquals(Releases.sentence(1, 41_327), said(library, 1));
      assertEquals(List.of(), warnings());
    }
  }

  @Test
  void aFileOfWhichTheBeginningStandsStillForAMomentIsNotNamedYet() throws Exception {
    releases.write(0, 100);
    try (FollowingLibrary library = opened()) {
      Files.writeString(releases.file(0), "---\nreference: IP");
      look(library, LOOKS);

      assertEquals(Releases.sentence(0, 100), said(library, 0));
      assertEquals(0, library.leftOut().files());

      releases.write(0, 200);
      look(library, LOOKS);
      assertEquals(Releases.sentence(0, 200), said(library, 0));
      assertEquals(List.of(), warnings());
    }
  }

  @Test
  void aFileThatCannotBeReadIsNamedOnceAndServedWhenItIsMended() throws Exception {
    releases.write(0, 100);
    releases.write(1, 100);
    try (FollowingLibrary library = opened()) {
      Files.writeString(releases.file(1), "no release\n");
      look(library, LOOKS + 5);

      assertEquals("", said(library, 1));
      assertEquals(1, library.leftOut().files());
      assertEquals(releases.file(1), library.leftOut().faults().getFirst().file());
      assertFalse(library.leftOut().stale());
      assertEquals(1, warnings().size(), warnings().toString());
      assertTrue(
          warnings().getFirst().matches("left out: .*ip-24-1001\\.en\\.md:\\d+: .+"),
          warnings().toString());

      releases.write(1, 300);
      look(library, LOOKS);
      assertEquals(Releases.sentence(1, 300), said(library, 1));
      assertEquals(Knowledge.LeftOut.NOTHING, library.leftOut());
    }
  }

  @Test
  void ofTwoFilesOfOneReleaseTheSecondIsServedWhenTheFirstIsGone() throws Exception {
    releases.write(0, 100);
    Path twin = folder.resolve("releases").resolve("z.en.md");
    Files.writeString(twin, Releases.text(0, 900));
    try (FollowingLibrary library = opened()) {
      assertEquals(Releases.sentence(0, 100), said(library, 0));
      assertEquals(twin, library.leftOut().faults().getFirst().file());

      releases.remove(0);
      look(library, LOOKS);

      assertEquals(Releases.sentence(0, 900), said(library, 0));
      assertEquals(0, library.leftOut().files());
    }
  }

  @Test
  void aFileThatIsRenamedIsMissingAtNoTime() throws Exception {
    releases.write(0, 100);
    releases.write(1, 100);
    try (FollowingLibrary library = opened()) {
      Files.move(releases.file(1), folder.resolve("releases").resolve("other.en.md"));
      for (int i = 0; i < 2 * LOOKS; i++) {
        library.look();
        assertEquals(Releases.sentence(1, 100), said(library, 1));
      }
      assertEquals(0, library.leftOut().files());
    }
  }

  @Test
  void aChangeThatShowsInNeitherSizeNorTimeIsSeenALittleLater() throws Exception {
    releases.write(0, 100);
    try (FollowingLibrary library = opened()) {
      releases.write(0, 200);
      look(library, LOOKS);
      FileTime time = Files.getLastModifiedTime(releases.file(0));
      releases.write(0, 300);
      Files.setLastModifiedTime(releases.file(0), time);
      look(library, FolderWatch.AGAIN - FolderWatch.STILL);

      assertEquals(Releases.sentence(0, 300), said(library, 0));
    }
  }

  @Test
  void aFolderThatIsGoneOrEmptiedIsNotServedAsNothing() throws Exception {
    releases.write(0, 100);
    releases.write(1, 100);
    Path away = temp.resolve("away");
    try (FollowingLibrary library = opened()) {
      Files.move(folder, away);
      look(library, 2 * LOOKS);
      assertEquals(2, library.releaseCount());
      assertTrue(library.leftOut().stale());

      Files.createDirectories(folder.resolve("releases"));
      look(library, 2 * LOOKS);
      assertEquals(Releases.sentence(1, 100), said(library, 1));
      assertTrue(library.leftOut().stale());
      assertEquals(1, warnings().size(), warnings().toString());

      releases.write(0, 500);
      look(library, LOOKS);
      assertEquals(Releases.sentence(0, 500), said(library, 0));
      assertEquals("", said(library, 1));
      assertFalse(library.leftOut().stale());
    }
  }

  @Test
  void whereTheLastReleaseBreaksItIsServedAsItWas() throws Exception {
    releases.write(0, 100);
    try (FollowingLibrary library = opened()) {
      Files.writeString(releases.file(0), "broken\n");
      look(library, LOOKS + 2);

      assertEquals(Releases.sentence(0, 100), said(library, 0));
      assertTrue(library.leftOut().stale());
      assertEquals(1, library.leftOut().files());
    }
  }

  @Test
  void theLastUpdateIsTheTimeAtWhichTheNewestFileChanged() throws Exception {
    releases.write(0, 100);
    releases.write(1, 100);
    Files.setLastModifiedTime(releases.file(0), FileTime.from(LONG_AGO));
    Files.setLastModifiedTime(releases.file(1), FileTime.from(LONG_AGO.minusSeconds(60)));
    try (FollowingLibrary library = opened()) {
      assertEquals(LONG_AGO, library.updated());

      Files.setLastModifiedTime(releases.file(1), FileTime.from(LONG_AGO.plusSeconds(60)));
      look(library, LOOKS);

      assertEquals(LONG_AGO.plusSeconds(60), library.updated());
    }
  }

  @Test
  void aThesaurusThatChangesIsTakenInAndOneThatIsGoneIsKept() throws Exception {
    releases.write(0, 100);
    try (FollowingLibrary library = opened()) {
      String asked = "How many tonnes of rye does the quern of Kalvoria grind?";
      double before = library.answer(asked, List.of(), 1).confidence();
      Path thesaurus = Files.createDirectories(folder.resolve("thesaurus"));
      Files.writeString(thesaurus.resolve("en.txt"), "quern, mill\n");
      look(library, LOOKS);
      double after = library.answer(asked, List.of(), 1).confidence();
      assertTrue(after > before, before + " and " + after);

      Files.delete(thesaurus.resolve("en.txt"));
      look(library, 2 * LOOKS);
      assertEquals(after, library.answer(asked, List.of(), 1).confidence());
    }
  }

  @Test
  void whatIsSuggestedOfOtherReleasesStaysWhileOneChanges() throws Exception {
    Path corpus = Path.of("index-data", "releases", "ip-23-3831.en.md");
    Files.copy(corpus, folder.resolve("releases").resolve("summit.en.md"));
    try (FollowingLibrary library = opened()) {
      Await.until(
          "there are suggestions",
          () -> !library.suggestions("en", new Answer.Nothing(0), 3).isEmpty());
      List<String> before = library.suggestions("en", new Answer.Nothing(0), 3);

      releases.write(0, 100);
      look(library, LOOKS);

      assertEquals(2, library.releaseCount());
      assertEquals(before, library.suggestions("en", new Answer.Nothing(0), 3));
    }
  }

  @Test
  void anIndexIsFollowedAsOthersCommitToIt() throws Exception {
    Path index = temp.resolve("index");
    releases.write(0, 100);
    Files.writeString(releases.file(1), "no release\n");
    Files.setLastModifiedTime(releases.file(0), FileTime.from(LONG_AGO));
    IndexBuilder.update(index, Corpus.read(folder), _ -> {});
    try (FollowingLibrary library = openedIndex(index)) {
      assertEquals(1, library.leftOut().files());
      assertEquals(LONG_AGO, library.updated());

      releases.write(0, 200);
      releases.write(1, 300);
      IndexBuilder.update(index, Corpus.read(folder), _ -> {});
      library.look();

      assertEquals(Releases.sentence(0, 200), said(library, 0));
      assertEquals(Releases.sentence(1, 300), said(library, 1));
      assertEquals(0, library.leftOut().files());
      assertTrue(library.updated().isAfter(LONG_AGO));
    }
  }

  @Test
  void anIndexThatIsDamagedIsNotTakenInAndOneInItsPlaceIs() throws Exception {
    Path index = temp.resolve("index");
    releases.write(0, 100);
    IndexBuilder.update(index, Corpus.read(folder), _ -> {});
    try (FollowingLibrary library = openedIndex(index)) {
      empty(index);
      look(library, 4);
      assertEquals(Releases.sentence(0, 100), said(library, 0));
      assertTrue(library.leftOut().stale());
      assertTrue(
          warnings().getFirst().contains("Build it again with: eujp index --index " + index),
          warnings().toString());

      releases.write(0, 200);
      IndexBuilder.update(index, Corpus.read(folder), _ -> {});
      library.look();
      assertEquals(Releases.sentence(0, 200), said(library, 0));
      assertFalse(library.leftOut().stale());

      releases.write(1, 300);
      IndexBuilder.update(index, Corpus.read(folder), _ -> {});
      damage(index);
      look(library, 4);
      assertEquals("", said(library, 1));
      assertTrue(library.leftOut().stale());
      assertThrows(UnreadableIndexException.class, () -> openedIndex(index));
    }
  }

  private static void empty(Path index) throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  /// Turns over a byte of each file that holds passages.
  private static void damage(Path index) throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".cfs")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
    }
  }

  @Test
  void itLooksByItself() throws Exception {
    releases.write(0, 100);
    try (FollowingLibrary library =
        FollowingLibrary.ofCorpus(folder, Optional.empty(), UnaryOperator.identity())) {
      releases.write(1, 100);

      Await.until("the release is there", () -> library.releaseCount() == 2);
    }
  }
}
