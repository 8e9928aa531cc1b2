package eujp.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import eujp.release.PassageId;
import eujp.release.Reference;
import eujp.release.former.FormerTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// What a file held when somebody edits it under a bot, or while none serves.
class FormerTextsWhileServingTest {
  private static final int LOOKS = FolderWatch.AGAIN + 2;
  private static final Instant LONG_AGO = Instant.parse("2024-05-06T07:08:09Z");

  @TempDir private Path temp;
  private Path folder;
  private Path data;
  private Releases releases;
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void prepare() throws IOException {
    folder = temp.resolve("corpus");
    data = temp.resolve("data");
    releases = Releases.in(folder);
    releases.write(0, 100);
    releases.write(1, 110);
    Files.setLastModifiedTime(releases.file(0), FileTime.from(LONG_AGO));
    Files.setLastModifiedTime(releases.file(1), FileTime.from(LONG_AGO));
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

  private FollowingLibrary opened() throws IOException {
    return new FollowingLibrary(
        new FollowedCorpus(folder, Duration.ZERO, Optional.of(new ServedCopies(folder, data))),
        Optional.empty(),
        UnaryOperator.identity(),
        Optional.of(new FormerTexts(folder)));
  }

  private static void look(FollowingLibrary library) {
    for (int i = 0; i < LOOKS; i++) {
      library.look();
    }
  }

  private static Correction.Quoted quoted(String sentence) {
    return new Correction.Quoted(sentence, "");
  }

  private List<String> kept(int number) throws IOException {
    Path kept = folder.resolve("former/ip-24-%d.en".formatted(1000 + number));
    if (!Files.isDirectory(kept)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(kept)) {
      return files.sorted().map(FormerTextsWhileServingTest::text).toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Test
  void whatAnEditedFileHeldIsKeptAndShownForThatPassageAlone() throws Exception {
    try (FollowingLibrary library = opened()) {
      releases.write(0, 2_222);
      look(library);

      assertEquals(List.of(Releases.text(0, 100)), kept(0));
      assertEquals(List.of(), kept(1));
      Reference reference = new Reference(Releases.reference(0));
      Formerly before = library.formerly(new PassageId(reference, "en", 1)).orElseThrow();
      assertEquals(Releases.sentence(0, 100), before.changed().of(before.passage().text()));
      assertEquals(Optional.empty(), library.formerly(new PassageId(reference, "en", 2)));
      Correction correction =
          Objects.requireNonNull(
              library
                  .corrections(
                      reference,
                      "en",
                      List.of(
                          quoted(Releases.sentence(0, 100)), quoted(Releases.sentence(0, 2_222))))
                  .get(quoted(Releases.sentence(0, 100))));
      assertEquals(Releases.sentence(0, 2_222), correction.now().orElseThrow().sentence());
      assertEquals(2, library.releaseCount());
    }
  }

  @Test
  void soIsWhatItHeldBeforeTheBotWasStopped() throws Exception {
    opened().close();
    releases.write(1, 3_333);
    opened().close();
    opened().close();

    assertEquals(List.of(), kept(0));
    assertEquals(List.of(Releases.text(1, 110)), kept(1));
  }

  @Test
  void aFileThatIsGoneForAWhileOrRenamedIsComparedToWhatItWas() throws Exception {
    try (FollowingLibrary library = opened()) {
      releases.remove(0);
      look(library);
      Files.writeString(folder.resolve("releases/renamed.md"), Releases.text(0, 4_444));
      look(library);
    }

    assertEquals(List.of(Releases.text(0, 100)), kept(0));
  }

  @Test
  void aCopyThatACrashHasTornCountsForNothing() throws Exception {
    opened().close();
    try (Stream<Path> copies = Files.walk(data)) {
      for (Path copy : copies.filter(Files::isRegularFile).toList()) {
        byte[] whole = Files.readAllBytes(copy);
        Files.write(copy, java.util.Arrays.copyOf(whole, whole.length - 9));
      }
    }
    releases.write(0, 100);
    releases.write(1, 5_555);
    opened().close();

    assertEquals(List.of(), kept(0));
    assertEquals(List.of(), kept(1));
  }

  @Test
  void whereNothingCanBeKeptOneLineSaysSoAndTheChangeIsTakenIn() throws Exception {
    Files.writeString(folder.resolve("former"), "a file");
    try (FollowingLibrary library = opened()) {
      releases.write(0, 6_666);
      releases.write(1, 7_777);
      look(library);

      assertTrue(
          library
              .answer(Releases.question(0), List.of(), 1)
              .citations()
              .getFirst()
              .sentence()
              .contains("6666"));
    }
    assertEquals(
        1,
        log.list.stream()
            .filter(line -> line.getFormattedMessage().contains("cannot be kept"))
            .count());
  }

  @Test
  void whoWasSaidToSpeakAndWhatStoodAboveIsShown() throws Exception {
    Reference reference = new Reference(Releases.reference(0));
    String quoted = Releases.text(0, 100) + "\n## %s\n\n> We build.\n> — %s\n\nWe rest.\n";
    Files.writeString(releases.file(0), quoted.formatted("Mills", "Kari Brenna, Envoy"));
    try (FollowingLibrary library = opened()) {
      Files.writeString(releases.file(0), quoted.formatted("Ports", "Olav Hesteby"));
      look(library);

      List<Formerly> before = library.formerly(reference, "en");
      assertEquals(1, before.size());
      Formerly one = before.getFirst();
      assertEquals("We build.", one.changed().of(one.passage().text()));
      assertEquals("Envoy", one.passage().speaker().orElseThrow().role());
      assertEquals(Optional.of("Mills"), one.heading());
      assertEquals(Optional.of(one), library.formerly(one.passage().id()));
    }
  }

  @Test
  void aHeadingThatIsOnlyNewTellsNothingOfAPassage() throws Exception {
    Reference reference = new Reference(Releases.reference(0));
    Files.writeString(releases.file(0), Releases.text(0, 100) + "\nWe build.\n");
    try (FollowingLibrary library = opened()) {
      Files.writeString(releases.file(0), Releases.text(0, 100) + "\n## Mills\n\nWe build.\n");
      look(library);

      assertEquals(List.of(), library.formerly(reference, "en"));
    }
  }

  @Test
  void whatIsOnlyMovedOrRemovedIsNoCorrection() throws Exception {
    Reference reference = new Reference(Releases.reference(0));
    String sentence = Releases.sentence(0, 100);
    String feast = "It was opened by the mayor on the day of the fair.";
    try (FollowingLibrary library = opened()) {
      String text = Files.readString(releases.file(0));
      Files.writeString(
          releases.file(0),
          text.replace(sentence, feast).replaceFirst("(?s)" + feast + "\\s*$", sentence + "\n"));
      look(library);
      assertEquals(
          0, library.corrections(reference, "en", List.of(quoted(sentence), quoted(feast))).size());

      releases.remove(0);
      look(library);
      assertEquals(Optional.empty(), library.state(reference, "en"));
      assertEquals(0, library.corrections(reference, "en", List.of(quoted(sentence))).size());
    }
  }
}
