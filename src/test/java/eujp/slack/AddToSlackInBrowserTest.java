package eujp.slack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import eujp.Await;
import eujp.IndexedCorpus;
import eujp.slack.transport.WebServer;
import eujp.workspace.Browser;
import eujp.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From *Add to Slack* to the first answer and to the end, as a person does it in two workspaces.
@Tag("browser")
class AddToSlackInBrowserTest {
  private static final Path PICTURES =
      Path.of(System.getProperty("screenshots", "target/screenshots"));
  private static final String QUESTION =
      "@eujp Who co-chaired the Digital Partnership Council meeting?";

  @AutoClose private static final IndexedCorpus CORPUS = IndexedCorpus.shipped();
  @AutoClose private static Browser browser;

  @TempDir private Path data;

  @BeforeAll
  static void launch() {
    browser = Browser.launch();
  }

  @Test
  void fromAddingToSlackToTheFirstAnswerAndToUninstalling() throws Exception {
    List<String> faults = new ArrayList<>();
    try (BotInMany bot = BotInMany.start(CORPUS.library(), data, Map.of())) {
      Workspace desk = bot.workspace("Press desk");
      Workspace cabinet = bot.workspace("Cabinet");
      Page page = browser.newPage(1280, 860);
      page.onPageError(faults::add);

      page.navigate(bot.address(WebServer.INSTALL).toString());
      assertThat(page.locator("h1")).containsText("eujp asks to be in a workspace");
      assertThat(page.locator("ul")).containsText("app_mentions:read");
      press(page, "Cancel");
      assertThat(page.locator("h1")).containsText("Nothing was installed");
      take(page, "install-denied-1280.png");

      page.getByText("Begin again").click();
      add(page, "Press desk");
      take(page, "install-done-1280.png");
      page.setViewportSize(390, 844);
      take(page, "install-done-390.png");
      page.setViewportSize(1280, 860);
      page.reload();
      assertThat(page.locator("h1")).containsText("not good any more");
      page.getByText("Begin again").click();
      add(page, "Cabinet");

      ask(page, desk);
      ask(page, cabinet);
      assertEquals(2, stores());

      page.navigate(bot.slack().page().toString());
      press(page, "Uninstall from Press desk");
      Await.until("its store is gone", () -> stores() == 1);
      ask(page, cabinet);
      page.navigate(desk.page() + "#general");
      int said = desk.botMessages().size();
      write(page, QUESTION);
      ask(page, cabinet);
      assertEquals(said, desk.botMessages().size());
      page.context().close();
    }
    assertEquals(List.of(), faults);
  }

  private static void add(Page page, String team) {
    page.getByLabel("Workspace").selectOption(new SelectOption().setLabel(team));
    press(page, "Allow");
    assertThat(page.locator("h1")).containsText("eujp is in " + team);
    assertThat(page.locator("main")).containsText("/invite @eujp");
    assertFalse(page.content().contains("xoxb"));
  }

  private static void ask(Page page, Workspace workspace) {
    page.navigate(workspace.page() + "#general");
    write(page, QUESTION);
    assertThat(page.getByTestId("thread")).containsText("Taro Kono");
  }

  private static void write(Page page, String text) {
    Locator composer = page.getByTestId("composer").first();
    composer.fill(text);
    page.keyboard().press("Escape");
    composer.press("Enter");
  }

  private static void press(Page page, String button) {
    page.locator("button").filter(new Locator.FilterOptions().setHasText(button)).click();
  }

  private static void take(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name)));
  }

  /// How many workspaces have a store.
  private long stores() throws Exception {
    try (Stream<Path> stores = Files.list(data.resolve("workspaces"))) {
      return stores.count();
    }
  }
}
