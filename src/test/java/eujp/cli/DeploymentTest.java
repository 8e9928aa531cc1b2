package eujp.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eujp.slack.Settings;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// What `docs/install.md` gives to an admin: a systemd unit, a Compose file, an icon, commands.
class DeploymentTest {
  private static final Path UNIT = Path.of("docs/deploy/eujp.service");
  private static final Path COMPOSE = Path.of("docs/deploy/compose.yaml");
  private static final Pattern COMMAND = Pattern.compile("\\./eujp ([a-z][a-z-]+)");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

  @TempDir private Path temp;

  @Test
  void systemdFindsNoFaultWithTheUnit() throws Exception {
    Path systemd = Path.of("/usr/bin/systemd-analyze");
    assumeTrue(Files.isExecutable(systemd), "there is no systemd-analyze");
    Path here =
        Files.writeString(
            temp.resolve("eujp.service"),
            Files.readString(UNIT).replace("/opt/eujp/eujp serve", "/bin/true"));
    Process verify =
        new ProcessBuilder(systemd.toString(), "verify", "--man=no", here.toString())
            .redirectErrorStream(true)
            .start();

    String said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertEquals(
        "",
        said.lines()
            .filter(line -> line.contains("eujp.service"))
            .collect(Collectors.joining("\n")));
    assertEquals(0, verify.waitFor(), said);
  }

  @Test
  void theUnitSetsWhatTheBotReads() throws IOException {
    Map<String, String> environment = new HashMap<>();
    Set<String> credentials = new HashSet<>();
    for (String line : Files.readAllLines(UNIT)) {
      if (line.startsWith("Environment=")) {
        String[] variable = line.substring("Environment=".length()).split("=", 2);
        environment.put(
            variable[0], variable[1].replace("%d", temp.toString()).replace("%S", temp.toString()));
      }
      if (line.startsWith("LoadCredential=")) {
        credentials.add(line.substring("LoadCredential=".length()).replaceFirst(":.*", ""));
      }
    }

    assertEquals(Set.of("bot-token", "app-token"), credentials);
    assertReadable(environment, credentials);
  }

  @Test
  void composeSetsWhatTheBotReads() throws IOException {
    Map<?, ?> compose =
        map(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(COMPOSE)));
    Map<?, ?> bot = map(map(compose.get("services")).get("eujp"));
    Map<String, String> environment = new HashMap<>();
    map(bot.get("environment"))
        .forEach((name, value) ->
            environment.put(
                name.toString(), value.toString().replace("/run/secrets", temp.toString())));
    Set<String> secrets =
        Objects.requireNonNull((List<?>) bot.get("secrets")).stream()
            .map(Object::toString)
            .collect(Collectors.toSet());

    assertEquals(map(compose.get("secrets")).keySet(), secrets);
    assertEquals(Set.of("data"), map(compose.get("volumes")).keySet());
    assertEquals(List.of("data:/data"), bot.get("volumes"));
    assertTrue(Files.readString(Path.of("Dockerfile")).contains("VOLUME /data"));
    assertReadable(environment, secrets);
  }

  @Test
  void slackTakesTheIcon() throws IOException {
    BufferedImage icon = ImageIO.read(Path.of("docs/icon.png").toFile());

    assertEquals(icon.getWidth(), icon.getHeight());
    assertTrue(icon.getWidth() >= 512 && icon.getWidth() <= 2_000, icon.getWidth() + " px");
  }

  @Test
  void whatTheGuideNamesIsThere() throws IOException {
    String guide = Files.readString(Path.of("docs/install.md"));
    Set<String> commands =
        COMMAND.matcher(guide).results().map(match -> match.group(1)).collect(Collectors.toSet());
    List<String> broken =
        LINK.matcher(guide)
            .results()
            .map(match -> match.group(1))
            .filter(target -> Files.notExists(Path.of("docs").resolve(target)))
            .toList();

    assertTrue(commands.contains("doctor"), "found only " + commands);
    assertTrue(CommandLineRun.commandNames().containsAll(commands), "some of " + commands);
    assertEquals(List.of(), broken);
  }

  /// With a token of the right form in each file, they are settings.
  private void assertReadable(Map<String, String> environment, Set<String> secrets)
      throws IOException {
    for (String secret : secrets) {
      Files.writeString(
          temp.resolve(secret), secret.startsWith("bot") ? "xoxb-1234567890" : "xapp-1234567890");
    }
    assertDoesNotThrow(() -> Settings.read(environment));
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return (Map<?, ?>) Objects.requireNonNull(value);
  }
}
