package eujp.terminal;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Where a command writes, and how it says that it was called wrongly. A mixin of each command.
@Command // or else picocli takes it for no mixin, since it has no option
public final class Console {
  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private CommandSpec command;

  /// Where the command writes its result.
  public PrintWriter out() {
    return command.commandLine().getOut();
  }

  /// Where the command writes progress and faults.
  public PrintWriter err() {
    return command.commandLine().getErr();
  }

  /// The command was called wrongly.
  public ParameterException misuse(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  /// The command was called wrongly.
  public ParameterException misuse(String message, Throwable cause) {
    return new ParameterException(command.commandLine(), message, cause);
  }
}
