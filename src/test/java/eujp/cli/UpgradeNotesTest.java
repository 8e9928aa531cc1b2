package eujp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What an admin reads in `CHANGELOG.md` before an upgrade is about this version, and what it tells
/// them to run is there. The built jar's version is looked at by `.ci/run`.
class UpgradeNotesTest {
  private static final Pattern VERSION =
      Pattern.compile("<artifactId>eujp</artifactId>\\s*<version>([^<]+)</version>");
  private static final Pattern COMMAND = Pattern.compile("`\\./eujp ([a-z][a-z-]+)");

  @Test
  void theNewestChangesAreThoseOfThisVersion() throws IOException {
    Matcher version = VERSION.matcher(Files.readString(Path.of("pom.xml")));

    assertTrue(version.find());
    assertEquals(version.group(1), newest().lines().findFirst().orElseThrow());
  }

  @Test
  void theyBeginWithWhatAnAdminMustDo() throws IOException {
    String newest = newest();
    List<String> parts = List.of(newest.split("(?m)^### ", -1));

    assertTrue(parts.size() >= 3, newest);
    String steps = parts.get(1);
    assertTrue(steps.startsWith("When you upgrade\n"), steps);
    assertTrue(steps.contains("database") && steps.contains("`./eujp manifest`"), steps);
    Set<String> commands =
        COMMAND.matcher(steps).results().map(step -> step.group(1)).collect(Collectors.toSet());
    assertTrue(CommandLineRun.commandNames().containsAll(commands), "some of " + commands);
  }

  /// The first section, without its sign.
  private static String newest() throws IOException {
    return Files.readString(Path.of("CHANGELOG.md")).split("(?m)^## ", -1)[1];
  }
}
