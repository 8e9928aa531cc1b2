package eujp.lab.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// One start of each kind; `.ci/run` makes sixty with the built jar, and `eujp lab starts` many.
@Tag("trial")
@Timeout(1_800)
class StartsTest {
  private static final Path CORPUS = Path.of("index-data");
  private static final int STARTS = 1;

  @TempDir private Path scratch;

  @Test
  void noStartFreezesOrIsLateWithWorkWaiting() throws Exception {
    StartsRun.Result result =
        StartsRun.run(new StartsRun.Plan(STARTS, 3, Build.running(), CORPUS), scratch, line -> {});

    assertTrue(result.isClean(), () -> result + "\n" + threads());
    assertEquals(STARTS, result.owed().starts());
    assertEquals(STARTS, result.burst().starts());
    assertEquals(0, result.owed().ended() + result.burst().ended(), result::toString);
    assertTrue(result.owed().ready().median() > 0, result::toString);
  }

  /// Where the threads of a bot that froze stood.
  private List<String> threads() {
    try (Stream<Path> files = Files.list(scratch)) {
      return files.map(Path::toString).filter(file -> file.endsWith("-threads.txt")).toList();
    } catch (IOException e) {
      return List.of(e.toString());
    }
  }
}
