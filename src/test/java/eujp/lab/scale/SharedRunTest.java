package eujp.lab.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.lab.trial.Tried;
import eujp.store.Databases;
import eujp.store.PostgresAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A few seconds of what `eujp lab load --database` measures.
@Tag("trial")
@Timeout(300)
class SharedRunTest {
  @TempDir private Path scratch;

  @Test
  void oneBotAndTwoAreMeasuredAndTheTableIsReadBack() throws Exception {
    String database = Databases.Postgres.newDatabase();
    Table table =
        SharedRun.run(
            new SharedRun.Plan(
                Tried.build(),
                PostgresAddress.parse(database).orElseThrow(),
                database,
                1,
                Duration.ofSeconds(3),
                Path.of("index-data")),
            scratch,
            line -> {});

    Table read = Table.parse(table.toString());
    assertEquals(List.of(SharedRun.ONE_ON_SQLITE, SharedRun.ONE, SharedRun.TWO), read.columns());
    for (String bots : read.columns()) {
      assertTrue(read.figure(SharedRun.ANSWERS, bots) > 1, table::toString);
      assertTrue(read.figure(SharedRun.BOTS_TIME, bots) > 0, table::toString);
      assertTrue(read.figure(SharedRun.MEMORY, bots) > 50, table::toString);
    }
    for (String bots : List.of(SharedRun.ONE, SharedRun.TWO)) {
      assertTrue(read.figure(SharedRun.DATABASE_TIME, bots) > 0, table::toString);
      assertTrue(read.figure(SharedRun.LOG, bots) > 0, table::toString);
      assertTrue(read.figure(SharedRun.IDLE, bots) > 0, table::toString);
      assertTrue(read.figure(SharedRun.KEPT, bots) > 50, table::toString);
      assertTrue(read.figure(SharedRun.CONNECTIONS, bots) >= 1, table::toString);
      assertTrue(read.figure(SharedRun.RELATIONS, bots) > 8, table::toString);
    }
  }
}
