package eujp.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How the chat page reads and writes Slack's wire text.
class MrkdwnTest {
  private static final int LONG = 40_000;
  private static final double SLOW_MS = 1500;

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

  @TestFactory
  Stream<DynamicTest> mrkdwnIsDrawnAsInSlack() throws IOException {
    try (InputStream table = MrkdwnTest.class.getResourceAsStream("mrkdwn.txt")) {
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
        modules.evaluate(
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
    double before = modules.processorTime();

    modules.evaluate(
        "const { mrkdwn } = await import('/page/mrkdwn.js'); mrkdwn(given, directory);", text);

    double took = modules.processorTime() - before;
    assertTrue(took > 0 && took < SLOW_MS, "took " + took + " ms");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      nullValues = "-",
      value = {
        "半導体について → ja",
        "カタカナ → ja",
        "EUと日本の首脳 → ja",
        "The summit in 東京 → -",
        "semiconductors → -",
        "123 → -",
      })
  void japaneseTextIsMarkedAsJapanese(String text, String language) {
    Object marked =
        modules.evaluate(
            "const { languageOf } = await import('/page/language.js');"
                + "return languageOf(given) ?? '';",
            text);

    assertEquals(language == null ? "" : language, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "@eujp hello → <@U1> hello",
        "hello @eujp, and @marta. → hello <@U1>, and <@U2>.",
        "@EUJP → <@U1>",
        "@eujp日本は → <@U1>日本は",
        "さん@eujp → さん<@U1>",
        "@eujp2 → @eujp2",
        "write to press@eujp → write to press@eujp",
        "@here @channel → <!here> <!channel>",
        "see #general → see <#C1|general>",
        "https://example.eu/#general → https://example.eu/#general",
        "`@eujp` → `@eujp`",
        "a < b & c > d → a &lt; b &amp; c &gt; d",
        "<@U1> <!channel> → &lt;@U1&gt; &lt;!channel&gt;",
        "&lt; → &amp;lt;",
      })
  void whatIsTypedGoesOutAsWireTextAndComesBack(String typed, String wire) {
    Object sent =
        modules.evaluate(
            """
            const { toWire } = await import('/page/wire.js');
            const users = [{ id: 'U1', name: 'eujp' }, { id: 'U2', name: 'marta' }];
            return toWire(given, users, [{ id: 'C1', name: 'general' }]);
            """,
            typed);
    Object back =
        modules.evaluate(
            "const { fromWire } = await import('/page/wire.js'); return fromWire(given, directory);",
            wire);

    assertEquals(wire, sent);
    assertEquals(typed.toLowerCase(Locale.ROOT), back.toString().toLowerCase(Locale.ROOT));
  }

  private static String mrkdwn(String text) {
    return (String)
        modules.evaluate(
            "const { mrkdwn } = await import('/page/mrkdwn.js');"
                + "return html(mrkdwn(given, directory));",
            text);
  }

  private static String lines(String written) {
    return written.replace('⏎', '\n');
  }
}
