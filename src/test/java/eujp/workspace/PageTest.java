package eujp.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the modules of the chat page make of text and blocks, in a real browser.
class PageTest {
  private static final int LONG = 40_000;
  private static final double SLOW_MS = 1500;

  private static final String DIRECTORY =
      """
      const people = { U1: { name: 'eujp' }, U2: { name: 'marta' } };
      const rooms = { C1: { name: 'general' } };
      const directory = { user: (id) => people[id], channel: (id) => rooms[id], me: 'U2' };
      """;

  /// Links out of the page are checked for what they must carry, then freed of it for reading.
  private static final String HTML =
      """
      const html = (nodes) => {
        const box = document.createElement('div');
        box.append(nodes);
        box.querySelectorAll('a:not([href^="#"])').forEach((a) => {
          const safe = a.target === '_blank' && a.rel === 'noopener noreferrer';
          safe ? ['target', 'rel'].forEach((name) => a.removeAttribute(name)) : a.setAttribute('unsafe', '');
        });
        box.querySelectorAll('time').forEach((time) => time.removeAttribute('title'));
        box.querySelectorAll('svg').forEach((icon) => icon.remove());
        return box.innerHTML;
      };
      """;

  private static FakeWorkspace workspace;
  private static Browser browser;
  private static Page page;

  @BeforeAll
  static void openABlankPage() throws IOException {
    browser = Browser.launch();
    workspace = new FakeWorkspace();
    page = browser.newPage(1280, 860);
    page.navigate(workspace.url("/blank"));
  }

  @AfterAll
  static void close() {
    if (workspace != null) {
      workspace.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> mrkdwnIsDrawnAsInSlack() throws IOException {
    try (InputStream table = PageTest.class.getResourceAsStream("mrkdwn.txt")) {
      List<String[]> pairs =
          new String(table.readAllBytes(), UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("// "))
              .map(line -> line.split(" → ", 2))
              .toList();
      assertTrue(pairs.size() > 80, "the table has been read");
      return pairs.stream()
          .map(pair ->
              DynamicTest.dynamicTest(
                  pair[0], () -> assertEquals(lines(pair[1]), mrkdwn(lines(pair[0])))));
    }
  }

  @Test
  void verbatimTextHasNoLinksThatNobodyWrote() {
    Object html =
        evaluate(
            "const { mrkdwn } = await import('/page/mrkdwn.js');"
                + "return html(mrkdwn(given, directory, { verbatim: true }));",
            "https://example.eu <https://example.eu|label>");

    assertEquals("https://example.eu <a href=\"https://example.eu/\">label</a>", html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*a ",
        "_a*~",
        "`",
        "`a",
        "```",
        "``` ",
        "<",
        "<@",
        "<<https://a|",
        "https://",
        "https://a)",
        ":a",
        "&gt;\n",
        "&gt;a\nb\n",
        "```\n&gt;a\n",
        "&gt;&gt;&gt;",
        "*_~*_~ ",
        "\n",
        "<!date^",
        ".",
        "https://a.",
        "&amp;",
        "\uD83C",
        "東",
        "*東* ",
        "[](",
        "<https://a|b>",
        "*`a` "
      })
  void longAndHostileTextIsDrawnQuickly(String part) {
    String text = part.repeat(LONG / part.length());
    Object took =
        evaluate(
            """
            const { mrkdwn } = await import('/page/mrkdwn.js');
            const begun = performance.now();
            mrkdwn(given, directory);
            return Math.ceil(performance.now() - begun);
            """,
            text);

    double milliseconds = ((Number) took).doubleValue();
    assertTrue(milliseconds < SLOW_MS, "took " + milliseconds + " ms");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "半導体について | ja",
        "カタカナ | ja",
        "EUと日本の首脳 | ja",
        "The summit in 東京 | -",
        "semiconductors | -",
        "123 | -",
      })
  void japaneseTextIsMarkedAsJapanese(String text, String language) {
    Object marked =
        evaluate(
            "const { languageOf } = await import('/page/language.js');"
                + "return languageOf(given) ?? '';",
            text);

    assertEquals(language == null ? "" : language, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@eujp hello | <@U1> hello",
        "hello @eujp, and @marta. | hello <@U1>, and <@U2>.",
        "@EUJP | <@U1>",
        "@eujp日本は | <@U1>日本は",
        "さん@eujp | さん<@U1>",
        "@eujp2 | @eujp2",
        "write to press@eujp | write to press@eujp",
        "@here @channel | <!here> <!channel>",
        "see #general | see <#C1|general>",
        "https://example.eu/#general | https://example.eu/#general",
        "`@eujp` | `@eujp`",
        "a < b & c > d | a &lt; b &amp; c &gt; d",
        "<@U1> <!channel> | &lt;@U1&gt; &lt;!channel&gt;",
        "&lt; | &amp;lt;",
      })
  void whatIsTypedGoesOutAsWireTextAndComesBack(String typed, String wire) {
    Object sent =
        evaluate(
            """
            const { toWire } = await import('/page/wire.js');
            const users = [{ id: 'U1', name: 'eujp' }, { id: 'U2', name: 'marta' }];
            return toWire(given, users, [{ id: 'C1', name: 'general' }]);
            """,
            typed);
    Object back =
        evaluate(
            "const { fromWire } = await import('/page/wire.js'); return fromWire(given, directory);",
            wire);

    assertEquals(wire, sent);
    assertEquals(
        typed.toLowerCase(java.util.Locale.ROOT),
        back.toString().toLowerCase(java.util.Locale.ROOT));
  }

  @Test
  void aSectionHasItsTextFieldsAndAccessory() {
    String html =
        blocks(
            """
            [{"type": "section", "block_id": "b",
              "text": {"type": "mrkdwn", "text": "*bold* :eyes:"},
              "fields": [{"type": "mrkdwn", "text": "_a_"}, {"type": "plain_text", "text": "*b*"}],
              "accessory": {"type": "image", "image_url": "https://example.eu/a.png",
                            "alt_text": "A map"}}]
            """);

    assertAll(
        () -> assertTrue(html.contains("<strong>bold</strong> 👀"), html),
        () -> assertTrue(html.contains("<div class=\"text\"><em>a</em></div>"), html),
        () -> assertTrue(html.contains("<div class=\"text\">*b*</div>"), html),
        () -> assertTrue(html.contains("alt=\"A map\""), html),
        () -> assertTrue(html.contains("referrerpolicy=\"no-referrer\""), html));
  }

  @Test
  void headersContextsAndDividersAreDrawn() {
    String html =
        blocks(
            """
            [{"type": "header", "text": {"type": "plain_text", "text": "A &amp; *b*"}},
             {"type": "divider"},
             {"type": "context", "elements": [{"type": "mrkdwn", "text": "IP/23/3831 ¶5 · 半導体"}]}]
            """);

    assertEquals(
        "<h3 class=\"block block-header\">A &amp; *b*</h3>"
            + "<hr class=\"block block-divider\">"
            + "<div class=\"block block-context\">"
            + "<span class=\"text\" lang=\"ja\">IP/23/3831 ¶5 · 半導体</span></div>",
        html);
  }

  @Test
  void aButtonWithAnAddressIsALink() {
    String html =
        blocks(
            """
            [{"type": "actions", "block_id": "b", "elements": [
              {"type": "button", "action_id": "a", "style": "primary",
               "url": "https://example.eu/#:~:text=a", "text": {"type": "plain_text", "text": "Open"}}]}]
            """);

    assertEquals(
        "<div class=\"block block-actions\">"
            + "<a href=\"https://example.eu/#:~:text=a\" class=\"button primary\">Open</a></div>",
        html);
  }

  @Test
  void aPressIsReportedWithItsValue() {
    Object reported =
        evaluate(
            """
            const { drawBlocks } = await import('/page/blocks.js');
            const presses = [];
            document.body.replaceChildren(drawBlocks(JSON.parse(given), {
              directory, act: async (press) => presses.push(press) }));
            document.querySelector('button').click();
            const select = document.querySelector('select');
            select.value = '1';
            select.dispatchEvent(new Event('change'));
            return JSON.stringify(presses);
            """,
            """
            [{"type": "actions", "block_id": "b", "elements": [
              {"type": "button", "action_id": "a", "value": "v", "text": {"type": "plain_text", "text": "Press"}},
              {"type": "static_select", "action_id": "s", "options": [
                {"text": {"type": "plain_text", "text": "One"}, "value": "1"},
                {"text": {"type": "plain_text", "text": "Two"}, "value": "2"}]}]}]
            """);

    assertEquals(
        "[{\"block_id\":\"b\",\"action_id\":\"a\",\"value\":\"v\"},"
            + "{\"block_id\":\"b\",\"action_id\":\"s\",\"selected_option\":"
            + "{\"text\":{\"type\":\"plain_text\",\"text\":\"Two\"},\"value\":\"2\"}}]",
        reported);
  }

  @Test
  void richTextKeepsItsStructureAndStyles() {
    String html =
        blocks(
            """
            [{"type": "rich_text", "elements": [
              {"type": "rich_text_section", "elements": [
                {"type": "text", "text": "a ", "style": {"bold": true, "italic": true}},
                {"type": "user", "user_id": "U1"},
                {"type": "link", "url": "javascript:alert(1)", "text": "bad"},
                {"type": "emoji", "name": "unknown", "unicode": "1f1ef-1f1f5"}]},
              {"type": "rich_text_list", "style": "ordered", "indent": 1, "offset": 2, "elements": [
                {"type": "rich_text_section", "elements": [{"type": "text", "text": "one"}]}]},
              {"type": "rich_text_quote", "elements": [{"type": "text", "text": "日本"}]},
              {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": "<b>"}]}]}]
            """);

    assertEquals(
        "<div class=\"block block-rich text\">"
            + "<p><strong><em>a </em></strong><span class=\"mention\">@eujp</span>"
            + "<span>bad</span>🇯🇵</p>"
            + "<ol class=\"indent-1\" start=\"3\"><li>one</li></ol>"
            + "<blockquote lang=\"ja\">日本</blockquote>"
            + "<pre>&lt;b&gt;</pre></div>",
        html.replaceAll("<(/?)em><strong>", "<$1strong><$1em>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\": \"video\"}",
        "{\"type\": \"constructor\"}",
        "{\"type\": \"section\", \"text\": {\"type\": \"mrkdwn\"}}",
        "{\"type\": \"rich_text\"}",
        "{}",
        "null"
      })
  void aBlockThatCannotBeDrawnIsSaidQuietly(String block) {
    String html = blocks("[" + block + ", {\"type\": \"divider\"}]");

    assertEquals(
        "<p class=\"block unknown\">This block can’t be shown here.</p>"
            + "<hr class=\"block block-divider\">",
        html);
  }

  @Test
  void noBlockRunsWhatItsTextSays() {
    String hostile = "<img src=x onerror='window.hacked = 1'><script>window.hacked = 1</script>";
    String html =
        blocks(
            """
            [{"type": "section", "text": {"type": "mrkdwn", "text": "%1$s"}},
             {"type": "header", "text": {"type": "plain_text", "text": "%1$s"}},
             {"type": "image", "image_url": "javascript:window.hacked=1", "alt_text": "%1$s"},
             {"type": "image", "image_url": "data:image/svg+xml,x", "alt_text": "%1$s"},
             {"type": "actions", "block_id": "b", "elements": [
               {"type": "button", "style": "x onclick", "action_id": "a", "url": "javascript:window.hacked=1",
                "text": {"type": "plain_text", "text": "%1$s"}}]}]
            """
                .formatted(hostile));

    assertFalse(html.contains("<img"), html);
    assertFalse(html.contains("<script"), html);
    assertFalse(html.contains("href"), html);
    assertEquals("undefined", page.evaluate("() => typeof window.hacked"));
  }

  private static String mrkdwn(String text) {
    return (String)
        evaluate(
            "const { mrkdwn } = await import('/page/mrkdwn.js');"
                + "return html(mrkdwn(given, directory));",
            text);
  }

  private static String blocks(String json) {
    return (String)
        evaluate(
            """
            const { drawBlocks } = await import('/page/blocks.js');
            return html(drawBlocks(JSON.parse(given), { directory, act: async () => {} }));
            """,
            json);
  }

  private static Object evaluate(String script, String given) {
    return page.evaluate(
        "async ({ given }) => { " + DIRECTORY + HTML + script + " }", Map.of("given", given));
  }

  private static String lines(String written) {
    return written.replace('⏎', '\n');
  }
}
