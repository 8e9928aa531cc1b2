package eujp.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A dump of a PostgreSQL database, by the commands of `docs/install.md`. Skips the test where
/// PostgreSQL's programs are not installed.
public record Dump(Path file) {
  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

  /// Dumps the database at an address, as `DATABASE_URL` has it.
  public static Dump of(String address, Path file) throws Exception {
    run("pg_dump", "--format=custom", "--file=" + file, address);
    return new Dump(file);
  }

  /// Puts it into another database, in place of what is there.
  public void restore(String address) throws Exception {
    run(
        "pg_restore",
        "--clean",
        "--if-exists",
        "--no-owner",
        "--dbname=" + address,
        file.toString());
  }

  private static void run(String tool, String... arguments) throws Exception {
    Process process =
        new ProcessBuilder(
                Stream.concat(
                        Stream.of(tools().resolve(tool).toString()), List.of(arguments).stream())
                    .toList())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
  }

  private static Path tools() throws IOException {
    assumeTrue(Files.isDirectory(INSTALLED), "there is no pg_dump");
    try (Stream<Path> versions = Files.list(INSTALLED)) {
      return versions.map(version -> version.resolve("bin")).findFirst().orElseThrow();
    }
  }
}
