package eujp.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.answer.Answer;
import eujp.cite.Citation;
import eujp.release.Masthead;
import eujp.release.Passage;
import eujp.release.PassageId;
import eujp.release.Place;
import eujp.release.Reference;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTest {
  private static final String JAPANESE =
      "日本とＥＵは、二〇二三年七月に行われた第一回日ＥＵデジタルパートナーシップ閣僚級会合において、海底ケーブルの接続性に関する協力覚書に署名した。";
  private static final String ENGLISH =
      "The signing of a Memorandum of Cooperation to support secure and resilient submarine cable"
          + " connectivity. It was signed on 3 July.";

  @ParameterizedTest
  @ValueSource(ints = {40, 41, 57, 80, 100})
  void noLineIsWiderThanTheTerminal(int width) {
    for (String text : List.of(ENGLISH, JAPANESE)) {
      List<String> lines = passage(new Terminal(width, false), text, 0, text.length());

      assertEquals(text.replace(" ", ""), String.join("", lines).replace(" ", ""));
      for (String line : lines) {
        assertTrue(columns(line) <= width, width + " columns are not enough for: " + line);
        assertEquals(line.stripTrailing(), line);
      }
    }
  }

  @Test
  void aQuestionThatCouldNotBeReadIsToldWithItsLanguage() {
    Terminal terminal = new Terminal(80, false);

    assertEquals(
        "I could not read the question in Maltese. Ask it in other words or in another language.\n",
        draw(terminal, new Answer.Unread(0, Optional.of("mt"))));
    assertEquals(
        "I could not read the question. Ask it in other words or in another language.\n",
        draw(terminal, new Answer.Unread(0, Optional.empty())));
  }

  @Test
  void theAnswerSentenceIsBoldWhereThereIsColour() {
    int start = ENGLISH.indexOf("It was");

    List<String> lines = passage(new Terminal(100, true), ENGLISH, start, ENGLISH.length());

    assertTrue(
        String.join("\n", lines).endsWith("\033[1mIt was signed on 3 July.\033[0m"),
        lines.toString());
  }

  @Test
  void theAnswerSentenceHasASignWhereThereIsNoColour() {
    int start = ENGLISH.indexOf("It was");

    for (int width : new int[] {40, 60, 100}) {
      List<String> lines = passage(new Terminal(width, false), ENGLISH, start, ENGLISH.length());

      String page = lines.stream().map(String::strip).collect(Collectors.joining(" "));
      assertTrue(page.endsWith(" ▸It was signed on 3 July.◂"), page);
      assertTrue(lines.stream().allMatch(line -> columns(line) <= width), lines.toString());
    }
  }

  @Test
  void thatTheReleaseDoesNotSayIsSaidBeforeWhatIsNear() {
    Answer related = new Answer.Related(.4, List.of(citation(ENGLISH, 0, ENGLISH.length())));

    assertTrue(draw(new Terminal(80, false), related).startsWith("The release does not say."));
  }

  @Test
  void linesOfAContactStayLines() {
    String text = "Somebody\nPhone 1";

    assertEquals(
        List.of("  Somebody", "  Phone 1"),
        passage(new Terminal(80, false), text, 0, text.length()));
  }

  private static String draw(Terminal terminal, Answer answer) {
    return new AnswerText(terminal, List.of()).write("", answer, Format.TEXT);
  }

  /// The lines of the passage, without its source.
  private static List<String> passage(Terminal terminal, String text, int start, int end) {
    Answer found = new Answer.Found(1, citation(text, start, end), List.of());
    return draw(terminal, found).lines().takeWhile(line -> !line.contains("IP/24/1")).toList();
  }

  private static Citation citation(String text, int start, int end) {
    Reference reference = new Reference("IP/24/1");
    Masthead masthead =
        new Masthead(
            reference,
            "Press release",
            "A release for tests",
            LocalDate.of(2024, 2, 3),
            Optional.empty(),
            "en",
            URI.create("https://example.org/release"),
            "CC BY 4.0 © European Union");
    Passage passage =
        new Passage(
            new PassageId(reference, "en", 1),
            Passage.Kind.PARAGRAPH,
            text,
            Optional.empty(),
            List.of(new Place(1, "", 0, text.length())));
    return new Citation(passage, masthead, start, end, 1);
  }

  /// Fullwidth and Japanese characters take two columns.
  private static int columns(String line) {
    return line.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
  }
}
