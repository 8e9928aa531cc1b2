package eujp.cli;

import eujp.lab.Lab;
import eujp.terminal.Failure;
import eujp.terminal.Logs;
import eujp.text.Visible;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command `eujp` with its subcommands.
@Command(
    name = "eujp",
    mixinStandardHelpOptions = true,
    versionProvider = Eujp.Version.class,
    scope = ScopeType.INHERIT,
    description =
        "Answers questions about a release of the European Commission with the release's own"
            + " words, in Slack or in the terminal.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "",
    subcommands = {
      Demo.class,
      Ask.class,
      Quote.class,
      Check.class,
      QuotesCommand.class,
      PeopleCommand.class,
      TimelineCommand.class,
      CommitmentsCommand.class,
      Serve.class,
      RotateKey.class,
      Index.class,
      Rehearse.class,
      UnpackSqlite.class,
      AppManifest.class,
      Lab.class,
      AutoComplete.GenerateCompletion.class
    },
    footer = {
      "",
      "Examples:",
      "  eujp demo                                     try the bot on this machine",
      "  eujp ask \"Who co-chaired the Council?\"        answer in the terminal",
      "  eujp quote \"We share similar dependencies\"    check a quotation",
      "  eujp check draft.txt                          check a whole draft",
      "  eujp serve                                    run the bot in a real workspace",
      "",
      "Exit codes: 0 done, 1 failed, 2 wrong usage or settings."
    })
public final class Eujp {
  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of a failure.")
  boolean verbose;

  private final Map<String, String> environment;

  private Eujp(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /// The environment that settings are read from.
  Map<String, String> environment() {
    return environment;
  }

  /// Runs the command that the arguments name, and exits with its code.
  public static void main(String[] args) {
    CommandLine commands =
        commands(utf8(FileDescriptor.out), utf8(FileDescriptor.err), System.getenv());
    System.exit(commands.execute(args));
  }

  /// The commands, printing to `out` and `err` and reading settings from `environment`.
  static CommandLine commands(PrintWriter out, PrintWriter err, Map<String, String> environment) {
    Logs.quieten();
    Eujp root = new Eujp(environment);
    CommandLine commands = new CommandLine(root);
    commands
        .getHelpSectionMap()
        .put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, new CommandGroups());
    return commands
        .setOut(out)
        .setErr(err)
        .setUsageHelpAutoWidth(true)
        .setParameterExceptionHandler(Eujp::wronglyUsed)
        .setExecutionExceptionHandler(
            (thrown, command, parsed) -> failed(thrown, command, root.verbose));
  }

  private static int wronglyUsed(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    if (arguments.length == 0) {
      command.usage(err);
      return command.getCommandSpec().exitCodeOnInvalidInput();
    }
    StringBuilder line = new StringBuilder("eujp: ");
    String message =
        Visible.line(String.valueOf(wrong.getMessage()).replace("\r\n", " ").replace('\n', ' '));
    line.append(message).append(message.endsWith(".") ? "" : ".");
    if (wrong instanceof UnmatchedArgumentException unmatched
        && !unmatched.getSuggestions().isEmpty()) {
      line.append(" Did you mean ").append(unmatched.getSuggestions().getFirst()).append('?');
    }
    line.append(" See: ").append(command.getCommandSpec().qualifiedName()).append(" --help");
    err.println(line);
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static int failed(Exception thrown, CommandLine command, boolean verbose) {
    PrintWriter err = command.getErr();
    if (verbose) {
      thrown.printStackTrace(err);
    }
    if (thrown instanceof Failure failure) {
      failure.lines().map(Visible::line).forEach(err::println);
      return failure.exitCode();
    }
    String reason = Optional.ofNullable(thrown.getMessage()).orElse("no reason given");
    err.println(
        "eujp: unexpected "
            + thrown.getClass().getSimpleName()
            + ": "
            + Visible.line(reason.lines().findFirst().orElse(""))
            + ". Run again with --verbose for its stack trace.");
    return 1;
  }

  /// Japanese must come out whole whatever the locale of the terminal says.
  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
  }

  /// The version, as the jar's manifest has it.
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Eujp.class.getPackage().getImplementationVersion();
      return new String[] {"eujp " + Optional.ofNullable(version).orElse("(not packaged)")};
    }
  }
}
