package eujp.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import eujp.release.Corpus;
import eujp.workspace.Browser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What Chromium marks and where it opens the page, for every sentence.
///
/// No script can read what is marked, so it is drawn in a colour of its own, and the pixels are
/// compared with where the sentence stands.
@Tag("browser")
@Timeout(900)
class TextFragmentInBrowserTest {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 700;
  private static final int MARK = 0xFF00FF;

  /// Pixels by which a mark may be wider than the letters.
  private static final int SLACK = 2;

  /// How often it is looked again, and after how long: a browser may mark and scroll after a page
  /// is there.
  private static final int PATIENCE = 3;

  private static final double PAUSE_MS = 200;

  /// Of so many sentences one is opened; `-Deujp.links=1` opens all.
  private static final int EVERY = Integer.getInteger("eujp.links", 8);

  @SuppressWarnings("InlineFormatString") // longer than the code that fills it
  private static final String DOCUMENT =
      """
      <!doctype html>
      <html lang="%s">
      <meta charset="utf-8">
      <title>-</title>
      <style>
        ::target-text { background: #f0f; color: #f0f }
        a { color: black; text-decoration: none }
        body { font: 16px/24px sans-serif; margin: 0 0 2000px }
      </style>
      <body>
      %s
      </body>
      </html>
      """;

  /// The rectangles of the characters from one place to another of the page's text, in which `<br>`
  /// and the end of a block are one character each.
  private static final String RECTANGLES =
      """
      ([from, to]) => {
        const blocks = [...document.querySelectorAll('%s')];
        const rectangles = [];
        let at = 0;
        for (const block of blocks) {
          const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (node.nodeName === 'BR') {
              at++;
            } else if (node.nodeType === Node.TEXT_NODE) {
              const start = Math.max(from - at, 0);
              const end = Math.min(to - at, node.length);
              if (start < end) {
                const range = document.createRange();
                range.setStart(node, start);
                range.setEnd(node, end);
                for (const r of range.getClientRects()) {
                  rectangles.push([r.left, r.top + scrollY, r.right, r.bottom + scrollY]);
                }
              }
              at += node.length;
            }
          }
          at++;
        }
        return JSON.stringify({ rectangles, scroll: scrollY });
      }
      """
          .formatted(ShownPage.BLOCKS);

  private static Browser browser;
  private static HttpServer server;
  private static volatile String served = "";

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.launch();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] page = served.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.stop(0);
    }
    if (browser != null) {
      browser.close();
    }
  }

  static Stream<ShownPage> pages() throws IOException {
    return Stream.of(
            ShownPage.in(Path.of("index-data")),
            ShownPage.in(Path.of("src/test/resources/eujp/cite/pages")),
            ShownPage.own(Path.of("index-data")),
            List.of(table()))
        .flatMap(List::stream);
  }

  private static ShownPage table() throws IOException {
    return ShownPage.table(
        Corpus.read(Path.of("index-data")).releases().getFirst().masthead(),
        List.of(
            List.of("Korea", "2023", "ports"),
            List.of("Japan", "2023", "rails"),
            List.of("Japan", "2024", "ports"),
            List.of("Union", "2024", "ports and rails"),
            List.of("Total", "5", "ports"),
            List.of("All"),
            List.of("All", "ports and rails")));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aSentencesLinkOpensThePageThereAndMarksExactlyIt(ShownPage shown) throws IOException {
    served = DOCUMENT.formatted(shown.release().masthead().language(), shown.html());
    List<String> wrong = new ArrayList<>();
    List<ShownPage.Shown> sentences = shown.sentences();
    try (Page page = browser.newPage(WIDTH, HEIGHT)) {
      for (int i = 0; i < sentences.size(); i += EVERY) {
        ShownPage.Shown sentence = sentences.get(i);
        String link = sentence.citation().link().toString();
        String fragment = link.contains("#") ? link.substring(link.indexOf('#')) : "";
        URI address =
            URI.create(
                "http://127.0.0.1:%d/?%d%s".formatted(server.getAddress().getPort(), i, fragment));
        page.navigate(address.toString());
        String fault = fault(page, sentence);
        for (int again = 0; again < PATIENCE && !fault.isEmpty(); again++) {
          page.waitForTimeout(PAUSE_MS);
          fault = fault(page, sentence);
        }
        if (!fault.isEmpty()) {
          wrong.add(
              "%s %s%n  %s%n  %s"
                  .formatted(
                      sentence.citation().passage().id(),
                      sentence.shown().of(shown.text()),
                      fragment,
                      fault));
        }
      }
    }

    assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
    assertTrue(sentences.size() > 5, "only " + sentences.size());
  }

  /// What is wrong with what is marked, and with where the page is open; empty if nothing.
  private static String fault(Page page, ShownPage.Shown sentence) throws IOException {
    JsonElement measured =
        JsonParser.parseString(
            (String)
                page.evaluate(
                    RECTANGLES, List.of(sentence.shown().start(), sentence.shown().end())));
    JsonArray rectangles = measured.getAsJsonObject().getAsJsonArray("rectangles");
    double scroll = measured.getAsJsonObject().get("scroll").getAsDouble();
    BufferedImage image =
        ImageIO.read(
            new ByteArrayInputStream(
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true))));
    double first = rectangles.get(0).getAsJsonArray().get(1).getAsDouble();
    if (first < scroll || first > scroll + HEIGHT) {
      return "the page is open at %.0f, and the sentence stands at %.0f".formatted(scroll, first);
    }
    int outside = 0;
    int marked = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if ((image.getRGB(x, y) & 0xFFFFFF) == MARK) {
          marked++;
          outside += isInOne(rectangles, x, y, SLACK) ? 0 : 1;
        }
      }
    }
    if (outside > 0) {
      return outside + " pixels are marked that belong to no letter of the sentence";
    }
    for (JsonElement one : rectangles) {
      if (!isMarked(image, one.getAsJsonArray())) {
        return "a part of it is not marked: " + one + ", " + marked + " pixels are";
      }
    }
    return "";
  }

  private static boolean isInOne(JsonArray rectangles, int x, int y, int slack) {
    for (JsonElement one : rectangles) {
      JsonArray box = one.getAsJsonArray();
      if (x >= box.get(0).getAsDouble() - slack
          && x <= box.get(2).getAsDouble() + slack
          && y >= box.get(1).getAsDouble() - 2 * slack
          && y <= box.get(3).getAsDouble() + 2 * slack) {
        return true;
      }
    }
    return false;
  }

  /// Whether a rectangle is marked from its left to its right.
  private static boolean isMarked(BufferedImage image, JsonArray box) {
    int y = (int) ((box.get(1).getAsDouble() + box.get(3).getAsDouble()) / 2);
    int left = (int) Math.ceil(box.get(0).getAsDouble()) + 1;
    int right = (int) Math.floor(box.get(2).getAsDouble()) - 1;
    for (int x = left; x < right; x++) {
      if ((image.getRGB(x, y) & 0xFFFFFF) != MARK) {
        return false;
      }
    }
    return true;
  }
}
