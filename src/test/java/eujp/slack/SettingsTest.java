package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.cluster.ClusterAddress;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  private static final Map<String, String> SOCKET_MODE =
      Map.of("SLACK_BOT_TOKEN", "xoxb-1-a", "SLACK_APP_TOKEN", "xapp-1-a");
  private static final Map<String, String> HTTP =
      Map.of(
          "SLACK_BOT_TOKEN", "xoxb-1-a",
          "SLACK_SIGNING_SECRET", "0123456789abcdef0123456789abcdef");

  @Test
  void anAppTokenChoosesSocketMode() throws Exception {
    Settings settings = Settings.read(SOCKET_MODE);

    Settings.Transport.SocketMode transport =
        assertInstanceOf(Settings.Transport.SocketMode.class, settings.transport());
    assertEquals("xapp-1-a", transport.appToken().value());
    assertEquals("xoxb-1-a", ((Settings.Served.One) settings.served()).botToken().value());
  }

  @Test
  void aSigningSecretChoosesHttp() throws Exception {
    Settings.Transport.Http transport =
        assertInstanceOf(Settings.Transport.Http.class, Settings.read(HTTP).transport());

    assertEquals("0123456789abcdef0123456789abcdef", transport.signingSecret().value());
  }

  @Test
  void whatIsNotSetHasItsDefault() throws Exception {
    Settings settings = Settings.read(HTTP);

    assertEquals(URI.create("https://slack.com/api/"), settings.api());
    assertEquals(3000, settings.port());
    assertEquals(InetAddress.ofLiteral("0.0.0.0"), bind(settings));
    assertEquals(InetAddress.ofLiteral("127.0.0.1"), settings.health().bind());
    assertEquals(Optional.empty(), settings.storage().server());
    assertEquals(Optional.empty(), settings.storage().key());
    assertFalse(settings.storage().texts());
    assertEquals(Duration.ofDays(30), settings.storage().howLong());
    assertEquals(Duration.ofHours(1), settings.late());
    assertEquals(new Settings.Limits(20, 300), settings.limits());
  }

  @ParameterizedTest
  @CsvSource({
    "3000, , 3001",
    "3000, 9100, 9100",
    "3000, 0, 0",
    "0, , 0",
    "65535, , 65534",
  })
  void overHttpHealthHasAPortOfItsOwn(String port, @Nullable String own, int health)
      throws Exception {
    Settings settings = Settings.read(with(HTTP, ports(port, own)));

    assertEquals(health, settings.health().port());
    assertEquals("EUJP_HEALTH_PORT", settings.health().variable());
  }

  @Test
  void inSocketModeNothingElseNeedsThePort() throws Exception {
    Settings shared = Settings.read(with(SOCKET_MODE, ports("3000", null)));
    Settings own = Settings.read(with(SOCKET_MODE, ports("3000", "9100")));

    assertEquals(3000, shared.health().port());
    assertEquals("EUJP_PORT", shared.health().variable());
    assertEquals(9100, own.health().port());
    assertEquals("EUJP_HEALTH_PORT", own.health().variable());
  }

  @ParameterizedTest
  @CsvSource({
    "https://eujp.example.org, https://eujp.example.org",
    "https://eujp.example.org/, https://eujp.example.org",
    "http://127.0.0.1:3000/eujp/, http://127.0.0.1:3000/eujp",
  })
  void whoShowsReleasesNeedsThePortInSocketModeToo(String set, URI site) throws Exception {
    Map<String, String> pages = Map.of("EUJP_PAGES_URL", set, "EUJP_BIND", "127.0.0.9");
    for (Map<String, String> way : List.of(SOCKET_MODE, HTTP)) {
      Settings settings = Settings.read(with(way, pages));

      assertEquals(
          Optional.of(new Settings.ReleasePagesAt(site, InetAddress.ofLiteral("127.0.0.9"))),
          settings.pages());
      assertEquals(3001, settings.health().port());
    }
    assertEquals(Optional.empty(), Settings.read(HTTP).pages());
  }

  @Test
  void whatIsKeptAndHowMuchMayBeAskedIsRead() throws Exception {
    Settings settings =
        Settings.read(
            with(
                HTTP,
                Map.of(
                    "DATABASE_URL", "postgresql://eujp:secret@db.example.org/eujp",
                    "EUJP_KEY", "0123456789abcdef0123456789abcdef",
                    "EUJP_KEEP_TEXTS", "Yes",
                    "EUJP_CORRECTIONS", "On",
                    "EUJP_KEEP_DAYS", "7",
                    "EUJP_LATE_MINUTES", "5",
                    "EUJP_PERSON_LIMIT", "3",
                    "EUJP_WORKSPACE_LIMIT", "9",
                    "EUJP_HEALTH_BIND", "0.0.0.0")));

    assertEquals(
        "jdbc:postgresql://db.example.org/eujp",
        settings.storage().server().orElseThrow().toString());
    assertEquals(
        "0123456789abcdef0123456789abcdef", settings.storage().key().orElseThrow().value());
    assertTrue(settings.storage().texts());
    assertTrue(settings.corrections());
    assertFalse(Settings.read(HTTP).corrections());
    assertEquals(Duration.ofDays(7), settings.storage().howLong());
    assertEquals(Duration.ofMinutes(5), settings.late());
    assertEquals(new Settings.Limits(3, 9), settings.limits());
    assertEquals(InetAddress.ofLiteral("0.0.0.0"), settings.health().bind());
    assertFalse(settings.toString().contains("secret@"), settings.toString());
    assertFalse(settings.toString().contains("0123456789abcdef"), settings.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "HTTPS_PROXY, socks5://proxy.example:1080",
    "HTTPS_PROXY, http://user:pass word@proxy.example",
    "https_proxy, http://proxy.example:99999",
    "DATABASE_URL, mysql://user:secret-value@host/db",
    "DATABASE_URL, postgresql://secret-value",
    "SEARCH_URL, secret-value",
    "SEARCH_CA, secret-value",
    "SEARCH_API_KEY, secret-value",
    "EUJP_KEY, secret-value",
    "EUJP_KEEP_TEXTS, secret-value",
    "EUJP_CORRECTIONS, secret-value",
    "EUJP_KEEP_DAYS, 0",
    "EUJP_KEEP_DAYS, 1000000",
    "EUJP_LATE_MINUTES, -1",
    "EUJP_PERSON_LIMIT, secret-value",
    "EUJP_WORKSPACE_LIMIT, 1.5",
    "EUJP_HEALTH_PORT, secret-value",
    "EUJP_HEALTH_BIND, secret-value",
    "EUJP_PAGES_URL, secret-value",
    "EUJP_PAGES_URL, ftp://secret-value.example",
    "EUJP_PAGES_URL, https://user:secret-value@eujp.example.org",
    "EUJP_PAGES_URL, https://eujp.example.org/?secret-value",
    "EUJP_LOG, secret-value",
    "EUJP_LOG_FORMAT, secret-value",
  })
  void aWrongValueOfWhatMayBeSetIsNamedAndNotRepeated(String variable, String value) {
    String message = faults(with(HTTP, Map.of(variable, value)));

    assertTrue(message.startsWith(variable + " is "), message);
    assertEquals(1, message.lines().count(), message);
    assertFalse(message.contains("secret-value"), message);
  }

  @Test
  void whatMayStandInAFileIsListedInTheDocument() throws Exception {
    String document = Files.readString(Path.of("docs/operating.md"));

    for (String name : Variables.SECRETS) {
      assertTrue(document.contains("`" + name + "_FILE`") || name.equals(Variables.NEW_KEY), name);
    }
  }

  @Test
  void whereOpenSearchIsIsReadAlsoOutOfFiles(@TempDir Path folder) throws Exception {
    Path url = Files.writeString(folder.resolve("url"), "https://search.example:9200\n");
    Path key = Files.writeString(folder.resolve("key"), "os_0123456789\n");

    ClusterAddress address =
        Settings.readCluster(
                Map.of("SEARCH_URL_FILE", url.toString(), "SEARCH_API_KEY_FILE", key.toString()))
            .orElseThrow();

    assertEquals(List.of(URI.create("https://search.example:9200")), address.nodes());
    assertEquals(Optional.of("ApiKey os_0123456789"), address.authorization());
    assertEquals(Optional.empty(), Settings.readCluster(HTTP));
    assertThrows(
        InvalidSettings.class, () -> Settings.readCluster(Map.of("SEARCH_URL", "search.example")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n"})
  void anEmptySigningSecretIsRefused(String secret) {
    String message = faults(Map.of("SLACK_BOT_TOKEN", "xoxb-1-a", "SLACK_SIGNING_SECRET", secret));

    assertTrue(message.contains("SLACK_SIGNING_SECRET"), message);
  }

  @Test
  void eachVariableIsRead() throws Exception {
    Settings settings =
        Settings.read(
            with(
                HTTP,
                Map.of(
                    "SLACK_API_URL", "http://127.0.0.1:9/api",
                    "EUJP_PORT", "0",
                    "EUJP_BIND", "::1")));

    assertEquals(URI.create("http://127.0.0.1:9/api/"), settings.api());
    assertEquals(0, settings.port());
    assertEquals(InetAddress.ofLiteral("::1"), bind(settings));
  }

  @Test
  void blanksAroundAValueAreDropped() throws Exception {
    assertEquals(
        "xoxb-1-a",
        ((Settings.Served.One)
                Settings.read(with(SOCKET_MODE, Map.of("SLACK_BOT_TOKEN", " xoxb-1-a\n"))).served())
            .botToken()
            .value());
  }

  @Test
  void anEmptyValueIsNone() throws Exception {
    Settings settings =
        Settings.read(with(SOCKET_MODE, Map.of("SLACK_SIGNING_SECRET", " ", "EUJP_PORT", "")));

    assertInstanceOf(Settings.Transport.SocketMode.class, settings.transport());
    assertEquals(3000, settings.port());
  }

  @ParameterizedTest
  @CsvSource({
    "SLACK_BOT_TOKEN, xapp-secret-value",
    "SLACK_BOT_TOKEN, xoxb-secret value",
    "SLACK_BOT_TOKEN, xoxb-",
    "SLACK_APP_TOKEN, xoxb-secret-value",
    "SLACK_API_URL, slack.com/secret-value",
    "SLACK_API_URL, ftp://secret-value/",
    "SLACK_API_URL, https://slack.com/api/?secret-value",
    "EUJP_PORT, 65536",
    "EUJP_PORT, -1",
    "EUJP_PORT, secret-value",
    "EUJP_BIND, localhost",
  })
  void aWrongValueIsNamedAndNotRepeated(String variable, String value) {
    String message = faults(with(SOCKET_MODE, Map.of(variable, value)));

    assertTrue(message.startsWith(variable + " is not "), message);
    assertEquals(1, message.lines().count(), message);
    assertFalse(message.contains("secret-value"), message);
  }

  @Test
  void aShortSigningSecretIsRefused() {
    String message = faults(with(HTTP, Map.of("SLACK_SIGNING_SECRET", "short")));

    assertTrue(message.startsWith("SLACK_SIGNING_SECRET is not a signing secret."), message);
  }

  @Test
  void bothTransportsAreOneTooMany() {
    String message = faults(with(HTTP, SOCKET_MODE));

    assertTrue(message.contains("SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are both set."), message);
    assertTrue(message.contains("Unset one"), message);
  }

  @Test
  void noTransportIsOneTooFew() {
    String message = faults(Map.of("SLACK_BOT_TOKEN", "xoxb-1-a"));

    assertTrue(
        message.startsWith("Neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET is set."), message);
  }

  @Test
  void allFaultsAreReportedAtOnce() {
    String message = faults(Map.of("EUJP_PORT", "many", "SLACK_API_URL", "nowhere"));

    for (String variable :
        List.of("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "EUJP_PORT", "SLACK_API_URL")) {
      assertTrue(message.contains(variable), message);
    }
    assertEquals(4, message.lines().count(), message);
  }

  private static final Map<String, String> MANY =
      Map.of(
          "SLACK_CLIENT_ID", "123.456",
          "SLACK_CLIENT_SECRET", "0123456789abcdef0123456789abcdef",
          "SLACK_SIGNING_SECRET", "fedcba9876543210fedcba9876543210",
          "EUJP_INSTALL_URL", "https://eujp.example.org/");

  @Test
  void aClientIdChoosesManyWorkspaces() throws Exception {
    Settings.Served.Many many = (Settings.Served.Many) Settings.read(MANY).served();

    assertEquals("123.456", many.clientId());
    assertEquals("0123456789abcdef0123456789abcdef", many.clientSecret().value());
    assertEquals(URI.create("https://eujp.example.org"), many.site());
    assertFalse(many.toString().contains("0123456789abcdef"));
  }

  @Test
  void aClientSecretMayStandInAFile(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("secret"), "a-secret-of-the-client-in-a-file\n");
    Map<String, String> environment = new HashMap<>(MANY);
    environment.remove("SLACK_CLIENT_SECRET");
    environment.put("SLACK_CLIENT_SECRET_FILE", file.toString());

    assertEquals(
        "a-secret-of-the-client-in-a-file",
        ((Settings.Served.Many) Settings.read(environment).served()).clientSecret().value());
  }

  @Test
  void manyWorkspacesInstallTheBotWhereItsPagesAreIfNothingElseIsSaid() throws Exception {
    Map<String, String> environment = new HashMap<>(MANY);
    environment.remove("EUJP_INSTALL_URL");
    environment.put("EUJP_PAGES_URL", "https://releases.example.org");

    assertEquals(
        URI.create("https://releases.example.org"),
        ((Settings.Served.Many) Settings.read(environment).served()).site());
  }

  @Test
  void slackSendsNobodyBackWithoutEncryptionButOnThisMachine() throws Exception {
    assertTrue(
        faults(with(MANY, Map.of("EUJP_INSTALL_URL", "http://eujp.example.org")))
            .startsWith("EUJP_INSTALL_URL is not an address to which Slack sends anybody back."));
    assertEquals(
        URI.create("http://127.0.0.1:3000"),
        ((Settings.Served.Many)
                Settings.read(with(MANY, Map.of("EUJP_INSTALL_URL", "http://127.0.0.1:3000")))
                    .served())
            .site());
  }

  @ParameterizedTest
  @CsvSource({
    "https://eujp.example.org/path?secret-value, 'a query, from the ? on.'",
    "https://eujp.example.org/?, 'a query, from the ? on.'",
    "https://eujp.example.org#secret-value, 'a fragment, from the # on.'",
    "https://me:secret-value@eujp.example.org, 'a user, before the @.'",
  })
  void whatAnAddressHasThatNoneOfASiteHasIsNamed(String value, String surplus) {
    for (Map<String, String> one :
        List.of(
            with(MANY, Map.of("EUJP_INSTALL_URL", value)),
            with(HTTP, Map.of("EUJP_PAGES_URL", value)))) {
      String message = faults(one);

      assertTrue(message.contains("_URL is an address with " + surplus), message);
      assertFalse(message.contains("secret-value"), message);
      assertEquals(1, message.lines().count(), message);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SLACK_BOT_TOKEN  | xoxb-1-a  | SLACK_BOT_TOKEN and SLACK_CLIENT_ID are both set. Unset one
          SLACK_APP_TOKEN  | xapp-1-a  | SLACK_APP_TOKEN is set with SLACK_CLIENT_ID. Unset it
          EUJP_ADMINS      | U012AB3CD | EUJP_ADMINS is set with SLACK_CLIENT_ID. Unset it
          SLACK_CLIENT_ID  | mine      | SLACK_CLIENT_ID is not a client id.
          SLACK_CLIENT_SECRET | short  | SLACK_CLIENT_SECRET is not a client secret.
          """)
  void whatDoesNotGoWithManyWorkspacesIsRefused(String name, String value, String fault) {
    String message = faults(with(MANY, Map.of(name, value)));

    assertTrue(message.startsWith(fault), message);
    assertEquals(1, message.lines().count(), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SLACK_CLIENT_ID      | SLACK_CLIENT_ID is not set.
          SLACK_CLIENT_SECRET  | SLACK_CLIENT_SECRET is not set.
          SLACK_SIGNING_SECRET | SLACK_SIGNING_SECRET is not set.
          EUJP_INSTALL_URL     | EUJP_INSTALL_URL is not set.
          """)
  void whatManyWorkspacesNeedIsAskedFor(String name, String fault) {
    Map<String, String> environment = new HashMap<>(MANY);
    environment.remove(name);
    String message = faults(environment);

    assertTrue(message.startsWith(fault), message);
    assertEquals(1, message.lines().count(), message);
  }

  @Test
  void whereOneWorkspaceIsServedNobodyInstallsTheBot() {
    assertTrue(
        faults(with(HTTP, Map.of("EUJP_INSTALL_URL", "https://eujp.example.org")))
            .startsWith(
                "EUJP_INSTALL_URL is set, but SLACK_CLIENT_ID and SLACK_CLIENT_SECRET are"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xoxb-1-a", "xapp-1-a"})
  void aSecretIsNotPrinted(String secret) throws Exception {
    assertFalse(Settings.read(SOCKET_MODE).toString().contains(secret));
  }

  @Test
  void whatIsKeptAndWhoAreAdminsHaveTheirDefaultsAndTheirVariables() throws Exception {
    assertEquals(Path.of("data"), Settings.read(HTTP).storage().folder());
    assertEquals(Set.of(), Settings.read(HTTP).admins());

    Settings settings =
        Settings.read(
            with(HTTP, Map.of("EUJP_DATA", "/srv/eujp", "EUJP_ADMINS", "U012AB3CD, W045EF6GH")));
    assertEquals(Path.of("/srv/eujp"), settings.storage().folder());
    assertEquals(Set.of("U012AB3CD", "W045EF6GH"), settings.admins());
  }

  @Test
  void aFileForAFolderAndNamesForIdsAreRefused() {
    String faults = faults(with(HTTP, Map.of("EUJP_DATA", "pom.xml", "EUJP_ADMINS", "@kenji")));

    assertTrue(faults.contains("EUJP_DATA is not a folder"), faults);
    assertTrue(faults.contains("EUJP_ADMINS is not a list of user ids"), faults);
    assertFalse(faults.contains("kenji"), faults);
  }

  private static final List<String> SECRETS =
      List.of(
          "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "DATABASE_URL", "EUJP_KEY");

  @ParameterizedTest
  @CsvSource({
    "EUJP_MCP_PORT=3000 EUJP_PAGES_URL=https://example.org, EUJP_PORT and EUJP_MCP_PORT are both 3000",
    "EUJP_HEALTH_PORT=3000 EUJP_PAGES_URL=https://example.org, EUJP_PORT and EUJP_HEALTH_PORT are both 3000",
    "EUJP_HEALTH_PORT=4000 EUJP_MCP_PORT=4000, EUJP_HEALTH_PORT and EUJP_MCP_PORT are both 4000"
  })
  void noTwoPortsAreTheSame(String set, String fault) {
    Map<String, String> more = new HashMap<>(Map.of("EUJP_MCP_TOKEN", "t".repeat(40)));
    for (String one : set.split(" ", -1)) {
      more.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
    }

    assertTrue(faults(with(SOCKET_MODE, more)).contains(fault));
  }

  @Test
  void aSecretMayStandInAFile(@TempDir Path folder) throws Exception {
    Map<String, String> files =
        Map.of(
            "SLACK_BOT_TOKEN", "xoxb-1-a\n",
            "SLACK_SIGNING_SECRET", "0123456789abcdef\r\n",
            "DATABASE_URL", "postgresql://u:p@db/eujp",
            "EUJP_KEY", "k".repeat(65_535) + "\n");
    Map<String, String> environment = new HashMap<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      environment.put(
          file.getKey() + "_FILE",
          Files.writeString(folder.resolve(file.getKey()), file.getValue()).toString());
    }
    // As Kubernetes mounts them.
    Path link = folder.resolve("link");
    Files.createSymbolicLink(link, folder.resolve("SLACK_BOT_TOKEN"));
    environment.put("SLACK_BOT_TOKEN_FILE", link.toString());

    Settings settings = Settings.read(environment);

    assertEquals("xoxb-1-a", ((Settings.Served.One) settings.served()).botToken().value());
    Settings.Transport.Http http =
        assertInstanceOf(Settings.Transport.Http.class, settings.transport());
    assertEquals("0123456789abcdef", http.signingSecret().value());
    assertEquals(65_535, settings.storage().key().orElseThrow().value().length());
    assertTrue(settings.storage().server().isPresent());

    Settings socket =
        Settings.read(
            Map.of(
                "SLACK_BOT_TOKEN",
                "xoxb-1-a",
                "SLACK_APP_TOKEN_FILE",
                Files.writeString(folder.resolve("app"), "xapp-1-a\n").toString()));
    assertInstanceOf(Settings.Transport.SocketMode.class, socket.transport());
  }

  static Stream<String> secrets() {
    return SECRETS.stream();
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void aFileThatIsNoneIsNamedByItsVariableAlone(String secret, @TempDir Path folder)
      throws Exception {
    Path large = Files.write(folder.resolve("large"), new byte[65_537]);
    Path empty = Files.writeString(folder.resolve("empty"), " \n");
    Path bytes = Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xff, 'x'});
    Map<Path, String> troubles =
        Map.of(
            folder,
            "is no regular file",
            Path.of("/dev/null"),
            "is no regular file",
            folder.resolve("missing-file"),
            "does not exist",
            large,
            "is larger than 64 kB",
            empty,
            "is empty",
            bytes,
            "holds no text");
    troubles.forEach((file, trouble) -> {
      Map<String, String> environment =
          new HashMap<>(secret.equals("SLACK_APP_TOKEN") ? SOCKET_MODE : HTTP);
      environment.remove(secret);
      environment.put(secret + "_FILE", file.toString());
      String message = faults(environment);
      assertEquals(
          secret
              + "_FILE names a file that "
              + trouble
              + ". It holds the path of a file with the value.",
          message);
    });
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void aSecretAndItsFileAreNotBothSet(String secret, @TempDir Path folder) throws Exception {
    Map<String, String> environment =
        new HashMap<>(secret.equals("SLACK_APP_TOKEN") ? SOCKET_MODE : HTTP);
    environment.putIfAbsent(
        secret,
        secret.equals("DATABASE_URL")
            ? "postgresql://u:secret-value@h/d"
            : "secret-value".repeat(9));
    environment.put(
        secret + "_FILE", Files.writeString(folder.resolve("f"), "xoxb-1-secret-value").toString());

    String message = faults(environment);
    assertEquals(secret + " and " + secret + "_FILE are both set. Unset one.", message);
  }

  @ParameterizedTest
  @CsvSource({
    "EUJP_PERSONLIMIT, EUJP_PERSON_LIMIT",
    "EUJP_PERSON_LIMITS, EUJP_PERSON_LIMIT",
    "EUJP_KEEP_TEXT, EUJP_KEEP_TEXTS",
    "EUJP_KEY_FLE, EUJP_KEY_FILE",
    "EUJP_KEYFILE, EUJP_KEY_FILE",
    "EUJP_ADMIN, EUJP_ADMINS",
    "EUJP_HEALTHPORT, EUJP_HEALTH_PORT",
    "EUJP_LOGFORMAT, EUJP_LOG_FORMAT",
  })
  void aSlipInANameIsToldWithTheNearestName(String slip, String meant) {
    assertEquals(
        slip + " is not a setting. Did you mean " + meant + "?",
        faults(with(HTTP, Map.of(slip, "secret-value"))));
  }

  @Test
  void aNameThatIsLikeNoneIsToldToo() {
    assertEquals(
        "EUJP_ZZZ is not a setting. See: eujp serve --help",
        faults(with(HTTP, Map.of("EUJP_ZZZ", "secret-value"))));
  }

  @Test
  void whatOthersReadOrSetIsNoSlip() throws Exception {
    Settings.read(
        with(
            HTTP,
            Map.of(
                "EUJP_JAVA_HOME", "/opt/jdk",
                "EUJP_LOG", "INFO",
                "EUJP_LOG_FORMAT", "json",
                "EUJP_KEY_NEW", "k".repeat(40),
                "EUJP_SERVICE_HOST", "10.0.0.1",
                "EUJP_WEB_SERVICE_PORT_HTTP", "80",
                "EUJP_PORT_3000_TCP_ADDR", "10.0.0.1",
                "EUJP_WEB_PORT", "tcp://10.0.0.1:80",
                "EUJPX", "other",
                "OTHER_EUJP_X", "other")));
  }

  @Test
  void aNewKeyIsReadWithTheOneThatItReplaces() throws Exception {
    String old = "o".repeat(32);
    String next = "n".repeat(32);

    Settings.NewKey phrase =
        Settings.readNewKey(Map.of("EUJP_KEY", old, "EUJP_KEY_NEW", next, "EUJP_DATA", "d"));
    assertEquals(next, phrase.next().orElseThrow().value());
    assertEquals(old, phrase.storage().key().orElseThrow().value());
    assertEquals(Optional.empty(), Settings.readNewKey(Map.of()).next());

    for (Map<String, String> wrong :
        List.of(
            Map.of("EUJP_KEY", old),
            Map.of("EUJP_KEY_NEW", next),
            Map.of("EUJP_KEY", old, "EUJP_KEY_NEW", old),
            Map.of("EUJP_KEY", old, "EUJP_KEY_NEW", "short"))) {
      String message =
          assertThrows(InvalidSettings.class, () -> Settings.readNewKey(wrong)).getMessage();
      assertTrue(
          message != null && message.startsWith("EUJP_KEY_NEW is ") && !message.contains(old),
          message);
    }
  }

  private static Map<String, String> ports(String port, @Nullable String own) {
    return own == null
        ? Map.of("EUJP_PORT", port)
        : Map.of("EUJP_PORT", port, "EUJP_HEALTH_PORT", own);
  }

  private static InetAddress bind(Settings settings) {
    return assertInstanceOf(Settings.Transport.Http.class, settings.transport()).bind();
  }

  private static String faults(Map<String, String> environment) {
    String message =
        assertThrows(InvalidSettings.class, () -> Settings.read(environment)).getMessage();
    return message == null ? "" : message;
  }

  private static Map<String, String> with(Map<String, String> base, Map<String, String> more) {
    Map<String, String> all = new HashMap<>(base);
    all.putAll(more);
    return all;
  }
}
