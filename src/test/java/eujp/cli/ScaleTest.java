package eujp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void whatIsNoNumberOrNotMeasuredIsToldInASentence(@TempDir Path empty) throws IOException {
    assertEquals(2, CommandLineRun.of("lab", "scale", "--peak", "0").exitCode());
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
