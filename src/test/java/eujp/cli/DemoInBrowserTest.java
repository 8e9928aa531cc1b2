package eujp.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import eujp.workspace.Browser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The whole of eujp as a person meets it: `eujp demo`, its chat page in a real browser, the real
/// Bolt app and Slack's real client in between.
///
/// The pictures in `docs` are taken here, with `mvn test -DexcludedGroups= -Dtest=DemoInBrowserTest
/// -Dscreenshots=docs`.
@Tag("browser")
class DemoInBrowserTest {
  private static final String QUESTION = "Who co-chaired the Digital Partnership Council meeting?";
  private static final String JAPANESE = "海底ケーブルはどのルートを通りますか";

  private static final String SOCKET_MODE = "--no-http";
  private static final String HTTP = "--http";

  @AutoClose private static Browser browser;

  @BeforeAll
  static void launch() {
    browser = Browser.launch();
  }

  @ParameterizedTest
  @ValueSource(strings = {SOCKET_MODE, HTTP})
  void mentionCommandAndDirectMessageAreAnsweredAsAskAnswers(String delivery) throws Exception {
    JsonObject best = best(QUESTION);
    List<String> faults = new ArrayList<>();
    try (RunningCommand demo = demo(delivery)) {
      Page page = browser.newPage(1280, 860);
      page.onPageError(faults::add);
      visit(page, demo);

      write(page, "@eujp " + QUESTION);
      assertAnswers(page.getByTestId("thread"), best);

      write(page, "/eujp " + QUESTION);
      Locator ephemeral = page.locator("[data-testid=message][data-ephemeral=true]");
      assertAnswers(ephemeral, best);
      assertThat(ephemeral).containsText("Only visible to you");

      page.getByTestId("conversation-eujp").click();
      write(page, QUESTION);
      assertAnswers(page.getByTestId("thread"), best);

      page.context().close();
      assertEquals(0, demo.stop());
      assertEquals("", demo.errors());
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void aJapaneseQuestionIsAnsweredOnThePageAsAskAnswers() throws Exception {
    try (RunningCommand demo = demo()) {
      Page page = browser.newPage(1280, 860);
      visit(page, demo);
      page.getByTestId("conversation-eujp").click();

      write(page, JAPANESE);

      assertThat(page.getByTestId("thread")).containsText(JAPANESE);
      assertAnswers(page.getByTestId("thread"), best(JAPANESE));
      page.context().close();
    }
  }

  @Test
  void takesThePicturesOfTheReadme() throws Exception {
    Path folder = Path.of(System.getProperty("screenshots", "target/screenshots"));
    try (RunningCommand demo = demo()) {
      Page page = browser.newPage(1280, 960);

      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
      visit(page, demo);
      write(page, "@eujp " + QUESTION);
      assertAnswers(page.getByTestId("thread"), best(QUESTION));
      take(page, folder.resolve("mention.png"));

      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      page.getByLabel("Close thread").click();
      String question = "What did von der Leyen say about economic security?";
      write(page, "/eujp " + question);
      assertAnswers(page.locator("[data-testid=message][data-ephemeral=true]"), best(question));
      take(page, folder.resolve("command.png"));

      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
      page.getByTestId("conversation-eujp").click();
      write(page, JAPANESE);
      assertAnswers(page.getByTestId("thread"), best(JAPANESE));
      take(page, folder.resolve("direct-message.png"));
      page.context().close();
    }
  }

  private static RunningCommand demo(String... options) {
    List<String> arguments = new ArrayList<>(List.of("demo", "--port", "0"));
    arguments.addAll(List.of(options));
    return RunningCommand.start(Map.of(), arguments.toArray(String[]::new));
  }

  private static void visit(Page page, RunningCommand demo) throws InterruptedException {
    String line = demo.awaitLine("http://");
    page.navigate(line.substring(line.indexOf("http://")) + "#general");
    assertThat(page.getByTestId("conversation-general")).isVisible();
  }

  private static void take(Page page, Path file) {
    page.mouse().move(0, 0);
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }

  private static void write(Page page, String text) {
    page.getByTestId("composer").fill(text);
    page.keyboard().press("Escape");
    page.getByTestId("composer").press("Enter");
  }

  private static void assertAnswers(Locator where, JsonObject best) {
    assertThat(where).containsText(best.get("sentence").getAsString());
    assertThat(where)
        .containsText(
            best.get("reference").getAsString() + " ¶" + best.get("paragraph").getAsInt());
  }

  /// The best passage that `eujp ask` finds.
  private static JsonObject best(String question) {
    String json = CommandLineRun.of("ask", "--json", question).out();
    return JsonParser.parseString(json)
        .getAsJsonObject()
        .getAsJsonArray("passages")
        .get(0)
        .getAsJsonObject();
  }
}
