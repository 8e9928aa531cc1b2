package eujp.workspace;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How the chat page draws Block Kit.
class BlocksTest {
  private static Modules modules;

  @BeforeAll
  static void open() throws IOException {
    modules = new Modules();
  }

  @AfterAll
  static void close() {
    if (modules != null) {
      modules.close();
    }
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
        modules.evaluate(
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
        html);
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
    assertEquals("undefined", modules.evaluate("return typeof window.hacked;", ""));
  }

  private static String blocks(String json) {
    return (String)
        modules.evaluate(
            """
            const { drawBlocks } = await import('/page/blocks.js');
            return html(drawBlocks(JSON.parse(given), { directory, act: async () => {} }));
            """,
            json);
  }
}
