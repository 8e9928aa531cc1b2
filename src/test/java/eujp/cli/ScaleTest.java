package eujp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `docs/scaling.md` shows what `eujp lab scale` prints.
class ScaleTest {
  @Test
  void theDocumentShowsWhatTheCommandPrints() throws IOException {
    CommandLineRun run = CommandLineRun.of("lab", "scale");
    String document = Files.readString(Path.of("docs/scaling.md"));

    assertEquals("", run.err());
    assertEquals(0, run.exitCode());
    List<String> tables = List.of(run.out().split("\n\n", -1));
    assertEquals(2, tables.size());
    for (String table : tables) {
      assertTrue(document.contains("\n\n" + table.strip() + "\n\n"), table);
    }
  }

  @Test
  void otherAssumptionsMakeOtherFigures() {
    String more = CommandLineRun.of("lab", "scale", "--asked", "2000", "--languages", "1").out();

    assertTrue(more.contains("| questions | a day | 2,000 | 200,000 |"), more);
    assertTrue(!CommandLineRun.of("lab", "scale").out().equals(more));
  }

  @ParameterizedTest
  @CsvSource({
    "--peak, 2, 0.001 to 1",
    "--peak, 0, 0.001 to 1",
    "--load, 0, 0.001 to 1",
    "--load, 1e-320, 0.001 to 1",
    "--load, NaN, 0.001 to 1",
    "--load, Infinity, 0.001 to 1",
    "--languages, 25, 1 to 24",
    "--languages, 0.5, 1 to 24",
    "--asked, -20, 0.001 to 1000000000",
    "--asked, 1e308, 0.001 to 1000000000",
    "--cores, Infinity, 0.001 to 1000000000",
    "--shard, 0, 0.001 to 1000000000",
    "--days, 0, 1 to 1000000000",
    "--copies, -1, 1 to 1000000000",
    "--workspaces, '1,0', 1 to 1000000000",
    "--releases, '-5,1', 1 to 1000000000",
  })
  void whatCannotBeIsToldWithWhatMayBeGiven(String option, String value, String range) {
    CommandLineRun run = CommandLineRun.of("lab", "scale", option + "=" + value);

    assertEquals(2, run.exitCode(), run.out());
    assertEquals("", run.out());
    assertTrue(run.err().contains(option + " takes numbers from " + range + "."), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  @Test
  void theOutermostOfWhatMayBeGivenIsReckonedWith() {
    for (String outermost :
        List.of(
            "--peak=1 --load=0.001 --cores=0.001 --asked=1e9 --workspaces=1000000000",
            "--languages=24 --shard=0.001 --copies=1e9 --releases=1000000000",
            "--languages=1 --peak=0.001 --load=1 --asked=0.001 --days=1 --copies=1")) {
      CommandLineRun run = CommandLineRun.of(("lab scale " + outermost).split(" ", -1));

      assertEquals("", run.err());
      assertEquals(0, run.exitCode());
    }
  }

  @Test
  void whatIsNotMeasuredIsToldInASentence(@TempDir Path empty) throws IOException {
    CommandLineRun missing = CommandLineRun.of("lab", "scale", "--measured", empty.toString());
    assertEquals(2, missing.exitCode());
    assertTrue(missing.err().contains("--measured"), missing.err());

    Files.writeString(empty.resolve("bots.md"), "| | in | a |\n|---|---|---|\n");
    Files.copy(Path.of("docs/performance/passages.md"), empty.resolve("passages.md"));
    assertTrue(
        CommandLineRun.of("lab", "scale", "--measured", empty.toString())
            .err()
            .contains("Make it anew"));
  }
}
