package eujp.terminal;

import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// How a command writes what it found: for a person, as citations, or for a program.
public final class FormatOptions {
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

  /// Whether nothing was said of how.
  public boolean usual() {
    return !json && format.isEmpty();
  }
}
