package eujp.lab;

import eujp.lab.trial.Build;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The build whose bot is tried.
final class BuildOptions {
  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private CommandSpec command;

  @Option(
      names = "--jar",
      paramLabel = "FILE",
      description = "The eujp.jar of another build, to try that (default: this build).")
  private Optional<Path> jar = Optional.empty();

  Build build() {
    return jar.map(file -> ofJar(command, "--jar", file)).orElseGet(Build::running);
  }

  /// @param option that names the file, for the message where there is none
  static Build ofJar(CommandSpec command, String option, Path file) {
    if (!Files.isRegularFile(file)) {
      throw new ParameterException(
          command.commandLine(), option + " names no file; name the eujp.jar of a build.");
    }
    return Build.ofJar(file);
  }
}
