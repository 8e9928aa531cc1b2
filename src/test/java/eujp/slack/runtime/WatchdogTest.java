package eujp.slack.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("trial")
class WatchdogTest {
  @TempDir private Path folder;

  @Test
  void aProcessInWhichNothingRunsEndsWithOneLineThatSaysWhere() throws Exception {
    Process waiting = standstill("class");
    Process computing = standstill("computing");
    try {
      endsSaying(waiting, "class", "No virtual thread has run for 30 s");
      endsSaying(computing, "computing", "Nothing was computed for 30 s");
    } finally {
      waiting.destroyForcibly();
      computing.destroyForcibly();
    }
  }

  private Process standstill(String way) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Standstill.class.getName(),
            way)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(way).toFile())
        .start();
  }

  private void endsSaying(Process process, String way, String line) throws Exception {
    assertTrue(process.waitFor(Await.PATIENCE.toSeconds(), TimeUnit.SECONDS), "it has not ended");
    String output = Files.readString(folder.resolve(way));

    assertEquals(Watchdog.EXIT_CODE, process.exitValue(), output);
    List<String> lines = output.lines().filter(it -> it.contains(line)).toList();
    assertEquals(1, lines.size(), output);
    assertTrue(lines.getFirst().contains(Standstill.class.getName()), lines.getFirst());
  }

  @Test
  void whatIsAtWorkOrIdleIsLeftAlone() throws Exception {
    ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();
    try (Computing computing = new Computing();
        Watchdog _ = new Watchdog(computing, told::add, Duration.ofMillis(100))) {
      List<CompletableFuture<Void>> askers =
          List.of("one", "another", "a third").stream()
              .map(_ -> CompletableFuture.runAsync(() -> workFor(computing, 3_000)))
              .toList();
      askers.forEach(CompletableFuture::join);
      Thread.sleep(2_000); // with nothing to do
    }
    assertEquals(List.of(), List.copyOf(told));
  }

  private static void workFor(Computing computing, long millis) {
    long start = System.nanoTime();
    while (System.nanoTime() - start < TimeUnit.MILLISECONDS.toNanos(millis)) {
      var _ = computing.run(() -> 1);
    }
  }
}
