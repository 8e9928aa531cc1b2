package eujp.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import eujp.FreePort;
import eujp.IndexedCorpus;
import eujp.library.Library;
import eujp.workspace.Browser;
import eujp.workspace.Timings;
import eujp.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The page of the demo in the first hour: what it opens on, and what a person does there.
@Tag("browser")
class DemoPageTest {
  private static final Path PICTURES =
      Path.of(System.getProperty("screenshots", "target/screenshots"));
  private static final String LONG =
      "When did the European Union and Japan launch the first ever Digital Partnership, and at"
          + " which of their many summits was that?";

  @AutoClose private static final IndexedCorpus CORPUS = IndexedCorpus.shipped();
  @AutoClose private static Browser browser;

  @BeforeAll
  static void launch() {
    browser = Browser.launch();
  }

  @Test
  void theFirstHourOnThePage() throws Exception {
    int port = FreePort.find();
    List<String> faults = new ArrayList<>();
    Page page = browser.newPage(1280, 860);
    page.onPageError(faults::add);
    try (LocalBot _ = demo(port)) {
      page.navigate("http://127.0.0.1:" + port + "/#general");
      Locator messages = page.getByTestId("messages");
      assertThat(messages).containsText("Where is it from?");
      assertThat(messages).containsText("Please check this draft");
      take(page, "demo-1280.png");

      shortcut(page, "Please check this draft", "Check this draft");
      assertThat(page.locator("dialog.modal")).containsText("looked up");
      take(page, "draft-window-1280.png");
      page.keyboard().press("Escape");
      shortcut(page, "Can we use this in the speech?", "Check this quote");
      assertThat(page.locator("dialog.modal")).containsText("The quotation:");
      page.keyboard().press("Escape");

      page.getByTestId("conversation-eujp").click();
      write(page, LONG);
      Locator thread = page.getByTestId("thread");
      assertThat(thread).containsText("12 May 2022");
      take(page, "answer-1280.png");
      page.getByLabel("Close thread").click();
      assertThat(thread).isHidden();
      page.setViewportSize(390, 844);
      page.getByTestId("replies").first().click();
      assertThat(thread).isVisible();
      take(page, "answer-390.png");
      thread.getByText("Show context").click();
      assertThat(page.locator("dialog.modal")).containsText("12 May 2022");
      take(page, "context-390.png");
      page.keyboard().press("Escape");
      thread.getByText("Cite", new Locator.GetByTextOptions().setExact(true)).click();
      page.locator("dialog.modal select").selectOption(new SelectOption().setLabel("HTML"));
      assertThat(page.locator("dialog.modal pre")).containsText("blockquote");
      take(page, "cite-390.png");
      page.keyboard().press("Escape");
      page.getByLabel("Close thread").click();
      assertThat(thread).isHidden();
      page.setViewportSize(1280, 860);

      page.getByTestId("conversation-general").click();
      write(page, "/eujp timelin");
      assertThat(messages).containsText("Did you mean");
      take(page, "meant-1280.png");
      page.navigate("http://127.0.0.1:" + port + "/#eujp/home");
      assertThat(page.getByTestId("home")).containsText("What I know");
      page.getByTestId("locale").click();
      assertThat(page.getByTestId("home")).containsText("知っているリリース");
      take(page, "home-1280.png");
    }
    try (LocalBot _ = demo(port)) {
      // The page may have found it by itself meanwhile, and hidden the button.
      page.getByText("Try now").dispatchEvent("click");
      assertThat(page.locator(".banner")).isHidden();
      page.getByTestId("conversation-general").click();
      assertThat(page.getByTestId("messages")).containsText("Where is it from?");
      write(page, "@eujp Who co-chaired the Digital Partnership Council meeting?");
      assertThat(page.getByTestId("thread")).containsText("Taro Kono");
    }
    page.context().close();
    assertEquals(List.of(), faults);
  }

  /// Opens the menu of the message that says something, and chooses there.
  private static void shortcut(Page page, String said, String name) {
    Locator message =
        page.getByTestId("message").filter(new Locator.FilterOptions().setHasText(said)).first();
    message.hover();
    message.getByLabel("More actions").first().click();
    message.locator("[role=menuitem]").filter(new Locator.FilterOptions().setHasText(name)).click();
  }

  private static void write(Page page, String text) {
    page.getByTestId("composer").fill(text);
    page.keyboard().press("Escape");
    page.getByTestId("composer").press("Enter");
  }

  private static void take(Page page, String name) {
    page.mouse().move(0, 0);
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name)));
  }

  private static LocalBot demo(int port) throws Exception {
    Library library = CORPUS.library();
    LocalBot demo =
        LocalBot.start(
            Workspace.Options.defaults().withPort(port).withTiming(Timings.patient()),
            library,
            false,
            Map.of());
    DemoConversation.write(demo.workspace(), library);
    return demo;
  }
}
