package eujp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An index on disk that somebody has damaged, on the command line.
class DamagedIndexTest {
  @TempDir private Path index;

  @Test
  void itIsRefusedWithWhatToDoAndBuiltAnew() throws IOException {
    List<String> build = List.of("index", "--index", index.toString());
    List<String> ask = List.of("ask", "--index", index.toString(), "What was signed?");
    assertEquals(0, run(build).exitCode());
    String answer = run(ask).out();
    damage();

    CommandLineRun refused = run(ask);
    assertEquals(2, refused.exitCode());
    assertEquals(1, refused.err().lines().count(), refused.err());
    assertTrue(
        refused.err().contains("is damaged. Build it again with: eujp index --index " + index),
        refused.err());

    CommandLineRun rebuilt = run(build);
    assertEquals(0, rebuilt.exitCode());
    assertTrue(rebuilt.err().contains("could not be read; it is built anew"), rebuilt.err());
    assertTrue(rebuilt.out().contains("(1 changed, 0 removed)"), rebuilt.out());
    assertEquals(answer, run(ask).out());
    assertEquals("", run(build).err());
  }

  private static CommandLineRun run(List<String> arguments) {
    return CommandLineRun.of(arguments.toArray(String[]::new));
  }

  /// Turns over a byte in the middle of each file that holds passages.
  private void damage() throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.filter(one -> one.getFileName().toString().startsWith("_")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
    }
  }
}
