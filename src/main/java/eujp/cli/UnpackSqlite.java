package eujp.cli;

import eujp.store.SqliteLibrary;
import eujp.store.UnusableDatabaseException;
import eujp.terminal.Console;
import eujp.terminal.Failure;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `eujp unpack-sqlite`: for who builds an image whose file systems are read-only, or may not
/// execute what is on them.
@Command(
    name = "unpack-sqlite",
    hidden = true,
    description =
        "Unpacks SQLite's library for this platform into a folder, for"
            + " -Dorg.sqlite.lib.path=DIR.",
    footer = {"", "Example:", "  eujp unpack-sqlite /opt/eujp/native"})
final class UnpackSqlite implements Callable<Integer> {
  @Mixin private Console console = new Console();

  @Parameters(paramLabel = "DIR", description = "The folder; made where it is missing.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private Path folder;

  @Override
  public Integer call() {
    try {
      console.out().println(SqliteLibrary.unpack(folder));
    } catch (UnusableDatabaseException e) {
      throw Failure.of(String.valueOf(e.getMessage()), e);
    }
    return 0;
  }
}
