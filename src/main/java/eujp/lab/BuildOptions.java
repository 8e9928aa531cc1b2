package eujp.lab;

import eujp.lab.trial.Build;
import eujp.terminal.Console;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The build whose bot is tried.
final class BuildOptions {
  @Mixin private Console console = new Console();

  private Optional<Path> jar = Optional.empty();

  @Option(
      names = "--jar",
      paramLabel = "FILE",
      description = "The eujp.jar of another build, to try that (default: this build).")
  void setJar(Path given) {
    jar = Optional.of(given);
  }

  Build build() {
    return jar.map(file -> ofJar(console, "--jar", file)).orElseGet(Build::running);
  }

  /// @param option that names the file, for the message where there is none
  static Build ofJar(Console console, String option, Path file) {
    if (!Files.isRegularFile(file)) {
      throw console.misuse(option + " names no file; name the eujp.jar of a build.");
    }
    return Build.ofJar(file);
  }
}
