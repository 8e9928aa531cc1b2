package eujp.slack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import eujp.Await;
import eujp.answer.Answer;
import eujp.library.Knowledge;
import eujp.library.Library;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.search.PassageIndex;
import eujp.slack.buttons.Command;
import eujp.workspace.Accessibility;
import eujp.workspace.Browser;
import eujp.workspace.people.Person;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every kind of message, window and view as a person meets it: the real bot over the real release,
/// on the chat page in a real browser. In each language each of them is opened and used.
///
/// The pictures in `docs/gallery` are taken here, if they are asked for: `mvn test
/// -DexcludedGroups= -Dtest=GalleryTest -Dgallery=docs/gallery`.
@Tag("browser")
@Timeout(300)
class GalleryTest {
  private static final Optional<Path> FOLDER =
      Optional.ofNullable(System.getProperty("gallery")).map(Path::of);

  /// The page draws a message anew when something about it changes, also while its picture is
  /// taken.
  private static final int MAX_TRIES = 5;

  /// So that nothing of a message or a window is out of sight.
  private static final int TALL = 1_400;

  /// So that nothing of a list is.
  private static final int VERY_TALL = 2_200;

  private static final int LOW = 760;
  private static final int HIGH = 900;

  private static Browser browser;
  private static PassageIndex index;
  private static Knowledge knowledge;

  @TempDir private Path data;

  @SuppressWarnings("NullAway.Init") // made at the beginning of each test
  private Page page;

  private String language = "";

  private static final String ONLY_YOU = "[data-testid=message][data-ephemeral=true]";

  /// A quotation of each verdict.
  enum Quoted {
    VERBATIM(
        "“Economic security is a common concern for Japan and the EU.” — Ursula von der Leyen"),
    ELIDED(
        "“We share similar dependencies, and we […] need to de-risk our supply chains.” — von der"
            + " Leyen"),
    ALTERED(
        "“Economic security is a shared concern for the EU. We share similar dependencies, and we"
            + " must de-risk our supply chains.” — Ursula von der Leyen"),
    MISATTRIBUTED("“We share similar dependencies” — Thierry Breton"),
    ABSENT("“Free trade in semiconductors begins with trust.” — Thierry Breton");

    final String pasted;

    Quoted(String pasted) {
      this.pasted = pasted;
    }
  }

  /// What is said in a language.
  enum Script {
    ENGLISH(
        "en",
        "en-GB",
        "What did von der Leyen say about de-risking?",
        "What was agreed on semiconductors?",
        "Will there be tariffs on semiconductors?",
        "How is the weather?",
        "They signed a Memorandum of Cooperation on semiconductors.",
        """
        The EU and Japan signed a Memorandum of Cooperation on submarine cables at the first \
        meeting of the Digital Partnership Council on 4 July. “Economic security is a shared \
        concern for Japan and the EU,” said Ursula von der Leyen.

        Japan and the EU launched the first ever Digital Partnership on 12 May 2022. Commissioner \
        Taro Kono co-chaired the Council meeting. JOGMEC will receive €20 million over five years.\
        """,
        "follow",
        "When do they meet again?"),
    JAPANESE(
        "ja",
        "ja-JP",
        "JOGMECとの取決めはいつ署名されましたか？",
        "半導体について何が合意されましたか？",
        "海底ケーブルの建設費はいくらですか？",
        "明日の会議は何時ですか？",
        "双方は半導体に関する協力覚書に署名したそうです。",
        """
        日EUデジタルパートナーシップ評議会の初会合が7月4日に開催され、双方は海底ケーブルの接続に関する協力覚書に署名した。\
        フォン・デア・ライエン委員長は「We share similar dependencies, and we must de-risk our supply chains」と述べた。

        日本とEUは2022年5月12日、東京での首脳協議で初のデジタルパートナーシップを立ち上げた。\
        JOGMECには2000万ユーロが支給される。共同議長は2024年にブリュッセルで再び会合する意向である。\
        """,
        "フォロー",
        "次回の会合はいつですか？");

    final String language;
    final String locale;
    final String question;
    final String broad;
    final String unanswered;
    final String offTopic;
    final String claim;
    final String draft;
    final String follow;
    final String followUp;

    Script(
        String language,
        String locale,
        String question,
        String broad,
        String unanswered,
        String offTopic,
        String claim,
        String draft,
        String follow,
        String followUp) {
      this.language = language;
      this.locale = locale;
      this.question = question;
      this.broad = broad;
      this.unanswered = unanswered;
      this.offTopic = offTopic;
      this.claim = claim;
      this.draft = draft;
      this.follow = follow;
      this.followUp = followUp;
    }
  }

  @BeforeAll
  static void read() throws Exception {
    browser = Browser.launch();
    Path folder = Path.of("index-data");
    index =
        PassageIndex.inMemory(Corpus.read(folder).releases(), Thesaurus.read(folder, line -> {}));
    knowledge = new Library(index);
    Await.until(
        "the suggestions are checked",
        () -> !knowledge.suggestions("en", new Answer.Nothing(0), 1).isEmpty());
  }

  @AfterAll
  static void quit() throws IOException {
    if (browser != null) {
      browser.close();
    }
    if (index != null) {
      index.close();
    }
  }

  @ParameterizedTest
  @EnumSource(Script.class)
  void everyKindOfMessageWindowAndView(Script script) throws Exception {
    language = script.language;
    List<String> faults = new ArrayList<>();
    try (BotInWorkspace bot =
        BotInWorkspace.start(BotInWorkspace.Way.SOCKET_MODE, knowledge, data)) {
      Person you = bot.workspace().person();
      you.setLocale(script.locale);
      Person kenji = bot.workspace().join("kenji", "Kenji Tanaka");
      page = browser.newPage(1180, TALL);
      page.onPageError(faults::add);

      visit(bot, "light", "#general");
      answer(script);
      windows(script);
      refusals(script);
      followed(script);
      source(script, bot, kenji);
      alone(script);
      desk(script, bot, kenji);
      direct(bot);
      darkAndNarrow(bot);

      page.context().close();
    }
    assertEquals(List.of(), faults);
  }

  private void answer(Script script) {
    write("@eujp " + script.question);
    assertThat(reply()).containsText("IP/23/3831");
    take("answer", reply());
  }

  private void windows(Script script) {
    boolean english = script == Script.ENGLISH;
    press(english ? "Show context" : "前後を表示");
    take("context", dialog());
    close();
    press(english ? "Cite" : "引用");
    assertThat(dialog().locator("pre")).hasCount(1);
    take("cite", dialog());
    close();
    page.getByLabel("Close thread").click();
    write("@eujp " + script.broad);
    reply().locator("button").filter(hasText(english ? "more passage" : "ほかの")).first().click();
    assertThat(dialog()).isVisible();
    take("more-passages", dialog());
    close();
    page.getByLabel("Close thread").click();
  }

  private void refusals(Script script) {
    write("@eujp " + script.unanswered);
    assertThat(reply())
        .containsText(script == Script.ENGLISH ? "The release does not say" : "書かれていません");
    take("not-said", reply());
    page.getByLabel("Close thread").click();
    write("@eujp " + script.offTopic);
    assertThat(reply()).containsText(script == Script.ENGLISH ? "not about" : "質問ではない");
    take("not-about-the-releases", reply());
    page.getByLabel("Close thread").click();
    write("@eujp");
    assertThat(reply()).isVisible();
    take("help", reply());
    page.getByLabel("Close thread").click();
  }

  private void followed(Script script) {
    write("@eujp " + script.follow);
    assertThat(reply()).isVisible();
    page.getByTestId("thread-composer").fill(script.followUp);
    page.keyboard().press("Enter");
    assertThat(page.getByTestId("thread")).containsText("IP/23/3831");
    page.setViewportSize(1_180, LOW);
    take("followed-thread", page.getByTestId("thread"));
    page.setViewportSize(1_180, TALL);
    page.getByLabel("Close thread").click();
  }

  private void source(Script script, BotInWorkspace bot, Person kenji) {
    kenji.post(bot.workspace().general(), script.claim);
    shortcut(script.claim, "Find the source");
    take("source", dialog());
    close();
  }

  private void alone(Script script) {
    write("/eujp " + script.question);
    Locator only = page.locator("[data-testid=message][data-ephemeral=true]").last();
    assertThat(only).containsText("IP/23/3831");
    take("only-you", only);
    only.locator("button")
        .filter(hasText(script == Script.ENGLISH ? "Share in channel" : "チャンネルに共有"))
        .click();
    Locator shared =
        page.getByTestId("messages")
            .getByTestId("message")
            .filter(hasText(script == Script.ENGLISH ? "Shared by" : "さんが共有"))
            .last();
    assertThat(shared).isVisible();
    take("shared", shared);
    if (script == Script.ENGLISH) {
      command("timelin");
      take("nearly-a-command", onlyYou(""));
    }
    command(script == Script.ENGLISH ? "timeline IP/99/1" : "年表 IP/99/1");
    take("unknown-release", onlyYou(""));
  }

  /// Every verdict and every list.
  private void desk(Script script, BotInWorkspace bot, Person kenji) {
    boolean english = script == Script.ENGLISH;
    String check = english ? "quote " : "引用確認";
    page.setViewportSize(1_180, VERY_TALL);
    for (Quoted quoted : Quoted.values()) {
      command(check + quoted.pasted);
      take("verdict-" + quoted.name().toLowerCase(Locale.ROOT), onlyYou(""));
    }
    for (Command.ListKind list : Command.ListKind.values()) {
      command(
          switch (list) {
            case QUOTES -> english ? "quotes" : "発言";
            case PEOPLE -> english ? "people" : "人物";
            case TIMELINE -> english ? "timeline" : "年表";
            case COMMITMENTS -> english ? "commitments" : "約束";
          });
      take("list-" + list.name().toLowerCase(Locale.ROOT), onlyYou(""));
    }
    onlyYou(english ? "Next" : "次へ")
        .locator("button")
        .filter(hasText(english ? "Next" : "次へ"))
        .click();
    assertThat(onlyYou(english ? "Previous" : "前へ")).isVisible();
    kenji.post(bot.workspace().general(), Quoted.ALTERED.pasted);
    shortcut(Quoted.ALTERED.pasted, "Check this quote");
    take("verdict-window", dialog());
    close();
    draft(script, bot, kenji);
    visit(bot, "dark", "#general");
    command(check + Quoted.ALTERED.pasted);
    take("verdict-dark", onlyYou(""));
    visit(bot, "light", "#general");
    page.setViewportSize(1_180, TALL);
  }

  /// The report on a draft: in the window, in the dark, on a telephone, and in the thread.
  private void draft(Script script, BotInWorkspace bot, Person kenji) {
    String beginning = script.draft.substring(0, script.draft.indexOf('\n'));
    kenji.post(bot.workspace().general(), script.draft);
    shortcut(beginning, "Check this draft");
    assertThat(dialog().locator(".block-header")).isVisible();
    take("draft", dialog());
    dialog().locator("input[type=radio]").last().check();
    dialog().getByTestId("modal-submit").click();
    assertThat(dialog()).isHidden();
    message(beginning).getByTestId("replies").click();
    assertThat(reply()).containsText("12 May 2022");
    take("draft-thread", reply());
    page.getByLabel("Close thread").click();
    visit(bot, "dark", "#general");
    shortcut(beginning, "Check this draft");
    assertThat(dialog().locator(".block-header")).isVisible();
    take("draft-dark", dialog());
    close();
    page.setViewportSize(390, VERY_TALL);
    visit(bot, "light", "#general");
    shortcut(beginning, "Check this draft");
    assertThat(dialog().locator(".block-header")).isVisible();
    take("draft-narrow", dialog());
    close();
    page.setViewportSize(1_180, VERY_TALL);
  }

  /// Uses a shortcut on the last message with some words in it, and waits for its window.
  private void shortcut(String words, String name) {
    Locator message = message(words);
    message.hover();
    message.getByLabel("More actions").first().click();
    page.getByRole(AriaRole.MENUITEM).filter(hasText(name)).click();
    assertThat(dialog()).isVisible();
  }

  /// The last message in the channel with some words in it.
  private Locator message(String words) {
    return page.getByTestId("messages").getByTestId("message").filter(hasText(words)).last();
  }

  /// Writes a command, and waits for what only the asker sees.
  private void command(String words) {
    int before = page.locator(ONLY_YOU).count();
    write("/eujp " + words);
    assertThat(page.locator(ONLY_YOU)).hasCount(before + 1);
  }

  /// The last message that only the asker sees and that has some words in it.
  private Locator onlyYou(String words) {
    return page.locator(ONLY_YOU).filter(hasText(words)).last();
  }

  private void direct(BotInWorkspace bot) {
    page.setViewportSize(1_000, LOW);
    visit(bot, "light", "#eujp");
    assertThat(page.getByTestId("prompt").first()).isVisible();
    file("direct-messages")
        .ifPresent(
            file -> page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(false)));
    page.setViewportSize(1_000, HIGH);
    visit(bot, "light", "#eujp/home");
    Locator home = page.getByTestId("home");
    assertThat(home).containsText("IP/23/3831");
    take("home", home);
  }

  private void darkAndNarrow(BotInWorkspace bot) {
    visit(bot, "dark", "#eujp/home");
    assertThat(page.getByTestId("home")).containsText("IP/23/3831");
    take("home-dark", page.getByTestId("home"));
    page.setViewportSize(1_180, TALL);
    visit(bot, "dark", "#general");
    page.getByTestId("replies").first().click();
    take("answer-dark", reply());
    press(language.equals("en") ? "Show context" : "前後を表示");
    take("context-dark", dialog());
    close();
    page.setViewportSize(390, 1_200);
    visit(bot, "light", "#eujp/home");
    assertThat(page.getByTestId("home")).containsText("IP/23/3831");
    take("home-narrow", page.getByTestId("home"));
    visit(bot, "light", "#general");
    page.getByTestId("replies").first().click();
    take("answer-narrow", reply());
    press(language.equals("en") ? "Cite" : "引用");
    take("cite-narrow", dialog());
    close();
  }

  /// Opens the page; windows on it are as high as what is in them, so that pictures show all of it.
  private void visit(BotInWorkspace bot, String theme, String address) {
    page.navigate("about:blank");
    page.navigate(bot.workspace().page() + "?theme=" + theme + address);
    assertThat(page.getByTestId("conversation-general")).hasCount(1);
    page.evaluate(
        """
        () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('dialog.modal, dialog.modal * { max-height: none !important }');
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        }
        """);
  }

  private void write(String text) {
    page.getByTestId("composer").fill(text);
    page.keyboard().press("Escape");
    page.getByTestId("composer").press("Enter");
  }

  /// Presses a button that opens a window.
  private void press(String button) {
    reply().getByText(button, new Locator.GetByTextOptions().setExact(true)).first().click();
    assertThat(dialog()).isVisible();
  }

  private void close() {
    page.keyboard().press("Escape");
    assertThat(dialog()).isHidden();
  }

  /// The bot's first reply in the open thread.
  private Locator reply() {
    return page.getByTestId("thread").getByTestId("message").nth(1);
  }

  private Locator dialog() {
    return page.locator("dialog.modal");
  }

  private static Locator.FilterOptions hasText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  /// Takes the picture of something on the page, which everyone must be able to use as it is. The
  /// page around it is the same for all; `AppOnPageTest` looks at that.
  private void take(String name, Locator what) {
    page.mouse().move(0, 0);
    page.waitForFunction(
        "() => document.getAnimations().every((each) => each.playState !== 'running')");
    assertEquals(
        List.of(),
        name.endsWith("-dark") ? Accessibility.faultsOfColour(what) : Accessibility.faults(what),
        name);
    page.evaluate(
        "() => document.querySelectorAll('dialog.modal, dialog.modal *')"
            + ".forEach((each) => (each.scrollTop = 0))");
    file(name).ifPresent(file -> take(file, what));
  }

  private static void take(Path file, Locator what) {
    for (int tries = 1; ; tries++) {
      try {
        what.screenshot(new Locator.ScreenshotOptions().setPath(file));
        return;
      } catch (PlaywrightException drawnAnew) {
        if (tries == MAX_TRIES) {
          throw drawnAnew;
        }
      }
    }
  }

  /// Where a picture goes, if pictures are wanted.
  private Optional<Path> file(String name) {
    return FOLDER.map(folder -> folder.resolve(name + "." + language + ".png"));
  }
}
