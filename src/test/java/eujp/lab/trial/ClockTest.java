package eujp.lab.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The clock is set a few times; `eujp lab clocks` leaves it so for longer.
@Tag("trial")
@Timeout(900)
class ClockTest {
  private static final Path CORPUS = Path.of("index-data");
  private static final int PHASES = 12;

  @TempDir private Path scratch;

  @BeforeAll
  static void clocksCanBeSet() {
    if (!ClocksRun.isPossible()) {
      String advice = "libfaketime is missing; Debian: apt install faketime";
      Object _ = System.getenv("CI") == null ? abort(advice) : fail(advice);
    }
  }

  @Test
  void everyQuestionIsAnsweredInTimeWhereverTheClockIsSet() throws Exception {
    ClocksRun.Result result =
        ClocksRun.run(
            new ClocksRun.Plan(Duration.ofSeconds(3), 5, Tried.build(), Optional.empty(), CORPUS),
            scratch,
            line -> {});

    assertTrue(result.isClean(), result::toString);
    assertEquals(PHASES, result.phases().size());
    assertTrue(result.phases().stream().allMatch(phase -> phase.asked() > 5), result::toString);
  }
}
