package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.Await;
import eujp.slack.client.StartFailure;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A Slack that is reached through a company's proxy only, and whose certificate is a company's.
@Timeout(300)
class ThroughProxyTest {
  private static final String PASSWORD = "changeit";

  /// A name that nobody can resolve but the proxy.
  private static final String HOST = "slack.company.test";

  private static final String TRUST_STORE = "javax.net.ssl.trustStore";
  private static final String TRUST_PASSWORD = "javax.net.ssl.trustStorePassword";

  @SuppressWarnings("NullAway.Init")
  @TempDir
  private static Path stores;

  @SuppressWarnings("NullAway.Init")
  private static ServerSocketFactory sockets;

  @TempDir private Path data;

  @BeforeAll
  static void makeCertificate() throws Exception {
    Path store = stores.resolve("company.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "slack",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + HOST,
                "-ext",
                "san=dns:" + HOST,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD)
            .inheritIO()
            .start();
    assertTrue(
        keytool.waitFor(Await.PATIENCE.toSeconds(), TimeUnit.SECONDS) && keytool.exitValue() == 0);
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(managers.getKeyManagers(), null, null);
    sockets = tls.getServerSocketFactory();
    trust(store);
  }

  @AfterAll
  static void trustAsBefore() {
    System.clearProperty(TRUST_STORE);
    System.clearProperty(TRUST_PASSWORD);
  }

  private static void trust(Path store) {
    System.setProperty(TRUST_STORE, store.toString());
    System.setProperty(TRUST_PASSWORD, PASSWORD);
  }

  @Test
  void theWebApiAndTheWebSocketGoThroughTheProxyThatTheEnvironmentNames() throws Exception {
    try (RawSlack slack = RawSlack.encrypted(sockets, HOST);
        ConnectProxy proxy = ConnectProxy.open();
        Bot bot = bot(slack, Map.of("HTTPS_PROXY", "http://localhost:" + proxy.port()))) {
      slack.say("{\"envelope_id\":\"e1\",\"type\":\"of_tomorrow\"}");

      assertNotNull(slack.hear(Await.PATIENCE));
      assertTrue(bot.ready());
      assertEquals(Set.of(slack.authority()), Set.copyOf(proxy.tunnels()));
      assertTrue(proxy.tunnels().size() >= 2, "one for the calls and one for the WebSocket");
    }
  }

  @Test
  void aProxyThatAsksForAPasswordGetsIt() throws Exception {
    try (RawSlack slack = RawSlack.encrypted(sockets, HOST);
        ConnectProxy proxy = ConnectProxy.asking("user@company:p@ss+word");
        Bot bot =
            bot(
                slack,
                Map.of(
                    "https_proxy",
                    "http://user%40company:p%40ss+word@localhost:" + proxy.port() + "/"))) {
      assertTrue(bot.ready());
      assertTrue(proxy.tunnels().contains(slack.authority()));
    }
  }

  @Test
  void aProxyThatTakesNotThePasswordIsSaidInASentenceWithoutIt() throws Exception {
    try (RawSlack slack = RawSlack.encrypted(sockets, HOST);
        ConnectProxy proxy = ConnectProxy.asking("user:right")) {
      StartFailure failure =
          assertThrows(
              StartFailure.class,
              () ->
                  bot(slack, Map.of("HTTPS_PROXY", "http://user:wrong@localhost:" + proxy.port()))
                      .close());

      String said = String.valueOf(failure.getMessage());
      assertTrue(said.contains("through the proxy in HTTPS_PROXY"), said);
      assertTrue(!said.contains("wrong"), said);
    }
  }

  @Test
  void anExceptionIsReachedWithoutTheProxy() throws Exception {
    try (RawSlack slack = RawSlack.encrypted(sockets, HOST);
        ConnectProxy proxy = ConnectProxy.open()) {
      // The name means nothing to this machine, so that nothing is reached.
      for (String exceptions : List.of("company.test", ".test", "*.company.test, a", "*")) {
        assertThrows(
            StartFailure.class,
            () ->
                bot(
                        slack,
                        Map.of(
                            "HTTPS_PROXY",
                            "http://localhost:" + proxy.port(),
                            "NO_PROXY",
                            exceptions))
                    .close());
      }
      assertEquals(List.of(), proxy.tunnels());
    }
  }

  @Test
  void whatIsNotEncryptedGoesNoSuchWay() throws Exception {
    try (RawSlack slack = RawSlack.plain();
        ConnectProxy proxy = ConnectProxy.open();
        Bot bot = bot(slack, Map.of("HTTPS_PROXY", "http://localhost:" + proxy.port()))) {
      assertTrue(bot.ready());
      assertEquals(List.of(), proxy.tunnels());
    }
  }

  @Test
  void aCertificateThatIsNotTrustedIsSaidInASentence() throws Exception {
    System.clearProperty(TRUST_STORE);
    try (RawSlack slack = RawSlack.encrypted(sockets, HOST);
        ConnectProxy proxy = ConnectProxy.open()) {
      StartFailure failure =
          assertThrows(
              StartFailure.class,
              () -> bot(slack, Map.of("HTTPS_PROXY", "http://localhost:" + proxy.port())).close());

      assertTrue(
          String.valueOf(failure.getMessage()).contains("javax.net.ssl.trustStore"),
          failure.getMessage());
    } finally {
      trust(stores.resolve("company.p12"));
    }
  }

  private Bot bot(RawSlack slack, Map<String, String> more) throws Exception {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("SLACK_BOT_TOKEN", "xoxb-test");
    environment.put("SLACK_APP_TOKEN", "xapp-test");
    environment.put("SLACK_API_URL", slack.url().toString());
    environment.put("EUJP_DATA", data.toString());
    environment.put("EUJP_PORT", "0");
    return Bot.start(Settings.read(environment), new KnownByHeart());
  }
}
