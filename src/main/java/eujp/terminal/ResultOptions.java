package eujp.terminal;

import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// How a command tells what came of it: for a person, as citations, or for a program, and whether
/// its exit code tells too. The same options on each command that finds something.
public final class ResultOptions {
  @Mixin private Console console = new Console();

  @Option(names = "--json", description = "Write JSON for programs.")
  private boolean json;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Format.Converter.class,
      completionCandidates = Format.Names.class,
      description = "Write ${COMPLETION-CANDIDATES} (default: text).")
  private Optional<Format> format = Optional.empty();

  @Option(
      names = "--exit-code",
      description =
          "Exit with 1 where something was not found or is not as the releases have it, as"
              + " git diff does.")
  private boolean tellsByExitCode;

  /// Refuses what contradicts itself.
  ///
  /// @throws ParameterException if there are two answers to how
  public void check() {
    if (json && format.isPresent()) {
      throw console.misuse("Give --json or --format, not both.");
    }
  }

  /// Whether a program reads it.
  public boolean json() {
    return json;
  }

  /// For whoever else reads it.
  public Format format() {
    return format.orElse(Format.TEXT);
  }

  /// Whether a format is asked for.
  public boolean isFormatGiven() {
    return format.isPresent();
  }

  /// The exit code of a command that has done its work.
  ///
  /// @param right whether all is found, and as the releases have it
  public int exitCode(boolean right) {
    return right || !tellsByExitCode ? 0 : 1;
  }
}
