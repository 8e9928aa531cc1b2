package eujp.cli;

import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eujp.slack.Settings;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  /// Which files are taken together, and what a fault in the last one is replaced with.
  @ParameterizedTest
  @CsvSource({
    "compose.yaml, mem_limit, mem_limits",
    "compose.yaml, '- data:/data', '- dat:/data'",
    "compose.yaml compose.cluster.yaml, replicas: 2, replicas: two",
    "compose.yaml compose.cluster.yaml, depends_on, depend_on",
    "compose.yaml compose.cluster.yaml, 'postgres:/var', 'postgresql:/var'"
  })
  void composeReadsTheFilesAndNoneThatIsBroken(String names, String right, String wrong)
      throws Exception {
    List<String> files = new ArrayList<>();
    for (String name : names.split(" ", -1)) {
      Path copy = Files.copy(COMPOSE.resolveSibling(name), temp.resolve(name));
      files.add(copy.toString());
    }

    assertEquals(0, compose(files).exitCode(), () -> compose(files).said());
    Path last = Path.of(files.getLast());
    Files.writeString(last, Files.readString(last).replace(right, wrong));
    assertNotEquals(0, compose(files).exitCode());
  }

  /// What `docker-compose config` says of files, and with which exit code.
  private static Said compose(List<String> files) {
    try {
      List<String> command = new ArrayList<>(List.of("docker-compose"));
      files.forEach(file -> command.addAll(List.of("-f", file)));
      command.addAll(List.of("config", "-q"));
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Said(process.waitFor(), said);
    } catch (IOException missing) {
      String advice = "there is no docker-compose (Debian: apt install docker-compose)";
      return System.getenv("CI") == null ? abort(advice) : fail(advice);
    } catch (InterruptedException e) {
      return fail(e);
    }
  }

  private record Said(int exitCode, String said) {}

  @Test
  void theClusterSetsWhatTheBotReadsAndHoldsNoSecret() throws Exception {
    Map<?, ?> cluster = cluster();
    Set<String> made = made();
    for (String name : List.of("eujp", "index")) {
      Map<?, ?> bot = map(map(cluster.get("services")).get(name));
      Map<String, String> environment = new HashMap<>();
      map(bot.get("environment"))
          .forEach((variable, value) -> environment.put(variable.toString(), value.toString()));

      assertEquals(Set.of(), DeployedSettings.unknown(environment.keySet()));
      assertEquals(
          environment.values().stream()
              .map(file -> file.replace("/run/secrets/", ""))
              .collect(Collectors.toSet()),
          Set.copyOf((List<?>) Objects.requireNonNull(bot.get("secrets"))));
    }
    map(cluster.get("services"))
        .forEach((name, service) -> {
          List<?> secrets = (List<?>) map(service).get("secrets");
          assertTrue(
              secrets == null || map(cluster.get("secrets")).keySet().containsAll(secrets),
              name + " " + secrets);
          map(map(service).get("environment"))
              .keySet()
              .forEach(variable ->
                  assertFalse(
                      DeployedSettings.isSecret(variable.toString()), name + " " + variable));
        });
    map(cluster.get("secrets"))
        .forEach((name, secret) ->
            assertTrue(
                made.contains(String.valueOf(map(secret).get("file")).substring(2)), "" + name));
    map(map(map(cluster.get("services")).get("opensearch")).get("environment")).values().stream()
        .map(Object::toString)
        .filter(value -> value.endsWith(".pem"))
        .forEach(file -> assertTrue(made.contains(file.replace("eujp/", "search/")), file));
  }

  /// What `secrets.sh` makes, below its folder. Run again, it leaves that as it is.
  private Set<String> made() throws Exception {
    Map<String, String> first = secrets();
    assertEquals(first, secrets());
    for (String file : first.keySet()) {
      boolean open = Files.getPosixFilePermissions(temp.resolve(file)).contains(OTHERS_READ);
      assertEquals(file.startsWith("search/") && !file.contains("key"), open, file);
    }
    assertEquals(
        "postgresql://eujp:%s@postgres/eujp"
            .formatted(Objects.requireNonNull(first.get("secrets/database-password")).strip()),
        first.get("secrets/database-url"));
    CertificateFactory x509 = CertificateFactory.getInstance("X.509");
    X509Certificate authority = certificate(x509, first.get("search/ca.pem"));
    X509Certificate node = certificate(x509, first.get("search/node.pem"));
    node.verify(authority.getPublicKey());
    assertEquals(List.of(List.of(2, "opensearch")), List.copyOf(node.getSubjectAlternativeNames()));
    return first.keySet();
  }

  private static X509Certificate certificate(CertificateFactory x509, @Nullable String pem)
      throws CertificateException {
    byte[] bytes = Objects.requireNonNull(pem).getBytes(StandardCharsets.US_ASCII);
    return (X509Certificate) x509.generateCertificate(new ByteArrayInputStream(bytes));
  }

  private Map<String, String> secrets() throws Exception {
    DeployedSettings.makeSecrets(temp);
    Map<String, String> files = new HashMap<>();
    for (String folder : List.of("secrets", "search")) {
      try (Stream<Path> made = Files.list(temp.resolve(folder))) {
        for (Path file : made.toList()) {
          files.put(folder + "/" + file.getFileName(), Files.readString(file));
        }
      }
    }
    return files;
  }

  private static Map<?, ?> cluster() throws IOException {
    return map(
        new Load(LoadSettings.builder().build())
            .loadFromString(Files.readString(COMPOSE.resolveSibling("compose.cluster.yaml"))));
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
