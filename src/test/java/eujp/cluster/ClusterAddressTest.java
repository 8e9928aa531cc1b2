package eujp.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterAddressTest {
  @TempDir private Path folder;

  @Test
  void withoutAUrlThereIsNoCluster() {
    List<String> faults = new ArrayList<>();

    assertEquals(Optional.empty(), read(Map.of(), faults));
    assertEquals(List.of(), faults);
  }

  @Test
  void theNodesStandWithCommasAndTheUserBeforeAnyOfThem() {
    ClusterAddress address =
        good(Map.of("SEARCH_URL", "https://Reader:p%3Ass@One.example:9200/ , https://two.example"));

    assertEquals(
        List.of(URI.create("https://one.example:9200"), URI.create("https://two.example")),
        address.nodes());
    assertEquals(Optional.of("Basic UmVhZGVyOnA6c3M="), address.authorization());
    assertEquals(Optional.empty(), address.trust());
    assertEquals("https://one.example:9200, https://two.example", address.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:9200",
        "http://127.0.0.1:9200",
        "http://127.1.2.3",
        "http://[::1]:9200"
      })
  void thisMachineMayBeAskedUnencrypted(String url) {
    assertEquals(List.of(URI.create(url)), good(Map.of("SEARCH_URL", url)).nodes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://secret-value.example:9200",
        "http://secret:secret-value@10.0.0.1:9200",
        "http://127.0.0.1.secret-value.example",
        "http://localhost.secret-value.example",
        "http://127.0.0.1:9200,http://secret-value.example"
      })
  void anotherMachineIsNot(String url) {
    assertFault("Write https://", Map.of("SEARCH_URL", url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "secret-value",
        "secret-value:9200",
        "ftp://secret-value",
        "https://",
        "https://secret-value/path",
        "https://host?secret-value",
        "https://host#secret-value",
        "https://one.example,",
        "https://one.example:0",
        "https://one.example:65536",
        "https://user:secret,value@one.example",
        "https://user:secret value@one.example"
      })
  void whatIsNoListOfWebAddressesIsAFault(String url) {
    assertFault("is not a list of web addresses", Map.of("SEARCH_URL", url));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://a:secret-value@one.example,https://b:secret-value@two.example | several users",
        "https://secret-value@one.example | a user without a password",
        "https://:secret-value@one.example | a user without a password",
      })
  void aUserThatIsNotOneIsAFault(String url, String fault) {
    assertFault(fault, Map.of("SEARCH_URL", url));
  }

  @Test
  void aUserAndAKeyAreOneTooMany() {
    assertFault(
        "Leave out one",
        Map.of("SEARCH_URL", "https://a:secret-value@one.example", "SEARCH_API_KEY", "os_0123"));
  }

  @Test
  void aKeyThatWouldBreakTheHeaderIsAFault() {
    assertFault(
        "is not an API key",
        Map.of("SEARCH_URL", "https://one.example", "SEARCH_API_KEY", "secret-value\r\nHost: a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SEARCH_API_KEY", "SEARCH_CA"})
  void whatIsOfNoUseWithoutAUrlIsAFault(String name) {
    assertFault("SEARCH_URL is not", Map.of(name, "secret-value"));
  }

  @Test
  void anAuthorityThatIsNoneIsAFault() throws Exception {
    Path text = Files.writeString(folder.resolve("secret-value.pem"), "no certificate");

    assertFaultOfCa("is no file", folder.resolve("secret-value"));
    assertFaultOfCa("is no file", folder);
    assertFaultOfCa("without a certificate", text);
    assertFaultOfCa("without a certificate", Files.writeString(text, ""));
  }

  @Test
  void allFaultsAreToldAtOnce() {
    List<String> faults = new ArrayList<>();
    read(Map.of("SEARCH_URL", "http://far.example,nonsense", "SEARCH_CA", "/no/such/file"), faults);

    assertEquals(3, faults.size(), faults::toString);
  }

  private void assertFaultOfCa(String part, Path file) {
    assertFault(part, Map.of("SEARCH_URL", "https://one.example", "SEARCH_CA", file.toString()));
  }

  private static void assertFault(String part, Map<String, String> variables) {
    List<String> faults = new ArrayList<>();

    assertEquals(Optional.empty(), read(variables, faults));
    assertEquals(1, faults.size(), faults::toString);
    assertTrue(faults.getFirst().contains(part), faults.getFirst());
    assertFalse(faults.getFirst().contains("secret"), faults.getFirst());
  }

  private static ClusterAddress good(Map<String, String> variables) {
    List<String> faults = new ArrayList<>();
    return read(variables, faults).orElseThrow(() -> new AssertionError(faults));
  }

  private static Optional<ClusterAddress> read(Map<String, String> variables, List<String> faults) {
    return ClusterAddress.read(name -> Optional.ofNullable(variables.get(name)), faults::add);
  }
}
