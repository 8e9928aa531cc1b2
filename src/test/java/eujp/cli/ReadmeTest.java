package eujp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the README and the documents for those who use and run eujp tell people to type works.
class ReadmeTest {
  private static final List<Path> DOCUMENTS =
      List.of(Path.of("README.md"), Path.of("docs/operating.md"), Path.of("docs/checking.md"));

  private static final Pattern SHELL = Pattern.compile("(?ms)^```sh\\n(.*?)^```");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
  private static final Pattern CODE = Pattern.compile("`\\./eujp ([a-z][a-z-]*)[^`]*`");
  private static final Pattern SETTING =
      Pattern.compile("\"((?:EUJP|SLACK)_[A-Z_]+|DATABASE_URL)\"");
  private static final Pattern PICTURE = Pattern.compile("!\\[[^]]+]\\(([^)]+)\\)");

  static Stream<String> questions() throws IOException {
    return SHELL
        .matcher(documents())
        .results()
        .flatMap(block -> block.group(1).lines())
        .filter(line -> line.startsWith("./eujp ask"));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void everyQuestionIsAnswered(String line) {
    CommandLineRun run = CommandLineRun.of(words(line));

    assertEquals(0, run.exitCode(), run.err());
    assertEquals("", run.err());
    assertTrue(run.out().contains("IP/23/3831"), run.out());
    assertFalse(run.out().contains("does not say"), run.out());
  }

  static Stream<String> listings() throws IOException {
    return SHELL
        .matcher(documents())
        .results()
        .flatMap(block -> block.group(1).lines())
        .filter(line -> line.matches("\\./eujp (quotes|people|timeline|commitments)\\b.*"))
        .map(line -> line.replaceFirst("\\s+#.*", ""))
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("listings")
  void everyListingHoldsSomething(String line) {
    CommandLineRun run = CommandLineRun.of(words(line));

    assertEquals(0, run.exitCode(), run.err());
    assertEquals("", run.err());
    assertTrue(run.out().contains("IP/23/3831 ¶"), run.out());
  }

  @Test
  void everyCommandThatIsNamedIsThere() throws IOException {
    List<String> named =
        CODE.matcher(documents()).results().map(match -> match.group(1)).distinct().toList();

    assertTrue(named.contains("manifest"), "found only " + named);
    assertTrue(CommandLineRun.commandNames().containsAll(named), "some of " + named);
  }

  @Test
  void everySettingHasARowAndIsInTheHelp() throws IOException {
    String help = CommandLineRun.of("serve", "--help").out();
    List<String> settings =
        SETTING
            .matcher(Files.readString(Path.of("src/main/java/eujp/slack/Settings.java")))
            .results()
            .map(match -> match.group(1))
            .distinct()
            .toList();

    assertTrue(settings.size() > 15, "found only " + settings);
    String documents = documents();
    for (String setting : settings) {
      assertTrue(documents.contains("| `" + setting + "` |"), setting);
      assertTrue(help.contains("  " + setting + " "), setting);
    }
  }

  @Test
  void everyPictureIsThere() throws IOException {
    List<Path> pictures = new ArrayList<>();
    for (Path document : DOCUMENTS) {
      PICTURE
          .matcher(Files.readString(document))
          .results()
          .map(match -> document.resolveSibling(match.group(1)))
          .forEach(pictures::add);
    }

    assertEquals(5, pictures.size());
    pictures.forEach(picture -> assertTrue(Files.exists(picture), picture.toString()));
  }

  /// The text of all documents, one after the other.
  private static String documents() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path document : DOCUMENTS) {
      all.append(Files.readString(document)).append('\n');
    }
    return all.toString();
  }

  /// The words of a command line after the program's name, as a shell parts them.
  private static String[] words(String line) {
    Matcher matcher = WORD.matcher(line);
    List<String> words = new ArrayList<>();
    matcher.results().skip(1).map(ReadmeTest::word).forEach(words::add);
    return words.toArray(String[]::new);
  }

  private static String word(MatchResult match) {
    return Stream.of(1, 2, 3)
        .filter(group -> match.start(group) >= 0)
        .findFirst()
        .map(match::group)
        .orElseThrow();
  }
}
