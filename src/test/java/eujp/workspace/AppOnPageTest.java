package eujp.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eujp.Await;
import eujp.workspace.people.Person;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The chat page with the real workspace behind it and a real Bolt app behind that, in a browser.
@Tag("browser")
@Timeout(300)
class AppOnPageTest extends InWorkspace {
  private static final Optional<Path> SHOTS =
      Optional.ofNullable(System.getenv("EUJP_SHOTS")).map(Path::of);

  @AutoClose private static Browser browser;

  private final List<String> faults = new ArrayList<>();
  private BoltApp app;
  private Page page;

  @BeforeAll
  static void launch() {
    browser = Browser.launch();
  }

  @Override
  Workspace.Options options(Workspace.Options usual) {
    return usual.withShortcuts(TryOut.SHORTCUTS).withTiming(Timings.patient());
  }

  @BeforeEach
  void open() throws Exception {
    app = BoltApp.connect(workspace, TryOut::listen);
    page = browser.newPage(1280, 860);
    page.onPageError(faults::add);
    visit("#eujp");
  }

  @AfterEach
  void nothingWentWrongUnseen() {
    page.context().close();
    app.close();
    assertEquals(List.of(), faults);
  }

  @Test
  void aMessageShortcutOpensAFormWhichIsSubmitted() {
    ask();
    openForm();
    assertThat(dialog()).hasAccessibleName("Check a quotation");
    assertThat(quotation()).isFocused();

    submit();
    assertThat(quotation()).hasAttribute("aria-invalid", "true");
    assertThat(quotation()).isFocused();
    assertThat(dialog()).containsText("Please complete this required field.");

    quotation().fill("too short");
    submit();
    assertThat(dialog()).containsText("Give at least a sentence.");

    quotation().fill("We will work together.");
    page.getByLabel("Speaker").selectOption("岸田 文雄");
    page.getByLabel("Statements").check();
    submit();
    assertThat(dialog()).hasAccessibleName("Word for word");
    page.keyboard().press("Escape");
    assertThat(dialog()).isHidden();
    assertEquals(List.of(), workspace.person().modals());
  }

  @Test
  void whatIsEnteredSurvivesAModalOnTopAndFocusStaysInside() {
    useGlobalShortcut();
    quotation().fill("Half a thought");

    page.getByText("How is this checked?").click();
    assertThat(dialog()).hasAccessibleName("Word for word");
    dialog().getByText("Back").click();

    assertThat(quotation()).hasValue("Half a thought");
    for (int i = 0; i < 14; i++) {
      page.keyboard().press("Tab");
      assertEquals(
          true,
          page.evaluate(
              "() => document.activeElement === document.body"
                  + " || document.querySelector('dialog.modal').contains(document.activeElement)"));
    }
    page.getByText("Cancel").click();
    assertThat(dialog()).isHidden();
  }

  @Test
  void aModalThatCannotBeClosedSaysWhy() {
    useGlobalShortcut();
    page.route("**/client/view/close", route -> route.abort());

    page.keyboard().press("Escape");

    assertThat(dialog()).containsText("The workspace does not answer.");
    page.unroute("**/client/view/close");
    page.keyboard().press("Escape");
    assertThat(dialog()).isHidden();
  }

  @Test
  void theHomeTabShowsWhatTheAppPublishes() {
    page.getByTestId("tab-home").click();
    assertThat(page.getByTestId("home")).containsText("What the summit said");
    assertThat(page.getByTestId("composer")).isHidden();
    assertThat(page.getByTestId("tab-home")).hasAttribute("aria-selected", "true");

    page.getByText("How it works").click();
    assertThat(dialog()).hasAccessibleName("Word for word");
    page.keyboard().press("Escape");
    assertThat(dialog()).isHidden();
    page.reload();
    assertThat(page.getByTestId("home")).containsText("Try one of these");

    page.getByTestId("tab-home").press("ArrowRight");
    assertThat(page.getByTestId("tab-messages")).isFocused();
    assertThat(page.getByTestId("composer")).isVisible();
    page.getByTestId("conversation-general").click();
    assertThat(page.getByTestId("tab-home")).isHidden();
  }

  @Test
  void aButtonOutlastsThatTheSameIsPublishedAgain() throws Exception {
    page.getByTestId("tab-home").click();
    assertThat(page.getByTestId("home")).containsText("What the summit said");
    Locator button = page.getByText("How it works");
    button.focus();

    publish(TryOut.json("home"));
    bot.chatPostMessage(post -> post.channel(general).text("Published once more"));

    assertThat(page.getByTestId("conversation-general")).containsText("1");
    assertThat(button).isFocused();
    publish(TryOut.json("home").replace("How it works", "How it is found"));
    assertThat(page.getByText("How it is found")).isVisible();
  }

  @Test
  void feedbackStaysPressedAndTheAskerMayRemoveTheAnswer() {
    ask();
    Locator good = thread().getByLabel("Good answer");
    good.click();
    assertThat(good).hasAttribute("aria-pressed", "true");
    page.reload();
    openThread();
    assertThat(thread().getByLabel("Good answer")).hasAttribute("aria-pressed", "true");
    assertThat(thread().getByLabel("Bad answer")).hasAttribute("aria-pressed", "false");

    thread().getByLabel("Remove").click();

    assertThat(thread()).not().containsText("IP/23/3831");
  }

  @Test
  void aButtonForSomebodyElseIsNotShown() throws Exception {
    Person kenji = workspace.join("kenji", "Kenji Tanaka");
    visit("#general");
    kenji.post(workspace.general(), workspace.bot().mention() + " chips?");
    page.getByTestId("replies").click();

    assertThat(thread().getByLabel("Good answer")).isVisible();
    assertThat(thread().getByLabel("Remove")).hasCount(0);
    assertThat(page.getByTestId("messages")).containsText("Kenji Tanaka");
  }

  @Test
  void theThreadHasTheTitleAndTheQuestionTheReactionThatTheAppGave() {
    ask();

    assertThat(page.locator("#thread-title")).hasText("Semiconductors");
    assertThat(page.getByTestId("messages").getByLabel("eyes")).isVisible();
    page.reload();
    openThread();
    assertThat(page.locator("#thread-title")).hasText("Semiconductors");
  }

  @Test
  void thePersonsLanguageInSlackIsSwitched() throws Exception {
    page.getByTestId("locale").click();
    assertThat(page.getByTestId("locale")).hasText("日");

    assertEquals("ja-JP", workspace.person().locale());
    page.reload();
    page.getByTestId("locale").click();
    assertThat(page.getByTestId("locale")).hasText("EN");
    Await.until("it is English again", () -> workspace.person().locale().equals("en-US"));
  }

  @Test
  void nothingCanBeTypedOrSwitchedBeforeTheWorkspaceIsKnown() {
    page.route("**/client/state", route -> {});
    page.reload();

    assertThat(page.getByTestId("composer")).isDisabled();
    assertThat(page.getByTestId("locale")).isDisabled();
  }

  @ParameterizedTest
  @CsvSource({"light, 1280", "dark, 1280", "light, 390", "dark, 390"})
  void everyoneCanUseIt(String theme, int width) {
    page.setViewportSize(width, 860);
    visit("?theme=" + theme + "#general");
    page.getByTestId("composer").fill("@eujp what about chips?");
    page.keyboard().press("Enter");
    assertThat(thread()).containsText("IP/23/3831");
    check("thread", theme, width);

    page.getByLabel("Close thread").click();
    check("channel", theme, width);
    page.getByTestId("messages").getByTestId("message").last().focus();
    page.keyboard().press("m");
    assertThat(page.getByRole(AriaRole.MENUITEM)).isFocused();
    check("menu", theme, width);

    page.keyboard().press("Enter");
    assertThat(quotation()).isFocused();
    check("modal", theme, width);
    submit();
    assertThat(quotation()).hasAttribute("aria-invalid", "true");
    check("modal-error", theme, width);
    page.getByText("Cancel").click();
    assertThat(dialog()).isHidden();

    visit("?theme=" + theme + "#eujp/home");
    assertThat(page.getByTestId("home")).containsText("What the summit said");
    check("home", theme, width);
  }

  /// No violation of axe-core's rules in what is shown; in the dark only the colours are others.
  private void check(String what, String theme, int width) {
    page.waitForFunction(
        "() => document.getAnimations().every((each) => each.playState !== 'running')");
    SHOTS.ifPresent(folder ->
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(folder.resolve("%s-%s-%d.png".formatted(what, theme, width)))));
    assertEquals(
        List.of(),
        theme.equals("dark") ? Accessibility.faultsOfColour(page) : Accessibility.faults(page),
        what);
  }

  private void visit(String address) {
    page.navigate("about:blank");
    page.navigate(workspace.page() + address);
    assertThat(page.getByTestId("conversation-general")).hasCount(1);
  }

  private void ask() {
    page.getByTestId("composer").fill("What about chips?");
    page.keyboard().press("Enter");
    assertThat(thread()).containsText("IP/23/3831");
  }

  private void publish(String view) throws Exception {
    String person = workspace.person().member().id();
    assertTrue(bot.viewsPublish(to -> to.userId(person).viewAsString(view)).isOk());
  }

  private void openForm() {
    Locator row = page.getByTestId("messages").getByTestId("message").first();
    row.hover();
    row.getByLabel("More actions").first().click();
    page.getByRole(AriaRole.MENUITEM)
        .filter(new Locator.FilterOptions().setHasText("Check quotation"))
        .click();
    assertThat(dialog()).isVisible();
  }

  private void useGlobalShortcut() {
    page.locator(".conversation").getByLabel("Shortcuts").first().click();
    page.getByText("Ask about the summit").click();
    assertThat(dialog()).isVisible();
  }

  private void submit() {
    page.getByTestId("modal-submit").click();
  }

  private void openThread() {
    page.getByTestId("replies").click();
  }

  private Locator thread() {
    return page.getByTestId("thread");
  }

  private Locator quotation() {
    return dialog().getByLabel("Quotation", new Locator.GetByLabelOptions().setExact(true));
  }

  private Locator dialog() {
    return page.locator("dialog.modal");
  }
}
