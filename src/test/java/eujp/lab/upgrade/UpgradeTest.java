package eujp.lab.upgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.Await;
import eujp.lab.trial.Tried;
import eujp.store.Databases;
import eujp.workspace.delivery.Undelivered;
import eujp.workspace.model.Timestamp;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A short upgrade; `eujp lab upgrade` makes longer ones.
class UpgradeTest {
  @TempDir private Path scratch;

  @Test
  @Tag("trial")
  @Timeout(300)
  void noQuestionIsLostOrAnsweredTwiceWhileTwoBotsAreReplacedOneAfterTheOther() throws Exception {
    UpgradeReport report =
        UpgradeRun.run(
            new UpgradeRun.Plan(
                Tried.build(),
                Tried.build(),
                2,
                1,
                10,
                3,
                Databases.Postgres.newDatabase(),
                Path.of("index-data")),
            scratch,
            line -> {});

    assertTrue(report.isClean(), report::toString);
    assertTrue(report.asked() > 100, report::toString);
    assertTrue(report.longest().compareTo(Await.PATIENCE) < 0, report::toString);
  }

  @Test
  void whatIsLostOrDoubledIsCounted() {
    Duration soon = Duration.ofMillis(5);
    Timestamp when = Timestamp.parse("1700000000.000100").orElseThrow();
    UpgradeReport report =
        UpgradeReport.of(
            Set.of("C1 1", "C1 2", "C1 3", "C1 " + when.value()),
            Map.of("C1 1", List.of(soon), "C1 2", List.of(soon.multipliedBy(2), soon)),
            List.of(new Undelivered("app_mention", "C1", when)),
            Duration.ZERO,
            Duration.ZERO);

    assertFalse(report.isClean());
    assertEquals(
        new UpgradeReport(
            4, 1, 1, 1, soon.multipliedBy(2), soon.multipliedBy(2), Duration.ZERO, Duration.ZERO),
        report);
  }
}
