package eujp.lab.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A short soak of two bots; `eujp lab load --soak` makes long ones.
@Tag("trial")
@Timeout(300)
class SoakTest {
  @TempDir private Path scratch;

  @Test
  void bothBotsAreAskedTheSameAndAnswerAll() throws Exception {
    SoakRun.Result result =
        SoakRun.run(
            new SoakRun.Plan(
                Duration.ofSeconds(5), 4, 9, Optional.of(Tried.build()), Path.of("index-data")),
            scratch,
            line -> {});
    SoakFigures other = result.beside().orElseThrow();

    assertEquals(20, result.bot().asked());
    assertEquals(result.bot().asked(), other.asked());
    assertEquals(result.bot().asked(), result.bot().answered(), result::toString);
    assertEquals(other.asked(), other.answered(), result::toString);
    assertTrue(result.bot().p99() >= result.bot().median(), result::toString);
    assertTrue(result.toString().contains("eujp to the other build"), result::toString);
  }
}
