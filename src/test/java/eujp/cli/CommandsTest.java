package eujp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/// What holds of the commands as a whole: help, usage, exit codes, settings.
class CommandsTest {
  /// Asks the completion for what may stand in the place of the last argument.
  private static final String COMPLETE =
      """
      . "$1"; shift
      COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
      _complete_eujp; printf '%s\\n' "${COMPREPLY[@]}"
      """;

  private static final int COLUMNS = 80;
  private static final Pattern SETTING = Pattern.compile("[A-Z]+(?:_[A-Z]+)+");

  @TempDir private Path temp;

  static Stream<String> commands() {
    return CommandLineRun.commandNames().stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandExplainsItself(String command) {
    CommandLineRun run = CommandLineRun.of(command, "--help");

    assertEquals(0, run.exitCode());
    assertTrue(run.out().contains("Usage: eujp " + command), run.out());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandOfOursShowsExamples(String command) {
    CommandLineRun run = CommandLineRun.of(command, "--help");

    assertTrue(
        run.out().contains("  eujp " + command)
            || Set.of("generate-completion", "help").contains(command),
        run.out());
  }

  /// Picocli formats each line, and warns on standard error of one that it cannot.
  @ParameterizedTest
  @MethodSource("linesOfHelp")
  void everyLineOfAHelpCanBeFormatted(String line) {
    assertFalse(String.format(Locale.ROOT, line).isEmpty());
  }

  /// What stands in columns or is typed is not broken; prose is.
  @Test
  void whatIsIndentedBelowAHelpFitsATerminalOfEightyColumns() {
    assertEquals(
        List.of(),
        specs()
            .flatMap(command -> Arrays.stream(command.usageMessage().footer()))
            .map(line -> String.format(Locale.ROOT, line))
            .filter(line -> line.startsWith(" ") && line.length() > COLUMNS)
            .toList());
  }

  @Test
  void theHelpOfServeListsWhatMayStandInAFileAsTheDocumentDoes() throws IOException {
    String documented =
        Files.readAllLines(Path.of("docs/operating.md")).stream()
            .filter(line -> line.contains("`SLACK_BOT_TOKEN_FILE`, "))
            .collect(Collectors.joining());
    String help = CommandLineRun.of("serve", "--help").out();
    int from = help.indexOf("These may stand in files:");

    assertTrue(from >= 0, help);
    assertEquals(names(documented), names(help.substring(from, help.indexOf("Examples:", from))));
  }

  /// The names of settings in a text, without that of a file.
  private static Set<String> names(String text) {
    return SETTING
        .matcher(text)
        .results()
        .map(name -> name.group().replace("_FILE", ""))
        .collect(Collectors.toSet());
  }

  private static Stream<CommandSpec> specs() {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    return withSubcommands(Eujp.commands(nowhere, nowhere, Map.of()))
        .map(CommandLine::getCommandSpec);
  }

  static Stream<String> linesOfHelp() {
    return specs()
        .flatMap(command ->
            Stream.concat(
                Stream.of(
                        command.usageMessage().header(),
                        command.usageMessage().description(),
                        command.usageMessage().footer())
                    .flatMap(Arrays::stream),
                command.args().stream().flatMap(option -> Arrays.stream(option.description()))))
        .filter(line -> line.contains("%"))
        .distinct();
  }

  private static Stream<CommandLine> withSubcommands(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream().flatMap(CommandsTest::withSubcommands));
  }

  @Test
  void eachSettingThatIsNotRightHasALineOfItsOwn() {
    CommandLineRun run = CommandLineRun.of("serve");

    assertEquals(2, run.exitCode());
    assertEquals(3, run.err().lines().count(), run.err());
    assertTrue(run.err().contains("\n  SLACK_BOT_TOKEN is not set."), run.err());
  }

  @Test
  void withoutACommandTheHelpIsShown() {
    CommandLineRun run = CommandLineRun.of();

    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("Usage: eujp"), run.err());
  }

  @Test
  void aMistypedCommandIsOneLineWithASuggestion() {
    CommandLineRun run = CommandLineRun.of("serv");

    assertEquals(2, run.exitCode());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains("serve"), run.err());
  }

  @ParameterizedTest
  @CsvSource({
    "aks, ask",
    "hlep, help",
    "doctr, doctor",
    "commitmnets, commitments",
    "qoute, quote",
    "timelin, timeline",
    "chekc, check",
    "peple, people"
  })
  void whatWasMeantIsTheCommandWithTheNextName(String typed, String meant) {
    assertTrue(
        CommandLineRun.of(typed).err().contains("Did you mean " + meant + "?"),
        CommandLineRun.of(typed)::err);
  }

  @ParameterizedTest
  @CsvSource({
    "quotes IP/23/3831, --in IP/23/3831",
    "quotes Breton STATEMENT/24/7, --in STATEMENT/24/7",
    "timeline IP/23/3831, --in IP/23/3831",
    "people IP/23/3831, --in IP/23/3831",
    "commitments ip/23/3831, --in ip/23/3831",
    "add x.txt --date 2024-02-30, is no day; write it like 2023-07-13",
    "fetch --text a --from 2023-02-30, is no day; write it like 2023-07-13",
    "check a.txt b.txt, is one argument too many",
    "help aks, Did you mean ask?",
    "ask -, --batch -",
    "quote -, --batch -"
  })
  void howItIsWrittenIsSaidWhereWordsAreNoWords(String typed, String right) {
    CommandLineRun run = CommandLineRun.of(typed.split(" ", -1));

    assertEquals(2, run.exitCode(), run.out());
    assertTrue(run.err().contains(right), run.err());
  }

  @Test
  void whatIsNearNoNameGetsNoSuggestion() {
    for (String typed : List.of("walruses", "bad", "halt", "chips", "lists")) {
      assertFalse(CommandLineRun.of(typed).err().contains("Did you mean"), typed);
    }
    assertFalse(CommandLineRun.of("lab", "help").err().contains("Did you mean"));
    assertTrue(
        CommandLineRun.of("ask", "--jsn", "question").err().contains("Did you mean --json?"));
  }

  @Test
  void helpOfACommandIsWhatItSaysOfItself() {
    CommandLineRun run = CommandLineRun.of("help", "ask");

    assertEquals(0, run.exitCode());
    assertEquals(CommandLineRun.of("ask", "--help").out(), run.out());
    assertEquals(
        CommandLineRun.of("lab", "eval", "--help").out(),
        CommandLineRun.of("help", "lab", "eval").out());
  }

  @Test
  void completionKnowsTheFormatsAsTheyAreTyped() {
    String completion = CommandLineRun.of("generate-completion").out();

    assertTrue(completion.contains("\"csl-json\""), completion);
    assertFalse(completion.contains("CSL_JSON"), completion);
  }

  /// Picocli completes files where the type of what is set is a path, and not where it holds one.
  @Test
  void completionCompletesFilesWhereverOneIsTaken() {
    List<String> blind =
        specs()
            .flatMap(command -> command.args().stream())
            .filter(arg -> Set.of("FILE", "DIR", "JAR").contains(arg.paramLabel()))
            .filter(arg -> !arg.type().equals(Path.class) && !arg.type().equals(List.class))
            .map(ArgSpec::toString)
            .distinct()
            .toList();

    assertEquals(List.of(), blind);
  }

  @ParameterizedTest
  @CsvSource({
    "quotes --format, c, csl-json",
    "ask --format, m, markdown",
    "check, --fo, --format",
    "ask --corpus, %s/rel, %s/releases",
    "check, %s/rel, %s/releases",
    "ask --batch, %s/rel, %s/releases",
    ", ti, timeline",
  })
  void theShellCompletesWhatIsAccepted(String before, String word, String completed)
      throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash");
    Files.createDirectories(temp.resolve("releases"));
    Path script =
        Files.writeString(
            temp.resolve("completion"), CommandLineRun.of("generate-completion").out());
    List<String> line = new ArrayList<>(List.of("/bin/bash", "-c", COMPLETE, "bash"));
    line.addAll(List.of(script.toString(), "eujp"));
    line.addAll(before == null ? List.of() : List.of(before.split(" ")));
    line.add(word.formatted(temp));
    Process bash = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD).start();

    String offered = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(completed.formatted(temp), offered.strip());
    assertEquals(0, bash.waitFor());
  }

  @Test
  void anUnknownOptionIsOneLine() {
    CommandLineRun run = CommandLineRun.of("ask", "--no-such-option", "question");

    assertEquals(2, run.exitCode());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains("'--no-such-option'"), run.err());
    assertTrue(run.err().contains("See: eujp ask --help"), run.err());
  }

  @Test
  void aStackTraceIsShownOnlyWhenAskedFor() {
    CommandLineRun plain = CommandLineRun.of("ask", "--corpus", "nowhere", "question");
    CommandLineRun verbose = CommandLineRun.of("ask", "--verbose", "--corpus", "nowhere", "q");

    assertFalse(plain.err().contains("\tat "), plain.err());
    assertTrue(verbose.err().contains("\tat eujp.cli."), verbose.err());
    assertEquals(2, verbose.exitCode());
  }

  @Test
  void completionIsGenerated() {
    CommandLineRun run = CommandLineRun.of("generate-completion");

    assertEquals(0, run.exitCode());
    assertTrue(run.out().contains("complete -F _complete_eujp"), "no completion for eujp");
  }

  @Test
  void theManifestIsForSocketModeUnlessAUrlIsGiven() {
    JsonObject socketMode = settings(CommandLineRun.of("manifest"));
    JsonObject http = settings(CommandLineRun.of("manifest", "--url", "https://eujp.example.org"));

    assertTrue(socketMode.get("socket_mode_enabled").getAsBoolean());
    assertFalse(http.get("socket_mode_enabled").getAsBoolean());
    assertEquals(
        "https://eujp.example.org/slack/events",
        http.getAsJsonObject("event_subscriptions").get("request_url").getAsString());
  }

  @Test
  void aManifestUrlThatSlackWouldRefuseIsWrongUsage() {
    CommandLineRun run = CommandLineRun.of("manifest", "--url", "http://eujp.example.org");

    assertEquals(2, run.exitCode());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  @Test
  void serveTellsAllWrongSettingsAtOnce() {
    CommandLineRun run =
        CommandLineRun.with(Map.of("EUJP_PORT", "high", "SLACK_APP_TOKEN", "x"), "serve");

    assertEquals(2, run.exitCode());
    for (String variable : Set.of("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "EUJP_PORT")) {
      assertTrue(run.err().contains(variable), run.err());
    }
    assertFalse(run.err().contains("\tat "), run.err());
  }

  @Test
  void serveRefusesBothTransports() {
    CommandLineRun run =
        CommandLineRun.with(
            Map.of(
                "SLACK_BOT_TOKEN", "xoxb-1",
                "SLACK_APP_TOKEN", "xapp-1",
                "SLACK_SIGNING_SECRET", "0123456789abcdef"),
            "serve");

    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("both set"), run.err());
  }

  @Test
  void aPortInUseIsOneLine() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      int port = taken.getLocalPort();

      CommandLineRun run = CommandLineRun.of("demo", "--port", String.valueOf(port));

      assertEquals(1, run.exitCode());
      assertEquals(1, run.err().lines().count(), run.err());
      assertTrue(run.err().contains("port " + port + " is in use"), run.err());
    }
  }

  @Test
  void aPortThatIsNoneIsWrongUsage() {
    assertEquals(2, CommandLineRun.of("demo", "--port", "65536").exitCode());
  }

  private static JsonObject settings(CommandLineRun manifest) {
    assertEquals(0, manifest.exitCode(), manifest.err());
    return JsonParser.parseString(manifest.out()).getAsJsonObject().getAsJsonObject("settings");
  }
}
