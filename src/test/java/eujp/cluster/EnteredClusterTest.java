package eujp.cluster;

import static eujp.cluster.ScriptedNode.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.Leaks;
import eujp.search.opensearch.OpenSearchNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Nodes with a certificate of one's own authority, which ask who one is.
@Timeout(300)
class EnteredClusterTest {
  private static final String PASSWORD = "p@ss, word+of:eujp";
  private static final String KEY = "os_0123456789abcdef0123456789abcdef";
  private static final ScriptedNode.Script THREE =
      json(200, "{\"count\":3,\"_shards\":{\"total\":1,\"successful\":1,\"failed\":0}}");

  @SuppressWarnings("NullAway.Init")
  @TempDir
  private static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static Authority ours;

  @SuppressWarnings("NullAway.Init")
  private static Authority anothers;

  @SuppressWarnings("NullAway.Init")
  private static SSLContext tls;

  @BeforeAll
  static void sign() throws Exception {
    Leaks.forbid(PASSWORD);
    Leaks.forbid(KEY);
    ours = Authority.in(Files.createDirectory(folder.resolve("ours")));
    anothers = Authority.in(Files.createDirectory(folder.resolve("anothers")));
    tls = ours.serverNamed("ip:127.0.0.1");
  }

  @Test
  void theUserAndThePasswordAreSentWithTheFirstRequest() throws Exception {
    try (ScriptedNode node = ScriptedNode.encrypted(tls, THREE);
        Cluster cluster = cluster(withPassword(node), Map.of("SEARCH_CA", ours.pem().toString()))) {
      assertEquals(3, count(cluster));
      assertEquals(
          List.of(
              Optional.of(
                  "Basic "
                      + Base64.getEncoder()
                          .encodeToString(("reader:" + PASSWORD).getBytes(UTF_8)))),
          node.asked().stream().map(ScriptedNode.Asked::authorization).toList());
    }
  }

  @Test
  void theApiKeyIsSentWithTheFirstRequest() throws Exception {
    try (ScriptedNode node = ScriptedNode.encrypted(tls, THREE);
        Cluster cluster =
            cluster(
                node.url(), Map.of("SEARCH_CA", ours.pem().toString(), "SEARCH_API_KEY", KEY))) {
      assertEquals(3, count(cluster));
      assertEquals(
          List.of(Optional.of("ApiKey " + KEY)),
          node.asked().stream().map(ScriptedNode.Asked::authorization).toList());
    }
  }

  @Test
  void aCertificateOfAnAuthorityThatNobodyNamedIsNotTrusted() throws Exception {
    assertNotTrusted("127.0.0.1", Map.of());
  }

  @Test
  void aCertificateOfAnotherAuthorityThanTheOneNamedIsNotTrusted() throws Exception {
    assertNotTrusted("127.0.0.1", Map.of("SEARCH_CA", anothers.pem().toString()));
  }

  @Test
  void aCertificateForAnotherHostIsNotTrusted() throws Exception {
    assertNotTrusted("localhost", Map.of("SEARCH_CA", ours.pem().toString()));
  }

  @Test
  void whereNoTlsIsSpokenThatIsSaid() {
    String plain = OpenSearchNode.shared().url().getAuthority();
    try (Cluster cluster = cluster("https://reader:p%40ss@" + plain, Map.of())) {
      String told = unavailable(cluster);

      assertTrue(told.contains("does not speak TLS. Look whether SEARCH_URL has the port"), told);
    }
  }

  @Test
  void whoIsNotLetInIsToldWhatToCheckAndNoOtherNodeIsAsked() throws Exception {
    try (ScriptedNode node = ScriptedNode.encrypted(tls, json(401, "Unauthorized"));
        Cluster cluster = cluster(withPassword(node), Map.of("SEARCH_CA", ours.pem().toString()))) {
      String told = unavailable(cluster);

      assertTrue(told.contains(node.url() + " answers with status 401"), told);
      assertTrue(told.contains("Check the user and the password in SEARCH_URL"), told);
      assertEquals(1, node.asked().size());
    }
  }

  private static void assertNotTrusted(String host, Map<String, String> more) throws Exception {
    try (ScriptedNode node = ScriptedNode.encrypted(tls, THREE);
        Cluster cluster = cluster(withPassword(node).replace("127.0.0.1", host), more)) {
      String told = unavailable(cluster);

      assertTrue(told.contains("is not trusted. SEARCH_CA"), told);
      assertEquals(List.of(), node.asked());
    }
  }

  private static String unavailable(Cluster cluster) {
    String told =
        String.valueOf(
            assertThrows(SearchUnavailableException.class, () -> count(cluster)).getMessage());
    assertTrue(!told.contains("reader") && !told.contains("p%40ss"), told);
    return told;
  }

  private static String withPassword(ScriptedNode node) {
    return "https://reader:p%40ss%2C%20word+of:eujp@" + node.authority();
  }

  private static Cluster cluster(String url, Map<String, String> more) {
    Map<String, String> variables = new HashMap<>(more);
    variables.put("SEARCH_URL", url);
    List<String> faults = new ArrayList<>();
    return Cluster.at(
        ClusterAddress.read(name -> Optional.ofNullable(variables.get(name)), faults::add)
            .orElseThrow(() -> new AssertionError(faults)));
  }

  private static long count(Cluster cluster) {
    return cluster.ask(client -> client.count(count -> count.index("a"))).count();
  }
}
