package eujp.lab.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.lab.trial.Texts;
import eujp.lab.trial.Tried;
import eujp.store.Databases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A short chaos run; `eujp lab chaos` is the long one.
@Tag("trial")
@Timeout(600)
class ChaosTest {
  private static final Path CORPUS = Path.of("index-data");

  @TempDir private Path scratch;

  @Test
  void noQuestionIsLostOrAnsweredTwiceByABotThatIsKilled() throws Exception {
    check(new ChaosRun.Plan(60, 2, 1, 7, Optional.empty(), Tried.build(), CORPUS, true));
  }

  @Test
  void norByTwoBotsThatShareADatabase() throws Exception {
    Optional<String> database = Optional.of(Databases.Postgres.newDatabase());
    check(new ChaosRun.Plan(60, 2, 2, 8, database, Tried.build(), CORPUS, false));
  }

  private void check(ChaosRun.Plan plan) throws Exception {
    ChaosReport report = ChaosRun.run(plan, scratch, line -> {});

    assertTrue(report.isClean(), () -> report + "\n" + report.evidence());
    assertTrue(report.sent() >= plan.questions(), report::toString);
    assertEquals(report.sent(), report.answered() + report.notHandedOver());
    assertTrue(report.answered() > plan.questions() * 3 / 4, report::toString);
    assertTrue(report.fleeting().answered() > 0, report::toString);
    try (Stream<Path> files = Files.list(scratch)) {
      List<Path> logs = files.filter(file -> file.toString().endsWith(".log")).toList();
      assertEquals(plan.bots(), logs.size());
      for (Path log : logs) {
        String text = Files.readString(log);
        assertTrue(text.contains("is at work"), text);
        assertFalse(text.contains("xoxb-") || text.contains("xapp-"));
        for (String question : Texts.QUESTIONS) {
          assertFalse(text.contains(question), question);
        }
      }
    }
  }
}
