package eujp.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import eujp.fetch.Fetched.Failed;
import eujp.fetch.Fetched.Good;
import eujp.release.Corpus;
import eujp.release.Passage;
import eujp.release.Reference;
import eujp.transcribe.ReleaseStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Sources that are slow, large, broken or bad take nothing and break nothing.
class HostileSourceTest {
  private static final String REFERENCE = "IP/24/9001";
  private static final byte[] MEGABYTE = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);

  @TempDir private Path corpus;

  private final QuickPace pace = new QuickPace();
  private final List<Fetched> report = new ArrayList<>();
  private PressCornerServer server;

  @BeforeEach
  void start() throws IOException {
    server = new PressCornerServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Fetched fetch() throws Exception {
    return fetch(Duration.ofSeconds(20), "en");
  }

  private Fetched fetch(Duration patience, String... languages) throws Exception {
    try (PressCorner corner = new PressCorner(server.base(), "1", patience, pace, client -> {})) {
      fetcher(corner, languages)
          .fetch(new WantedRelease(new Reference(REFERENCE), Optional.empty()));
    }
    return report.getLast();
  }

  private Fetcher fetcher(PressCorner corner, String... languages) {
    return new Fetcher(corner, new ReleaseStore(corpus), List.of(languages), false, report::add);
  }

  private String failure() throws Exception {
    return assertInstanceOf(Failed.class, fetch()).reason();
  }

  /// A document whose page is as given.
  private static String document(String html) {
    JsonObject words = new JsonObject();
    words.addProperty("title", "A title");
    words.addProperty("htmlContent", html);
    words.addProperty("language", "EN");
    JsonObject document = new JsonObject();
    document.add("docuLanguageResource", words);
    document.addProperty("refCd", REFERENCE);
    document.addProperty("eventDate", "2024-03-05");
    return document.toString();
  }

  private List<Passage> passages() throws IOException {
    Corpus read = Corpus.read(corpus);
    assertEquals(List.of(), read.faults());
    return read.releases().getFirst().passages();
  }

  @Test
  void aBodyOfFiftyMegabytesIsNotTaken() throws Exception {
    server.next(exchange -> {
      exchange.sendResponseHeaders(200, 50L * MEGABYTE.length);
      writeUntilClosed(exchange.getResponseBody(), 50);
    });

    assertEquals("the answer is larger than 5,242,880 bytes", failure());
    assertEquals(1, server.asked().size());
  }

  @Test
  void aBodyThatNeverEndsIsNotTaken() throws Exception {
    server.next(exchange -> {
      exchange.sendResponseHeaders(200, 0);
      writeUntilClosed(exchange.getResponseBody(), Integer.MAX_VALUE);
    });

    assertEquals("the answer is larger than 5,242,880 bytes", failure());
  }

  private static void writeUntilClosed(OutputStream out, int megabytes) {
    try (out) {
      for (int i = 0; i < megabytes; i++) {
        out.write(MEGABYTE);
      }
    } catch (IOException closed) {
      // The other side has had enough.
    }
  }

  @Test
  void aSmallBodyThatIsLargeWhenUnpackedIsNotTaken() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      for (int i = 0; i < 50; i++) {
        out.write(MEGABYTE);
      }
    }
    server.next(exchange -> {
      exchange.getResponseHeaders().add("Content-Encoding", "gzip");
      PressCornerServer.send(exchange, 200, packed.toByteArray());
    });

    assertTrue(packed.size() < 100_000);
    assertEquals("the answer is larger than 5,242,880 bytes", failure());
  }

  @Test
  void aServerThatKeepsSilentIsLeft() throws Exception {
    for (int i = 0; i < 4; i++) {
      server.next(exchange -> {
        exchange.sendResponseHeaders(200, 100);
        exchange.getResponseBody().flush();
        try {
          Thread.sleep(2_000);
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
        }
      });
    }

    Failed failed = assertInstanceOf(Failed.class, fetch(Duration.ofMillis(100), "en"));
    assertEquals(
        "the server does not answer, also when tried 4 times; try again later", failed.reason());
    assertEquals(List.of(2L, 4L, 8L), pace.seconds());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/commission/presscorner/api/documents",
        "http://127.0.0.1:1/commission/presscorner",
        "http://localhost/",
        "//example.org/x",
        "http://user:password@127.0.0.1/",
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        ""
      })
  void aRedirectionToAnotherHostIsRefused(String target) throws Exception {
    server.next(302, "", "Location", target);
    server.next(302, "", "Location", target);

    String reason = failure();
    assertTrue(reason.startsWith("the server sends on"), reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://127.0.0.1:9/", "https://localhost:9/", "http://169.254.169.254/latest"})
  void aServerElsewhereThatSendsToThisMachineIsRefused(String target) throws Exception {
    server.next(301, "", "Location", target);

    assertEquals("the server sends on to another host, which is not asked", failure());
  }

  @Test
  void aRedirectionOnTheSameHostIsFollowedAFewTimes() throws Exception {
    server
        .next(302, "", "Location", "/other?x=1")
        .next(200, document("<p>Found where it was sent.</p>"));
    assertInstanceOf(Good.class, fetch());
    for (int i = 0; i < 20; i++) {
      server.next(302, "", "Location", "/round");
    }

    assertEquals("the server sends on more than 5 times", failure());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "null",
        "[]",
        "\"text\"",
        "<html><body><app-root></app-root></body></html>",
        "{\"docuLanguageResource\": null}",
        "{\"docuLanguageResource\": [1]}",
        "{\"broken",
        "{}"
      })
  void anUnknownReferenceIsAnsweredByWhatIsNoDocument(String body) throws Exception {
    server.next(200, body).next(200, body);

    assertEquals("Press Corner has no such release; check the reference", failure());
    assertEquals(2, server.asked().size());
    assertTrue(Files.notExists(corpus.resolve("releases")));
  }

  @Test
  void nothingOnceMayBeADocumentTheNextTime() throws Exception {
    server.next(200, "").next(200, document("<p>There it is.</p>"));

    assertInstanceOf(Good.class, fetch());
  }

  @Test
  void deepNestingIsRead() throws Exception {
    String deep = "<div><ul><li><b>".repeat(100) + "Down." + "</b></li></ul></div>".repeat(100);
    server.next(200, document("<p>Up.</p>" + deep + "<p>Up again.</p>"));

    assertInstanceOf(Good.class, fetch());
    assertEquals(
        List.of("Up.", "Down.", "Up again."), passages().stream().map(Passage::text).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"<div>", "<b>", "<ul><li>", "<table><tr><td>", "<p><b>", "<svg>", "<x>"})
  void nestingThatNoPageHasIsRefused(String element) throws Exception {
    server.next(200, document("<p>Up.</p>" + element.repeat(300_000)));

    assertEquals("the elements of the page stand deeper than 500 in each other", failure());
  }

  @Test
  void deepJsonIsNoDocument() throws Exception {
    String deep = "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000);
    server.next(200, deep).next(200, deep);

    assertEquals("Press Corner has no such release; check the reference", failure());
  }

  @Test
  void wrongEncodingsAreNamed() throws Exception {
    server.next(exchange ->
        PressCornerServer.send(
            exchange, 200, document("<p>Café à Łódź</p>").getBytes(StandardCharsets.ISO_8859_1)));

    assertEquals("the answer is not text in the encoding that it says it has", failure());
  }

  @Test
  void anEncodingThatIsToldIsRead() throws Exception {
    server.next(exchange -> {
      exchange.getResponseHeaders().add("Content-Type", "application/json; charset=ISO-8859-1");
      PressCornerServer.send(
          exchange, 200, document("<p>Café à Besançon</p>").getBytes(StandardCharsets.ISO_8859_1));
    });

    assertInstanceOf(Good.class, fetch());
    assertEquals("Café à Besançon", passages().getFirst().text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>Before<script>alert(1)</script> after</p>         | Before after",
        "<p>A<img src=x onerror=alert(1)>B</p>                | AB",
        "<p>A <iframe src='javascript:1'>inner</iframe>B</p>  | A B",
        "<style>p{}</style><p>Text</p>                        | Text",
        "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>         | <script>alert(1)</script>",
        "<p>&lt;b onclick=x&gt;bold&lt;/b&gt;</p>             | <b onclick=x>bold</b>",
        "<p>[click](javascript:alert(1))</p>                  | [click](javascript:alert(1))",
        "<p><a href='javascript:alert(1)'>click</a></p>       | click",
        "<p>![x](http://evil)</p>                             | ![x](http://evil)",
        "<p>*no* **no** _no_ `no` ~~no~~</p>                  | *no* **no** _no_ `no` ~~no~~",
        "<p># no heading</p>                                  | # no heading",
        "<p>&gt; no quotation</p>                             | > no quotation",
        "<p>- no item</p>                                     | - no item",
        "<p>1. no item</p>                                    | 1. no item",
        "<p>a<br>===</p>                                      | a/===",
        "<p>---</p>                                           | ---",
        "<p>&amp;amp; &amp;lt; AT&amp;T</p>                   | &amp; &lt; AT&T",
        "<p>C:\\path\\* \\</p>                                | C:\\path\\* \\",
        "<p>a \uFF5C b</p>                                    | a ｜ b",
        "<p>x\u202Egnp.exe\u0007 y</p>                        | xgnp.exe y",
        "<p>&lt;!-- no comment --&gt;<!-- comment --></p>     | <!-- no comment -->"
      })
  void whatLooksLikeMarkupIsWords(String html, String words) throws Exception {
    server.next(200, document(html));

    assertInstanceOf(Good.class, fetch());
    assertEquals(
        List.of(words), passages().stream().map(p -> p.text().replace("\n", "/")).toList());
    assertFalse(
        Files.readString(corpus.resolve("releases/ip-24-9001.en.md")).contains("\n<script"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Title: with a colon",
        "'quoted' \"twice\"",
        "- dash",
        "# hash",
        "{brace} [bracket]",
        "2024-01-01",
        "yes",
        "null",
        "a\\nb: c",
        "---",
        "Ends with a colon:",
        "@at %percent &and *star !bang |pipe >greater"
      })
  void noTitleBreaksTheFrontMatter(String title) throws Exception {
    JsonObject document = JsonParser.parseString(document("<p>Text.</p>")).getAsJsonObject();
    document.getAsJsonObject("docuLanguageResource").addProperty("title", title);
    server.next(200, document.toString());

    assertInstanceOf(Good.class, fetch());
    assertEquals(title, Corpus.read(corpus).releases().getFirst().masthead().title());
  }

  @ParameterizedTest
  @CsvSource({"EN, en", "en, en", "En, en"})
  void languagesComeInBothCases(String written, String language) throws Exception {
    server.next(200, document("<p>Text.</p>").replace("\"EN\"", "\"" + written + "\""));

    assertEquals(language, assertInstanceOf(Good.class, fetch()).language());
    assertTrue(Files.exists(corpus.resolve("releases/ip-24-9001.en.md")));
  }

  @Test
  void anotherReleaseThanTheOneThatWasAskedForIsRefused() throws Exception {
    server.next(200, document("<p>Text.</p>").replace(REFERENCE, "IP/24/1"));

    assertEquals("the server answers with another release, IP/24/1", failure());
  }

  @ParameterizedTest
  @CsvSource({"429", "500", "502", "503", "504"})
  void whatPassesIsWaitedForLongerEachTime(int status) throws Exception {
    server
        .next(status, "")
        .next(status, "")
        .next(status, "")
        .next(200, document("<p>At last.</p>"));

    assertInstanceOf(Good.class, fetch());
    assertEquals(List.of(2L, 4L, 8L), pace.seconds());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "17                            | 17",
        "1                             | 2",
        "Thu, 15 Jan 2026 10:00:30 GMT | 30",
        "Thu, 15 Jan 2026 09:00:00 GMT | 2",
        "soon                          | 2"
      })
  void aPauseThatTheServerAsksForIsKept(String after, long seconds) throws Exception {
    server.next(503, "", "Retry-After", after).next(200, document("<p>At last.</p>"));

    assertInstanceOf(Good.class, fetch());
    assertEquals(List.of(seconds), pace.seconds());
  }

  @Test
  void aPauseOfHoursIsNotWaitedFor() throws Exception {
    server.next(429, "", "Retry-After", "7200");

    assertEquals(
        "the server answers with the error 429 and asks to wait 120 minutes; try again then",
        failure());
    assertEquals(List.of(), pace.seconds());
  }

  @Test
  void fourTriesAreMade() throws Exception {
    IntStream.range(0, 9).forEach(i -> server.next(503, ""));

    assertEquals(
        "the server answers with the error 503, also when tried 4 times; try again later",
        failure());
    assertEquals(4, server.asked().size());
  }

  @Test
  void whatDoesNotPassIsNotTriedAgain() throws Exception {
    server.next(403, "");

    assertEquals("the server answers with the error 403", failure());
    assertEquals(1, server.asked().size());
  }

  @Test
  void oneRequestASecondIsMadeByWhoSaysWhoItIs() throws Exception {
    server.next(200, document("<p>Text.</p>"));
    server.next(200, "{}");
    server.next(200, "{}");
    fetch(Duration.ofSeconds(20), "en", "fr");

    assertEquals(List.of(1L, 1L), pace.seconds());
    assertTrue(server.lastHeader("User-Agent").startsWith("eujp/1 "));
  }

  @Test
  void aSearchIsReadPageByPage() throws Exception {
    server
        .next(200, page(130, 1, 100))
        .next(200, page(130, 101, 130).replace("IP/24/101\"", "no reference\""));
    PressCorner.Found found = search(200);

    assertEquals(129, found.wanted().size());
    assertEquals(130, found.total());
    assertEquals(1, found.strange());
    assertEquals(
        "/commission/presscorner/api/search?language=en&pagesize=100&pagenumber=2"
            + "&datefrom=01052023&dateto=01082023&text=EU-Japan",
        server.asked().getLast());
  }

  private PressCorner.Found search(int limit) throws Exception {
    try (PressCorner corner =
        new PressCorner(server.base(), "1", Duration.ofSeconds(20), pace, client -> {})) {
      return corner.search(
          new SearchQuery(
              "EU-Japan",
              Optional.of(LocalDate.of(2023, 5, 1)),
              Optional.of(LocalDate.of(2023, 8, 1)),
              limit),
          "en");
    }
  }

  private static String page(int total, int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(
            "{\"refCode\": \"IP/24/%d\", \"title\": \"T\", \"languageCode\": \"EN\"}"::formatted)
        .collect(
            Collectors.joining(
                ",", "{\"totalNumber\": " + total + ", \"docuLanguageListResources\": [", "]}"));
  }

  @Test
  void aPageOfASearchThatIsMissingIsNoEnd() throws Exception {
    server.next(200, page(130, 1, 100)).next(200, "");

    assertEquals(
        "page 2 of what the search found cannot be read; try again later",
        assertThrows(FetchException.class, () -> search(200)).reason());
  }

  @Test
  void aSearchThatSaysItHasMoreThanItGivesEnds() throws Exception {
    server.next(200, page(1_000_000, 1, 100)).next(200, page(1_000_000, 101, 100));

    assertEquals(100, search(200).wanted().size());
  }

  @Test
  void aFeedIsReadForWhatLinksToPressCorner() throws Exception {
    server.next(
        200,
        """
        <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>
        <rss version="2.0"><channel><title>News</title>
        <item><title>&x;</title>
          <link>https://ec.europa.eu/commission/presscorner/detail/en/ip_24_1</link></item>
        <item><guid>https://ec.europa.eu/commission/presscorner/detail/fr/STATEMENT_24_2</guid></item>
        <item><link>https://example.org/commission/presscorner/detail/en/ip_24_3</link></item>
        <item><link>javascript:alert(1)</link></item>
        </channel></rss>
        """);
    PressCorner.Found found;
    try (PressCorner corner =
        new PressCorner(server.base(), "1", Duration.ofSeconds(20), pace, client -> {})) {
      found = corner.feed(corner.newest("en"));
    }

    assertEquals(
        List.of(
            new WantedRelease(new Reference("IP/24/1"), Optional.of("en")),
            new WantedRelease(new Reference("STATEMENT/24/2"), Optional.of("fr"))),
        found.wanted());
    assertEquals(2, found.strange());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://ec.europa.eu/x", "ftp://ec.europa.eu/x", "file:///etc/passwd", "x"})
  void onlyEncryptedAddressesAreAsked(String address) {
    FetchException refused =
        assertThrows(
            FetchException.class,
            () ->
                new PressCorner(
                    URI.create(address), "1", Duration.ofSeconds(1), pace, client -> {}));

    assertEquals("the address to fetch from begins with https://", refused.reason());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "IP/23/3831                                                              | IP/23/3831      "
            + "  |",
        "ip_23_3831                                                              | IP/23/3831      "
            + "  |",
        "ip-23-3831                                                              | IP/23/3831      "
            + "  |",
        "QANDA/22/5375                                                           | QANDA/22/5375   "
            + "  |",
        "MEX/24/1                                                                | MEX/24/1        "
            + "  |",
        "ac_24_12                                                                | AC/24/12        "
            + "  |",
        "https://ec.europa.eu/commission/presscorner/detail/en/ip_23_3831        | IP/23/3831      "
            + "  | en",
        "https://ec.europa.eu/commission/presscorner/detail/FR/STATEMENT_21_1443 |"
            + " STATEMENT/21/1443 | fr",
        "https://ec.europa.eu/commission/presscorner/detail/de/speech_24_5?x=1#y | SPEECH/24/5     "
            + "  | de",
        "https://ec.europa.eu/commission/presscorner/api/documents?reference=IP/26/433&language=en"
            + " | IP/26/433 | en",
        "https://ec.europa.eu/commission/presscorner/api/documents?reference=IP%2F26%2F4&language=it"
            + " | IP/26/4 | it",
        "https://ec.europa.eu/commission/presscorner/api/files/document/print/en/ip_25_831/IP_25_831_EN.pdf"
            + " | IP/25/831 | en",
        "http://europa.eu/rapid/press-release_IP-13-1182_en.htm?locale=en        | IP/13/1182      "
            + "  | en",
        "https://example.org/commission/presscorner/detail/en/ip_23_3831         | none            "
            + "  |",
        "https://ec.europa.eu/commission/presscorner/home/en                     | none            "
            + "  |",
        "javascript:/detail/en/ip_23_3831                                        | none            "
            + "  |",
        "../../etc/passwd                                                        | none            "
            + "  |",
        "IP/23                                                                   | none            "
            + "  |",
        "''                                                                      | none            "
            + "  |"
      })
  void aReferenceIsReadAsItIsWritten(String written, String reference, String language) {
    Optional<WantedRelease> read = WantedRelease.parse(written, "ec.europa.eu");

    assertEquals(reference, read.map(one -> one.reference().value()).orElse("none"));
    assertEquals(Optional.ofNullable(language), read.flatMap(WantedRelease::language), written);
  }
}
