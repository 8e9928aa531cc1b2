package eujp.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.answer.Answer;
import eujp.cite.Citation;
import eujp.release.Reference;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 200 releases are added, 50 changed and 20 removed at random, some of them written in two steps,
/// while people ask.
///
/// A change counts as seen in time when it shows at the third look after it, and no look computes
/// for longer than two seconds: looks are a second apart, which makes five. Looks are counted and
/// the processor's time is measured, so that a slow machine changes nothing.
class ChangesUnderQuestionsTest {
  private static final int AT_FIRST = 40;
  private static final int ADDED = 200;
  private static final int CHANGED = 50;
  private static final int REMOVED = 20;
  private static final int ASKERS = 2;
  private static final int MAX_AT_ONCE = 12;
  private static final int LOOKS = FolderWatch.STILL + 1;
  private static final Duration MAX_LOOK =
      Duration.ofSeconds(5).minus(FollowingLibrary.BETWEEN_LOOKS.multipliedBy(LOOKS));

  private enum Change {
    ADD,
    ALTER,
    REMOVE
  }

  /// What must show when a look is done.
  private record Due(int look, int number) {}

  @TempDir private Path folder;

  private final Random random = new Random(19);

  /// How much each mill grinds now; 0 where its release is gone.
  private final Map<Integer, Integer> now = new ConcurrentHashMap<>();

  /// All sentences that were ever written to their end.
  private final Set<String> written = ConcurrentHashMap.newKeySet();

  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicBoolean done = new AtomicBoolean();

  @Test
  void noAnswerIsWrongOrHalfAndEachChangeShowsInTime() throws Exception {
    Releases releases = Releases.in(folder);
    for (int i = 0; i < AT_FIRST; i++) {
      state(i, 100 + i);
      releases.write(i, 100 + i);
    }
    try (FollowingLibrary library =
        new FollowingLibrary(new FollowedCorpus(folder, Duration.ZERO), Optional.empty())) {
      List<Thread> askers =
          IntStream.range(0, ASKERS)
              .mapToObj(i ->
                  Thread.ofPlatform().name("asker-" + i).start(() -> ask(library, new Random(i))))
              .toList();
      try {
        changeAll(releases, library);
      } finally {
        done.set(true);
        for (Thread asker : askers) {
          asker.join();
        }
      }
      assertEquals(List.of(), List.copyOf(wrong));
      assertTrue(answered.get() > 30, answered + " answers");
      checkAll(library);
    }
  }

  private void changeAll(Releases releases, FollowingLibrary library) throws Exception {
    List<Change> changes = changes();
    List<Due> due = new ArrayList<>();
    List<Integer> halves = new ArrayList<>();
    int added = AT_FIRST;
    int look = 0;
    long longest = 0;
    while (!changes.isEmpty() || !due.isEmpty()) {
      Set<Integer> touched = ConcurrentHashMap.newKeySet();
      for (int number : halves) {
        releases.write(number, tonnes(number));
        due.add(new Due(look + LOOKS, number));
        touched.add(number);
      }
      halves.clear();
      for (int i = random.nextInt(MAX_AT_ONCE) + 1; i > 0 && !changes.isEmpty(); i--) {
        Change change = changes.removeLast();
        int number = change == Change.ADD ? added++ : someThatStands(touched, due);
        touched.add(number);
        if (change == Change.REMOVE) {
          releases.remove(number);
          now.put(number, 0);
          due.add(new Due(look + LOOKS, number));
        } else {
          state(number, 10_000 + random.nextInt(80_000));
          if (random.nextInt(3) == 0) {
            half(releases, number);
            halves.add(number);
          } else {
            releases.write(number, tonnes(number));
            due.add(new Due(look + LOOKS, number));
          }
        }
      }
      long before = computed();
      library.look();
      longest = Math.max(longest, computed() - before);
      look++;
      for (Due one : List.copyOf(due)) {
        if (one.look() == look) {
          due.remove(one);
          assertEquals(expected(one.number()), said(library, one.number()), "at look " + look);
        }
      }
    }
    assertTrue(longest < MAX_LOOK.toNanos(), "a look computed for %.1f s".formatted(longest / 1e9));
  }

  private List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    IntStream.range(0, ADDED).forEach(_ -> changes.add(Change.ADD));
    IntStream.range(0, CHANGED).forEach(_ -> changes.add(Change.ALTER));
    IntStream.range(0, REMOVED).forEach(_ -> changes.add(Change.REMOVE));
    Collections.shuffle(changes, random);
    return changes;
  }

  private int someThatStands(Set<Integer> touched, List<Due> due) {
    List<Integer> standing =
        now.entrySet().stream()
            .filter(one -> one.getValue() > 0 && !touched.contains(one.getKey()))
            .map(Map.Entry::getKey)
            .filter(number -> due.stream().noneMatch(one -> one.number() == number))
            .sorted()
            .toList();
    return standing.get(random.nextInt(standing.size()));
  }

  private void state(int number, int tonnes) {
    now.put(number, tonnes);
    written.add(Releases.sentence(number, tonnes));
  }

  /// Writes a release up to the middle of its number; what stands there is a release too.
  private void half(Releases releases, int number) throws Exception {
    String text = Releases.text(number, tonnes(number));
    int middle = text.indexOf(" tonnes") - 2;
    Files.writeString(releases.file(number), text.substring(0, middle) + "\n");
  }

  private int tonnes(int number) {
    return now.getOrDefault(number, 0);
  }

  private String expected(int number) {
    int tonnes = tonnes(number);
    return tonnes == 0 ? "" : Releases.sentence(number, tonnes);
  }

  private static String said(Knowledge library, int number) {
    return library.passages(new Reference(Releases.reference(number)), "en").stream()
        .skip(1)
        .findFirst()
        .map(printed -> printed.passage().text())
        .orElse("");
  }

  private static long computed() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private void ask(Knowledge library, Random chance) {
    while (!done.get()) {
      int number = chance.nextInt(now.size());
      try {
        Answer answer = library.answer(Releases.question(number), List.of(), 2);
        if (answer instanceof Answer.Found found
            && found.best().passage().text().contains(Releases.town(number))) {
          check(found.best().passage().text(), number);
          answered.incrementAndGet();
        }
        int passages = library.passages(new Reference(Releases.reference(number)), "en").size();
        if (passages != 0 && passages != 3) {
          wrong.add("%s has %d passages".formatted(Releases.reference(number), passages));
        }
        String said = said(library, number);
        if (!said.isEmpty()) {
          check(said, number);
        }
      } catch (RuntimeException e) {
        wrong.add(e.toString());
      }
    }
  }

  private void check(String quoted, int number) {
    if (!written.contains(quoted) || !quoted.contains(Releases.town(number))) {
      wrong.add("to %s: %s".formatted(Releases.question(number), quoted));
    }
  }

  private void checkAll(Knowledge library) {
    int standing = (int) now.values().stream().filter(tonnes -> tonnes > 0).count();
    assertEquals(AT_FIRST + ADDED - REMOVED, standing);
    assertEquals(standing, library.releaseCount());
    assertEquals(2 * standing, library.passageCount());
    for (int number = 0; number < AT_FIRST + ADDED; number++) {
      assertEquals(expected(number), said(library, number));
    }
    for (int number = 0; number < AT_FIRST + ADDED; number += 8) {
      String expected = expected(number);
      List<Citation> citations =
          library.answer(Releases.question(number), List.of(), 1).citations();
      if (expected.isEmpty()) {
        Reference gone = new Reference(Releases.reference(number));
        assertTrue(citations.stream().noneMatch(one -> one.masthead().reference().equals(gone)));
      } else {
        assertEquals(expected, citations.getFirst().passage().text());
      }
    }
  }
}
