package eujp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.store.Database;
import eujp.store.Databases;
import eujp.store.Key;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `eujp rotate-key`, with the settings that `serve` has.
class RotateKeyTest {
  private static final String OLD = "o".repeat(32);
  private static final String NEXT = "n".repeat(32);

  @TempDir private Path data;

  private CommandLineRun run(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("EUJP_DATA", data.toString());
    return CommandLineRun.with(environment, "rotate-key");
  }

  @Test
  void theKeyInTheFolderIsReplacedWithoutTokens() throws Exception {
    Databases.inFolder(data).close();
    byte[] before = Files.readAllBytes(data.resolve("key"));

    CommandLineRun run = run(Map.of());

    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("a new key: 0 questions"), run.out());
    assertFalse(Arrays.equals(before, Files.readAllBytes(data.resolve("key"))));
  }

  @Test
  void theKeyInTheSettingsIsReplacedByTheNextOne() throws Exception {
    Database.inFolder(data, Key.of(OLD)).close();
    Map<String, String> keys = Map.of("EUJP_KEY", OLD, "EUJP_KEY_NEW", NEXT);

    CommandLineRun first = run(keys);
    assertEquals(0, first.exitCode(), first.err());
    assertTrue(first.out().contains("Set EUJP_KEY to the value of EUJP_KEY_NEW"), first.out());
    CommandLineRun again = run(keys);
    assertTrue(again.out().contains("has the new key already"), again.out());
    CommandLineRun other = run(Map.of("EUJP_KEY", OLD, "EUJP_KEY_NEW", "x".repeat(32)));
    assertEquals(1, other.exitCode());
    assertTrue(other.err().contains("written with another key"), other.err());
  }

  @Test
  void whereThereIsNoDatabaseThatIsSaidAndNothingIsMade() throws Exception {
    CommandLineRun ofFile = run(Map.of());
    CommandLineRun ofSetting = run(Map.of("EUJP_KEY", OLD, "EUJP_KEY_NEW", NEXT));

    assertEquals(1, ofFile.exitCode());
    assertTrue(ofFile.err().contains("There is no key in"), ofFile.err());
    assertEquals(1, ofSetting.exitCode());
    assertTrue(ofSetting.err().contains("There is no database in"), ofSetting.err());
    try (Stream<Path> made = Files.list(data)) {
      assertEquals(List.of(), made.toList());
    }
  }

  @Test
  void withoutTheNextOneItIsWrongUsage() {
    CommandLineRun run = run(Map.of("EUJP_KEY", OLD));

    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("EUJP_KEY_NEW is not set"), run.err());
  }

  @Test
  void sqlitesLibraryIsUnpackedForAnImage() {
    CommandLineRun run = CommandLineRun.of("unpack-sqlite", data.resolve("native").toString());

    assertEquals(0, run.exitCode(), run.err());
    assertTrue(Files.isRegularFile(Path.of(run.out().strip())), run.out());
  }
}
