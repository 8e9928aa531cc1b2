package eujp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `eujp fetch` over a real connection.
class FetchTest {
  private static final String DOCUMENT =
      """
      {"refCd": "STATEMENT/24/5", "eventDate": "2024-03-05",
       "docutypeResource": {"code": "STATEMENT", "description": "Statement"},
       "docuLanguageResource": {"title": "Statement by President Doe", "language": "EN",
         "htmlContent": "<p>We opened a <b>bridge</b>.</p>"},
       "languages": ["EN", "FR"]}
      """;

  @TempDir private Path corpus;

  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", FetchTest::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String asked = exchange.getRequestURI().toString();
    String body = asked.contains("STATEMENT/24/5&language=en") ? DOCUMENT : "";
    if (asked.contains("/api/search")) {
      body =
          "{\"totalNumber\": 1, \"docuLanguageListResources\": [{\"refCode\":"
              + " \"STATEMENT/24/5\"}]}";
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private CommandLineRun fetch(String... arguments) {
    String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/commission/presscorner";
    List<String> all = new ArrayList<>(List.of("fetch", "--base", base, "--corpus", "" + corpus));
    all.addAll(List.of(arguments));
    return CommandLineRun.of(all.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({
    "STATEMENT/24/5,",
    "https://ec.europa.eu/commission/presscorner/detail/en/statement_24_5,",
    "--text,bridge"
  })
  void aReleaseIsFetchedAndThenAsked(String first, String second) throws IOException {
    CommandLineRun run =
        fetch(Stream.of(first, second).filter(Objects::nonNull).toArray(String[]::new));

    assertEquals(0, run.exitCode(), run.err());
    assertEquals(
        List.of("STATEMENT/24/5 en: new", "  also in fr; fetch them with --language"),
        run.outLines());
    assertTrue(
        Files.readString(corpus.resolve("releases/statement-24-5.en.md"))
            .endsWith("---\n\nWe opened a bridge.\n"));
    CommandLineRun asked =
        CommandLineRun.of("ask", "--corpus", corpus.toString(), "What was opened?");
    assertTrue(asked.out().contains("We opened a bridge."), asked.out() + asked.err());
  }

  @Test
  void whatIsNotThereIsNamedAndTheOthersAreFetched() {
    CommandLineRun run = fetch("IP/24/1", "STATEMENT/24/5", "--language", "en");

    assertEquals(1, run.exitCode());
    assertEquals(
        "eujp: IP/24/1 en: Press Corner has no such release; check the reference.%n".formatted(),
        run.err());
    assertEquals(List.of("STATEMENT/24/5 en: new"), run.outLines());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "               |                        | Name a reference such as IP/23/3831, or search"
            + " with --text.",
        "hello          |                        | 'hello' is neither a reference",
        "https://example.org/detail/en/ip_23_1 | | 'https://example.org/detail/en/ip_23_1' is"
            + " neither",
        "IP/23/1        | --language=english     | 'english' is no language",
        "IP/23/1        | --limit=0              | --limit is a number from 1",
        "--from=2023-02-01 | --to=2023-01-01     | --from is later than --to"
      })
  void wrongUsageIsNamed(String first, String second, String reason) {
    CommandLineRun run =
        fetch(Stream.of(first, second).filter(Objects::nonNull).toArray(String[]::new));

    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains(reason), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  @Test
  void aProxyThatIsNoneIsNamed() {
    CommandLineRun run =
        CommandLineRun.with(Map.of("https_proxy", "socks://x"), "fetch", "IP/23/3831");

    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("HTTPS_PROXY is not the address of a proxy"), run.err());
  }
}
