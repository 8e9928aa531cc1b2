package eujp.slack.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import eujp.library.Library;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.search.PassageIndex;
import eujp.slack.metrics.Metrics;
import eujp.slack.runtime.Computing;
import eujp.slack.transport.WebServer;
import eujp.workspace.Accessibility;
import eujp.workspace.Browser;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class ReleasePagesInBrowserTest {
  private static final List<Integer> WIDTHS = List.of(390, 1280);

  @Test
  void everyoneCanReadThemOnAnyScreenInAnyColours() throws Exception {
    List<String> faults = new ArrayList<>();
    try (Computing computing = new Computing();
        Metrics metrics = new Metrics();
        PassageIndex index =
            PassageIndex.inMemory(
                Corpus.read(Path.of("index-data")).releases(), Thesaurus.empty());
        WebServer server =
            WebServer.forDocuments(
                InetAddress.getLoopbackAddress(),
                0,
                new ReleasePages(new Library(index), computing),
                metrics);
        Browser browser = Browser.launch()) {
      for (int width : WIDTHS) {
        try (Page page = browser.newPage(width, 800)) {
          page.onConsoleMessage(message -> faults.add(message.text()));
          page.onPageError(faults::add);
          for (String path : List.of("/releases/", "/releases/ip-23-3831/en")) {
            page.navigate("http://127.0.0.1:" + server.port() + path);
            assertEquals(width, page.evaluate("document.documentElement.scrollWidth"), path);
            faults.addAll(Accessibility.faults(page));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertTrue(
                page.evaluate("getComputedStyle(document.body).color")
                    .toString()
                    .matches("rgb\\(2\\d\\d.*"),
                "light letters on a dark page");
            faults.addAll(Accessibility.faultsOfColour(page));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
          }
        }
      }
    }

    assertEquals(List.of(), faults);
  }
}
