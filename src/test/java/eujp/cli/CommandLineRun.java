package eujp.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a command printed, and its exit code.
record CommandLineRun(int exitCode, String out, String err) {
  static CommandLineRun of(String... arguments) {
    return with(Map.of(), arguments);
  }

  /// Runs a command that reads its settings from `environment`.
  static CommandLineRun with(Map<String, String> environment, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Eujp.run(new PrintWriter(out), new PrintWriter(err), environment, arguments);
    return new CommandLineRun(exitCode, out.toString(), err.toString());
  }

  /// The names of all commands.
  static Set<String> commandNames() {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    return Eujp.commands(nowhere, nowhere, Map.of()).getSubcommands().keySet();
  }

  List<String> outLines() {
    return out.lines().toList();
  }
}
