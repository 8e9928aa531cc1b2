package eujp.cli;

import eujp.cli.lists.CommitmentsCommand;
import eujp.cli.lists.CorrectionsCommand;
import eujp.cli.lists.PeopleCommand;
import eujp.cli.lists.QuotesCommand;
import eujp.cli.lists.ReleasesCommand;
import eujp.cli.lists.TimelineCommand;
import eujp.cluster.SearchRefusedException;
import eujp.cluster.SearchUnavailableException;
import eujp.lab.Lab;
import eujp.release.Reference;
import eujp.terminal.Failure;
import eujp.terminal.HasEnvironment;
import eujp.terminal.Logs;
import eujp.terminal.Output;
import eujp.terminal.Terminal;
import eujp.text.EditDistance;
import eujp.text.Visible;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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
    footer = {
      "",
      "Examples:",
      "  eujp demo                                     try the bot on this machine",
      "  eujp ask \"Who co-chaired the Council?\"        answer in the terminal",
      "  eujp quote \"We share similar dependencies\"    check a quotation",
      "  eujp check draft.txt                          check a whole draft",
      "  eujp serve                                    run the bot in a real workspace",
      "  eujp mcp                                      serve an assistant here",
      "",
      "Exit codes: 0 done, 1 failed, 2 wrong usage or settings."
    })
public final class Eujp implements HasEnvironment {
  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of a failure.")
  boolean verbose;

  /// Has ICU take the locales that it has from its own list, where it would look through all files
  /// of the jar at each start.
  private static final String ICU_LISTS_LOCALES =
      "com.ibm.icu.impl.ICUResourceBundle.skipRuntimeLocaleResourceScan";

  /// Columns, under which picocli shows no help.
  private static final int NARROWEST_HELP = 55;

  /// As a shell has it for a program that SIGPIPE ended.
  private static final int CLOSED_PIPE = 141;

  /// A command by its name.
  private record Named(String name, Class<?> command) {}

  private static final List<Named> COMMANDS =
      List.of(
          new Named("demo", Demo.class),
          new Named("ask", Ask.class),
          new Named("quote", Quote.class),
          new Named("check", Check.class),
          new Named("quotes", QuotesCommand.class),
          new Named("people", PeopleCommand.class),
          new Named("timeline", TimelineCommand.class),
          new Named("commitments", CommitmentsCommand.class),
          new Named("releases", ReleasesCommand.class),
          new Named("corrections", CorrectionsCommand.class),
          new Named("lint", Lint.class),
          new Named("serve", Serve.class),
          new Named("doctor", DoctorCommand.class),
          new Named("mcp", Mcp.class),
          new Named("rotate-key", RotateKey.class),
          new Named("index", Index.class),
          new Named("fetch", Fetch.class),
          new Named("add", Add.class),
          new Named("prepare", Prepare.class),
          new Named("rehearse", Rehearse.class),
          new Named("unpack-sqlite", UnpackSqlite.class),
          new Named("manifest", AppManifest.class),
          new Named("lab", Lab.class));

  /// Those that tell of the others.
  private static final List<Named> OF_ALL =
      List.of(
          new Named("generate-completion", AutoComplete.GenerateCompletion.class),
          new Named("help", CommandLine.HelpCommand.class));

  private static final int MAX_SLIPS = 2;
  private static final int LETTERS_A_SLIP = 3;

  private final Map<String, String> environment;

  private Eujp(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Map<String, String> environment() {
    return environment;
  }

  /// Runs the command that the arguments name, and exits with its code.
  public static void main(String[] args) {
    System.setProperty(ICU_LISTS_LOCALES, "true");
    Output out = new Output(FileDescriptor.out);
    PrintWriter err = new Output(FileDescriptor.err).writer();
    PrintWriter lines = out.writer();
    int code = run(lines, err, System.getenv(), args);
    lines.flush();
    System.exit(out.failure().map(failure -> unwritten(failure, err)).orElse(code));
  }

  /// Says that the output was not written, unless nobody wanted to read on.
  ///
  /// @return the exit code
  private static int unwritten(IOException failure, PrintWriter err) {
    if (Output.isClosedPipe(failure)) {
      return CLOSED_PIPE;
    }
    err.println(
        "eujp: not all of the output could be written (%s). Check that the disk is not full."
            .formatted(Visible.line(String.valueOf(failure.getMessage()))));
    return 1;
  }

  /// Runs the command that the arguments name. The others are not made where it is named first: to
  /// read what all of them say of themselves takes longer than many a command.
  ///
  /// @return its exit code
  static int run(
      PrintWriter out, PrintWriter err, Map<String, String> environment, String... typed) {
    String[] arguments = helpOfInner(typed);
    List<Named> named =
        COMMANDS.stream()
            .filter(one -> arguments.length > 0 && one.name().equals(arguments[0]))
            .toList();
    CommandLine commands =
        named.isEmpty() ? commands(out, err, environment) : commands(out, err, environment, named);
    return commands.execute(arguments);
  }

  /// What is typed, with `lab eval --help` in place of `help lab eval`, which picocli takes for
  /// `help lab`.
  private static String[] helpOfInner(String... typed) {
    if (typed.length < 3 || !typed[0].equals("help")) {
      return typed;
    }
    String[] arguments = Arrays.copyOfRange(typed, 1, typed.length + 1);
    arguments[typed.length - 1] = "--help";
    return arguments;
  }

  /// All commands, printing to `out` and `err` and reading settings from `environment`.
  static CommandLine commands(PrintWriter out, PrintWriter err, Map<String, String> environment) {
    return commands(
        out, err, environment, Stream.concat(COMMANDS.stream(), OF_ALL.stream()).toList());
  }

  private static CommandLine commands(
      PrintWriter out, PrintWriter err, Map<String, String> environment, List<Named> some) {
    Logs.quieten();
    Eujp root = new Eujp(environment);
    CommandLine commands = new CommandLine(root);
    some.forEach(one -> commands.addSubcommand(one.name(), one.command()));
    commands
        .getHelpSectionMap()
        .put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, new CommandGroups());
    return commands
        .registerConverter(LocalDate.class, Eujp::day)
        .setOut(out)
        .setErr(err)
        .setUsageHelpWidth(Math.max(NARROWEST_HELP, Terminal.detect().width()))
        .setParameterExceptionHandler(Eujp::wronglyUsed)
        .setExecutionExceptionHandler(
            (thrown, command, parsed) -> failed(thrown, command, root.verbose));
  }

  private static LocalDate day(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException none) {
      throw new CommandLine.TypeConversionException(
          "'%s' is no day; write it like 2023-07-13".formatted(written));
    }
  }

  private static int wronglyUsed(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    if (arguments.length == 0) {
      command.usage(err);
      return command.getCommandSpec().exitCodeOnInvalidInput();
    }
    StringBuilder line = new StringBuilder("eujp: ");
    Optional<String> typed = unknown(wrong);
    String message =
        Visible.line(
            typed
                .map(word -> told(word, command))
                .orElseGet(() -> String.valueOf(wrong.getMessage()))
                .replace("\r\n", " ")
                .replace('\n', ' '));
    line.append(message).append(message.endsWith(".") ? "" : ".");
    if (typed.filter(word -> !Reference.in(word).isEmpty()).isPresent()) {
      line.append(" A release is chosen by an option: --in ")
          .append(Visible.line(typed.get()))
          .append('.');
    } else {
      typed
          .flatMap(word -> meant(word, command.getCommandSpec()))
          .ifPresent(name -> line.append(" Did you mean ").append(name).append('?'));
    }
    line.append(" See: ").append(command.getCommandSpec().qualifiedName()).append(" --help");
    err.println(line);
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  /// The word that a command has no use for, or does not know; empty where all are known.
  private static Optional<String> unknown(ParameterException wrong) {
    return wrong instanceof UnmatchedArgumentException unmatched
        ? Optional.of(unmatched.getUnmatched().getFirst())
        : Optional.ofNullable(wrong.getValue()).filter(_ -> wrong.getArgSpec() == null);
  }

  private static String told(String word, CommandLine command) {
    return word.startsWith("-")
        ? "There is no option '%s'".formatted(word)
        : command.getSubcommands().isEmpty()
            ? "'%s' is one argument too many".formatted(word)
            : "There is no command '%s'".formatted(word);
  }

  /// The command or option whose name is next to what was typed, and not far from it.
  private static Optional<String> meant(String typed, CommandSpec spec) {
    Stream<String> names =
        typed.startsWith("-")
            ? spec.options().stream().flatMap(option -> Arrays.stream(option.names()))
            : spec.subcommands().keySet().stream();
    return names
        .filter(name -> EditDistance.of(typed, name, MAX_SLIPS) <= slips(name))
        .min(Comparator.comparingInt(name -> EditDistance.of(typed, name, MAX_SLIPS)));
  }

  /// Of a short name most letters must be right, or it would be near to any other.
  private static int slips(String name) {
    return Math.clamp(name.length() / LETTERS_A_SLIP, 1, MAX_SLIPS);
  }

  private static int failed(Exception original, CommandLine command, boolean verbose) {
    PrintWriter err = command.getErr();
    if (verbose) {
      original.printStackTrace(err);
    }
    Exception thrown =
        original instanceof SearchUnavailableException || original instanceof SearchRefusedException
            ? Failure.of(String.valueOf(original.getMessage()), original)
            : original;
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

  /// The version, as the jar's manifest has it.
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Eujp.class.getPackage().getImplementationVersion();
      return new String[] {"eujp " + Optional.ofNullable(version).orElse("(not packaged)")};
    }
  }
}
