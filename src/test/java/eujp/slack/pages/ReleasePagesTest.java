package eujp.slack.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.library.Library;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.release.Release;
import eujp.search.PassageIndex;
import eujp.slack.metrics.Metrics;
import eujp.slack.runtime.Computing;
import eujp.slack.transport.WebServer;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The bot's own pages, over a real socket.
class ReleasePagesTest {
  private static final String EVIL = "</p><script>alert(1)</script><img src=x onerror='a()'>\"&";

  @SuppressWarnings("InlineFormatString") // longer than the code that fills it
  private static final String RELEASE =
      """
      ---
      reference: %1$s
      type: Press release %2$s
      title: Hydrogen %2$s
      date: 2024-04-30
      place: Kyoto %2$s
      language: %3$s
      url: https://example.org/a?b=1&c='x'
      licence: CC BY 4.0 %2$s
      ---

      The fund opens %2$s today.

      ## Next steps %2$s

      1. The ports pay first.
      2. The rails pay second %2$s.

      - A list of its own.

      > “We share the costs.”
      >
      > “And the ports.”
      >
      > — Anna Berg %2$s, Commissioner, 2024-04-29

      Europe Direct\\
      +32 2 299 00 00
      """;

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private static Path corpus;
  @AutoClose private static Computing computing = new Computing();
  @AutoClose private static Metrics metrics = new Metrics();
  @AutoClose private static PassageIndex index;
  private static WebServer server;

  @BeforeAll
  static void serve() throws Exception {
    Path folder = Files.createDirectories(corpus.resolve("releases"));
    write(folder, "IP/24/1", "", "en");
    write(folder, "IP/24/1", "", "de");
    write(folder, "IP/24/1", "", "ja");
    write(folder, "SPEECH/24/22", EVIL, "fr");
    List<Release> releases = Corpus.read(corpus).releases();
    assertEquals(4, releases.size());
    index = PassageIndex.inMemory(releases, Thesaurus.empty());
    server =
        WebServer.forDocuments(
            InetAddress.getLoopbackAddress(),
            0,
            new ReleasePages(new Library(index), computing),
            metrics);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void write(Path folder, String reference, String more, String language)
      throws Exception {
    String release = RELEASE.formatted(reference, more, language);
    int text = release.indexOf("\n---\n");
    Files.writeString(
        folder.resolve(reference.replace('/', '-') + "." + language + ".md"),
        release.substring(0, text)
            + release.substring(text).replace("<", "\\<")); // words, and no HTML in the Markdown
  }

  private static HttpResponse<String> get(String path, String... headers) throws Exception {
    return send("GET", path, headers);
  }

  private static HttpResponse<String> send(String method, String path, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    return CLIENT.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void aPageHasTheReleaseInItsOrder() throws Exception {
    Document page = Jsoup.parse(get("/releases/ip-24-1/en").body());

    assertEquals(
        List.of(
            "Press release IP/24/1",
            "Kyoto",
            "30 April 2024",
            "Hydrogen",
            "The fund opens today.",
            "Next steps",
            "The ports pay first.",
            "The rails pay second .",
            "A list of its own.",
            "“We share the costs.” “And the ports.”",
            "— Anna Berg, Commissioner, 29 April 2024",
            "Europe Direct +32 2 299 00 00"),
        page.select("main p, main h1, main h2, main li, main figcaption").eachText());
    assertEquals("en", page.selectXpath("/html").attr("lang"));
    assertEquals(List.of("1", "2"), page.select("ol > li").eachAttr("value"));
    assertEquals(
        List.of("p1", "p2", "p3", "p4", "p5", "p6"), page.select("main [id]").eachAttr("id"));
    assertEquals(
        "https://example.org/a?b=1&c='x'", page.select("link[rel=canonical]").attr("href"));
    assertEquals(
        List.of("https://example.org/a?b=1&c='x'", "de", "ja", "../"),
        page.select("footer a").eachAttr("href"));
    assertEquals(List.of("Deutsch", "日本語", "Releases"), page.select("nav a").eachText());
    assertTrue(page.select("footer").text().contains("CC BY 4.0"));
  }

  @Test
  void aListLeadsToAllOfThem() throws Exception {
    Document list = Jsoup.parse(get("/releases/").body());

    List<String> addresses = list.select("main a").eachAttr("href");
    assertEquals(
        Set.of("ip-24-1/en", "ip-24-1/de", "ip-24-1/ja", "speech-24-22/fr"), Set.copyOf(addresses));
    for (String address : addresses) {
      assertEquals(200, get("/releases/" + address).statusCode(), address);
    }
    HttpResponse<String> folder = get("/releases");
    assertEquals(301, folder.statusCode());
    assertEquals("releases/", folder.headers().firstValue("Location").orElse(""));
  }

  @Test
  void nothingInAReleaseBecomesMarkup() throws Exception {
    for (String path : List.of("/releases/speech-24-22/fr", "/releases/")) {
      Document page = Jsoup.parse(get(path).body());
      Set<String> tags = new TreeSet<>(page.getAllElements().eachAttr("onerror"));
      List<String> names = new ArrayList<>();
      for (Element element : page.getAllElements()) {
        names.add(element.tagName());
      }

      assertEquals(Set.of(), tags, path);
      assertFalse(names.contains("script") || names.contains("img"), path);
      assertTrue(page.text().contains("Hydrogen " + EVIL), page.text());
    }
    Document page = Jsoup.parse(get("/releases/speech-24-22/fr").body());
    assertEquals("— Anna Berg", page.select("figcaption").text());
    assertTrue(page.select("h2").text().equals("Next steps " + EVIL), page.text());
    assertEquals(6, page.select("main [id]").size());
  }

  @Test
  void nothingRunsAndNothingIsLoaded() throws Exception {
    HttpResponse<String> page = get("/releases/ip-24-1/en");

    assertTrue(
        page.headers()
            .firstValue("Content-Security-Policy")
            .orElse("")
            .matches(
                "default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'"));
    assertEquals("nosniff", page.headers().firstValue("X-Content-Type-Options").orElse(""));
    assertEquals("no-referrer", page.headers().firstValue("Referrer-Policy").orElse(""));
    assertEquals("text/html;charset=utf-8", page.headers().firstValue("Content-Type").orElse(""));
    Document html = Jsoup.parse(page.body());
    assertEquals(1, html.select("link, script, [src], iframe, form").size(), "the canonical link");
  }

  @Test
  void aBrowserThatHasThePageIsToldSo() throws Exception {
    HttpResponse<String> page = get("/releases/ip-24-1/en");
    String tag = page.headers().firstValue("ETag").orElseThrow();

    for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
      HttpResponse<String> again = get("/releases/ip-24-1/en", "If-None-Match", known);
      assertEquals(304, again.statusCode(), known);
      assertEquals("", again.body());
      assertEquals(tag, again.headers().firstValue("ETag").orElse(""));
    }
    assertEquals(200, get("/releases/ip-24-1/en", "If-None-Match", "\"other\"").statusCode());
    assertEquals("no-cache", page.headers().firstValue("Cache-Control").orElse(""));
    assertFalse(tag.equals(get("/releases/ip-24-1/de").headers().firstValue("ETag").orElse("")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/releases/ip-24-1/fr",
        "/releases/ip-24-2/en",
        "/releases/ip-24-1",
        "/releases/ip-24-1/en/",
        "/releases/IP-24-1/en",
        "/releases/ip-24-01/en",
        "/releases/ip-24-1/en%3Cscript%3E",
        "/releases/%E3%81%82",
        "/",
        "/slack/events",
        "/metrics"
      })
  void elsewhereIsNothing(String path) throws Exception {
    HttpResponse<String> page = get(path);

    assertEquals(404, page.statusCode());
    assertFalse(page.body().contains("script"), page.body());
  }

  @ParameterizedTest
  @CsvSource({"POST, 405", "PUT, 405", "DELETE, 405", "OPTIONS, 405", "HEAD, 200"})
  void aPageCanOnlyBeRead(String method, int status) throws Exception {
    HttpResponse<String> response = send(method, "/releases/ip-24-1/en");

    assertEquals(status, response.statusCode());
    assertEquals("", response.body());
  }
}
