package eujp.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a person can do on the chat page, in a real browser, with a server that the test plays.
@Tag("browser")
class PageTest {
  @AutoClose private static Browser browser;

  private final List<String> faults = new ArrayList<>();
  private FakeWorkspace workspace;
  private Page page;

  @BeforeAll
  static void launch() {
    browser = Browser.launch();
  }

  @BeforeEach
  void open() throws IOException {
    workspace = new FakeWorkspace();
    page = browser.newPage(1280, 860);
    page.onPageError(faults::add);
    visit("/#general");
  }

  @AfterEach
  void nothingWentWrongUnseen() {
    page.context().close();
    workspace.close();
    assertEquals(List.of(), faults);
  }

  @Test
  void aMentionIsSentAsTheIdOfWhoIsMentioned() throws Exception {
    write("composer", "@eujp what about a < b & c?");

    JsonObject sent = workspace.awaitPost("/client/message");

    assertEquals("C1", sent.get("channel").getAsString());
    assertEquals("<@U1> what about a &lt; b &amp; c?", sent.get("text").getAsString());
    assertFalse(sent.has("thread_ts"));
    assertThat(messages()).containsText("@eujp what about a < b & c?");
    assertThat(page.getByTestId("composer")).hasValue("");
  }

  @Test
  void anAnswerOpensTheThreadOfItsQuestion() throws Exception {
    JsonObject question = workspace.say("C1", "U2", "<@U1> chips?", json("{}"));

    workspace.say("C1", "U1", "The answer", replyTo(question));

    assertThat(thread()).containsText("The answer");
    assertThat(page.getByTestId("replies")).containsText("1 reply");
  }

  @Test
  void anAnswerDoesNotTakeThePlaceOfTheThreadThatThePersonOpened() throws Exception {
    JsonObject chosen = workspace.say("C1", "U3", "Something else", json("{}"));
    JsonObject question = workspace.say("C1", "U2", "<@U1> chips?", json("{}"));
    Locator row = message(chosen);
    row.hover();
    row.getByLabel("Reply in thread").click();

    workspace.say("C1", "U1", "The answer", replyTo(question));

    assertThat(page.getByTestId("replies")).hasCount(1);
    assertThat(thread()).containsText("Something else");
    assertThat(thread()).not().containsText("The answer");
    write("thread-composer", "A reply");
    assertEquals(chosen.get("ts"), workspace.awaitPost("/client/message").get("thread_ts"));
  }

  @Test
  void anEphemeralAnswerIsMarkedAndCanBeDismissedForGood() throws Exception {
    workspace.say("C1", "U1", "For your eyes", json("{\"ephemeral\": true}"));
    Locator answer = page.locator("[data-testid=message][data-ephemeral=true]");
    assertThat(answer).containsText("Only visible to you");

    answer.getByLabel("Dismiss").click();
    page.reload();

    assertThat(page.getByText("Welcome to #general")).isVisible();
    assertThat(answer).hasCount(0);
  }

  @Test
  void aCommandIsSentApartFromItsText() throws Exception {
    write("composer", "/eujp what about chips?");

    JsonObject sent = workspace.awaitPost("/client/command");

    assertEquals("/eujp", sent.get("command").getAsString());
    assertEquals("what about chips?", sent.get("text").getAsString());
    assertThat(page.getByTestId("message")).hasCount(0);
  }

  @Test
  void aRefusedCommandIsExplainedAndItsTextComesBack() throws Exception {
    workspace.refuseNextCommand("/foo is not a valid command.");

    write("composer", "/foo bar");

    assertThat(messages()).containsText("/foo is not a valid command.");
    assertThat(page.locator("[role=log]")).containsText("/foo is not a valid command.");
    assertThat(page.getByTestId("composer")).hasValue("/foo bar");
  }

  @Test
  void thePickerCompletesAMentionByKeyboard() {
    page.getByTestId("composer").pressSequentially("Hello @eu");
    assertThat(page.getByTestId("picker").first()).containsText("eujp");

    page.keyboard().press("Enter");

    assertThat(page.getByTestId("composer")).hasValue("Hello @eujp ");
  }

  @Test
  void escapeClosesThePickerAndKeepsWhatIsTyped() {
    page.getByTestId("composer").pressSequentially("/");
    assertThat(page.getByTestId("picker").first()).containsText("question");

    page.keyboard().press("Escape");

    assertThat(page.getByTestId("picker").first()).isHidden();
    assertThat(page.getByTestId("composer")).hasValue("/");
  }

  @Test
  void enterThatEndsACompositionDoesNotSend() {
    page.getByTestId("composer").fill("半導体");

    page.getByTestId("composer")
        .evaluate(
            "field => field.dispatchEvent(new KeyboardEvent('keydown',"
                + " { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }))");

    assertThat(page.getByTestId("composer")).hasValue("半導体");
  }

  @Test
  void draftsAreKeptForEachConversation() {
    page.getByTestId("composer").fill("not yet");

    page.getByTestId("conversation-eujp").click();
    assertThat(page.getByTestId("composer")).hasValue("");
    page.getByTestId("conversation-general").click();

    assertThat(page.getByTestId("composer")).hasValue("not yet");
  }

  /// The browser tells of a new address later than of keys that are pressed by then.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "document.querySelector('[data-testid=conversation-eujp]').click()",
        "document.body.dispatchEvent(new KeyboardEvent('keydown',"
            + " { key: 'ArrowDown', altKey: true, bubbles: true, cancelable: true }))"
      })
  void whatIsWrittenAsSoonAsAConversationIsOpenedGoesThere(String open) throws Exception {
    page.evaluate(
        """
        () => {
          %s;
          const field = document.querySelector('[data-testid=composer]');
          field.value = 'chips?';
          field.dispatchEvent(new Event('input', { bubbles: true }));
          field.dispatchEvent(
              new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
        }
        """
            .formatted(open));

    JsonObject sent = workspace.awaitPost("/client/message");

    assertEquals("D1", sent.get("channel").getAsString());
    assertEquals("chips?", sent.get("text").getAsString());
  }

  @Test
  void aSuggestedQuestionIsSentOnAPressAndThenGone() throws Exception {
    page.getByTestId("conversation-eujp").click();

    page.getByTestId("prompt").click();

    assertEquals(
        "What on chips?", workspace.awaitPost("/client/message").get("text").getAsString());
    assertThat(page.getByTestId("prompt")).hasCount(0);
  }

  @Test
  void openingAConversationIsToldToTheServer() throws Exception {
    assertEquals("C1", workspace.awaitPost("/client/open").get("channel").getAsString());

    page.getByTestId("conversation-eujp").click();

    assertEquals("D1", workspace.awaitPost("/client/open").get("channel").getAsString());
  }

  @Test
  void ownMessagesCanBeEditedAndDeleted() throws Exception {
    JsonObject message = workspace.say("C1", "U2", "<@U1> a &amp; b", json("{}"));
    Locator row = message(message);
    row.hover();
    row.getByLabel("Edit message").click();
    Locator field = row.locator("textarea");
    assertThat(field).hasValue("@eujp a & b");

    field.fill("@eujp c & d");
    field.press("Enter");

    JsonObject edit = workspace.awaitPost("/client/edit");
    assertEquals("<@U1> c &amp; d", edit.get("text").getAsString());
    assertEquals(message.get("ts"), edit.get("ts"));

    row.focus();
    page.keyboard().press("Delete");
    page.locator("dialog[open] .danger").click();

    assertEquals(message.get("ts"), workspace.awaitPost("/client/delete").get("ts"));
  }

  @Test
  void whatIsBeingEditedIsNotLostWhenAReplyArrives() throws Exception {
    JsonObject message = workspace.say("C1", "U2", "first", json("{}"));
    assertThat(message(message)).isVisible();
    page.getByTestId("composer").press("ArrowUp");
    Locator field = message(message).locator("textarea");
    field.fill("second");

    workspace.say("C1", "U3", "a reply", replyTo(message));
    assertThat(thread()).containsText("a reply");

    assertThat(field).hasValue("second");
  }

  @Test
  void aPressOfAButtonIsReportedWithItsMessage() throws Exception {
    JsonObject message =
        workspace.say(
            "C1",
            "U1",
            "fallback",
            json(
                """
                {"ephemeral": true, "blocks": [{"type": "actions", "block_id": "b", "elements": [
                  {"type": "button", "action_id": "a", "value": "v",
                   "text": {"type": "plain_text", "text": "Helpful"}}]}]}
                """));

    page.getByText("Helpful").click();

    assertEquals(
        json(
            """
            {"channel": "C1", "message_ts": %s, "ephemeral": true,
             "block_id": "b", "action_id": "a", "value": "v"}
            """
                .formatted(message.get("ts"))),
        workspace.awaitPost("/client/action"));
  }

  @Test
  void theStatusOfTheBotIsShownUntilItAnswers() throws Exception {
    JsonObject question = workspace.say("C1", "U2", "<@U1> chips?", json("{}"));
    workspace.tell(
        json(
            """
            {"type": "status", "channel": "C1", "thread_ts": %s, "status": "is thinking…"}
            """
                .formatted(question.get("ts"))));
    assertThat(page.getByText("eujp is thinking…").first()).isVisible();

    workspace.say("C1", "U1", "The answer", replyTo(question));

    assertThat(page.getByText("eujp is thinking…")).hasCount(0);
  }

  @Test
  void changesAndDeletionsAreFollowed() throws Exception {
    JsonObject message = workspace.say("C1", "U3", "first words", json("{}"));
    assertThat(messages()).containsText("first words");
    message.addProperty("text", "other words");
    JsonObject changed = json("{\"type\": \"message_changed\"}");
    changed.add("message", message);

    workspace.tell(changed);
    assertThat(messages()).containsText("other words");
    workspace.tell(
        json(
            "{\"type\": \"message_deleted\", \"channel\": \"C1\", \"ts\": "
                + message.get("ts")
                + "}"));

    assertThat(page.getByTestId("message")).hasCount(0);
  }

  @Test
  void aLostConnectionIsSaidAndWhatWasMissedIsReadAfterwards() throws Exception {
    assertThat(page.getByText("Welcome to #general")).isVisible();

    workspace.hangUp();
    workspace.say("C1", "U3", "Said meanwhile", json("{}"));

    assertThat(page.getByText("The workspace is not reachable.")).isVisible();
    page.getByText("Try now").click();
    assertThat(messages()).containsText("Said meanwhile");
    assertThat(page.getByText("The workspace is not reachable.")).isHidden();
  }

  @Test
  void messagesAreReachedByArrowKeys() throws Exception {
    workspace.say("C1", "U3", "one", json("{}"));
    workspace.say("C1", "U3", "two", json("{}"));
    assertThat(page.getByTestId("message")).hasCount(2);
    page.getByTestId("composer").press("Shift+F6");
    assertThat(page.getByTestId("message").last()).isFocused();

    page.keyboard().press("ArrowUp");

    assertThat(page.getByTestId("message").first()).isFocused();
  }

  @Test
  void aNewMessageIsAnnouncedOnce() throws Exception {
    workspace.say("C1", "U1", "*Chips* &amp; more", json("{}"));

    assertThat(page.locator("[role=log]")).hasText("eujp: Chips & more");
  }

  @Test
  void japaneseMessagesAreMarkedAsJapanese() throws Exception {
    workspace.say("C1", "U3", "おはようございます", json("{}"));

    assertThat(page.locator("[data-testid=message] .text")).hasAttribute("lang", "ja");
  }

  @Test
  void theThemeIsForcedByTheAddressAndSwitchedByTheButton() {
    visit("/?theme=dark#general");
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    page.getByTestId("theme").click();
    page.getByTestId("theme").click();

    visit("/#general");

    assertThat(page.locator("html")).hasAttribute("data-theme", "light");
  }

  @Test
  void onANarrowScreenTheThreadLiesOverTheConversation() throws Exception {
    page.setViewportSize(390, 844);
    JsonObject question = workspace.say("C1", "U2", "<@U1> chips?", json("{}"));
    workspace.say("C1", "U1", "The answer", replyTo(question));
    assertThat(thread()).containsText("The answer");
    assertThat(page.locator("main")).hasAttribute("inert", "");
    assertEquals(390, thread().boundingBox().width);

    page.getByLabel("Close thread").click();

    assertThat(thread()).isHidden();
    assertThat(page.locator("main")).not().hasAttribute("inert", Pattern.compile(".*"));
  }

  @Test
  void hostileNamesAndTextsRunNothing() throws Exception {
    String hostile = "<img src=x onerror='window.hacked = 1'>";

    workspace.say("C1", "U3", hostile, json("{}"));

    assertThat(messages()).containsText(hostile);
    assertTrue((boolean) page.evaluate("() => window.hacked === undefined"));
  }

  /// What `AppOnPageTest` does not come to see.
  @ParameterizedTest
  @CsvSource({"light, 1280", "light, 390", "dark, 1280"})
  void everyoneCanUseWhatIsSeldomSeen(String theme, int width) throws Exception {
    page.setViewportSize(width, 860);
    visit("/?theme=" + theme + "#general");
    assertThat(page.getByText("Welcome to #general")).isVisible();
    check("an empty channel", theme);

    page.getByTestId("composer").pressSequentially("/");
    assertThat(page.getByTestId("picker").first()).isVisible();
    check("the commands", theme);
    page.getByTestId("composer").press("Enter");
    workspace.refuseNextCommand("/eujp did not answer in time.");
    write("composer", "/eujp chips?");
    assertThat(messages()).containsText("/eujp did not answer in time.");
    workspace.say("C1", "U3", "半導体", json("{\"edited\": {\"ts\": \"1689206400.000100\"}}"));
    workspace.say("C1", "U1", "For your eyes", json("{\"ephemeral\": true}"));
    workspace.say("C1", "U3", "", json("{\"gone\": true}"));
    workspace.say("D1", "U1", "Unread", json("{}"));
    JsonObject own =
        workspace.say(
            "C1", "U2", "mine", json("{\"reactions\": [{\"name\": \"eyes\", \"count\": 2}]}"));
    message(own).focus();
    page.keyboard().press("e");
    assertThat(message(own).locator("textarea")).isFocused();
    check("messages of each kind, one of which is edited", theme);
    page.keyboard().press("Escape");
    message(own).focus();
    page.keyboard().press("Delete");
    assertThat(page.locator("dialog[open] .danger")).isVisible();
    check("whether to delete", theme);
    page.keyboard().press("Escape");
    message(own).focus();
    page.keyboard().press("?");
    assertThat(page.locator("dialog.help")).isVisible();
    check("the keys", theme);
    page.keyboard().press("Escape");

    visit("/?theme=" + theme + "#eujp");
    assertThat(page.getByTestId("prompt")).isVisible();
    workspace.hangUp();
    assertThat(page.getByText("The workspace is not reachable.")).isVisible();
    check("suggested questions, without a connection", theme);
    if (width < 500) {
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Conversations")).click();
      assertThat(page.getByTestId("conversation-general")).isInViewport();
      check("the conversations", theme);
    }
  }

  @Test
  void aControlThatIsCalledOtherwiseThanWhatStandsOnItIsFound() {
    Locator foot = page.locator(".sidebar-foot");
    assertEquals(List.of(), Accessibility.faults(foot));

    page.getByTestId("locale").evaluate("each => each.setAttribute('aria-label', 'Language')");

    assertEquals(List.of("“EN” is called “Language”"), Accessibility.faults(foot));
  }

  private void check(String what, String theme) {
    page.waitForFunction(
        "() => document.getAnimations().every((each) => each.playState !== 'running')");
    assertEquals(
        List.of(),
        theme.equals("dark") ? Accessibility.faultsOfColour(page) : Accessibility.faults(page),
        what);
  }

  private void visit(String address) {
    page.navigate("about:blank");
    page.navigate(workspace.url(address));
    assertThat(page.getByTestId("conversation-general")).hasCount(1);
  }

  private void write(String field, String text) {
    page.getByTestId(field).fill(text);
    page.getByTestId(field).press("Enter");
  }

  private Locator messages() {
    return page.getByTestId("messages");
  }

  private Locator message(JsonObject message) {
    return messages().locator("[data-ts='" + message.get("ts").getAsString() + "']");
  }

  private Locator thread() {
    return page.getByTestId("thread");
  }

  private static JsonObject replyTo(JsonObject root) {
    JsonObject reply = new JsonObject();
    reply.add("thread_ts", root.get("ts"));
    return reply;
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }
}
