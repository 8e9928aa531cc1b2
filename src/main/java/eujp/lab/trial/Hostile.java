package eujp.lab.trial;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Texts that nobody writes in good faith, as Slack's client sends them. Each is a question like
/// any other and is owed a reply.
public enum Hostile {
  QUOTED_LINES("&gt; a\n".repeat(1_500).strip()),
  MORE_QUOTED_LINES("&gt;a\n".repeat(4_000).strip()),
  COMBINING_MARKS("e" + "\u0301".repeat(39_000)),
  ONE_LETTER("a".repeat(39_000)),
  OPEN_QUOTATION("“We share ".repeat(1_100)),
  OPEN_MARKS("“„«\"「『".repeat(1_900)),
  LONG_QUOTATION("“" + "We share similar dependencies. ".repeat(380).strip() + "”"),
  CONTROL_CHARACTERS(
      IntStream.range(1, 32)
          .mapToObj(Character::toString)
          .collect(Collectors.joining("x"))
          .repeat(400)),
  RIGHT_TO_LEFT("\u202E\u2067מה נחתם בפסגה? \u200F\u061C؟ ماذا وقّع ".repeat(900)),
  HUGE_NUMBERS("How much is " + "9".repeat(20_000) + " billion plus 1e999999999?"),
  MARKUP("<@U00000000> <!channel> <!here|here> <#C1|x> <https://x|&lt;!channel&gt;> ".repeat(450)),
  OPERATORS(
      "+title:(semi* AND ~2)^99 OR [a TO z] \"x y\"~1000000 /(a|b)*c/ ?* && || ! \\ ".repeat(300)),
  PARENTHESES("(".repeat(19_000) + ")".repeat(19_000)),
  MANY_WORDS(IntStream.range(0, 5_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "))),
  EMOJI("\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67 ".repeat(4_500)),
  QUESTION_MARKS("?".repeat(20_000) + "か".repeat(18_000));

  /// Slack takes 40,000.
  static final int MAX_CHARS = 39_900;

  private final String text;

  Hostile(String text) {
    this.text = text.substring(0, Math.min(text.length(), MAX_CHARS));
  }

  /// At most [#MAX_CHARS] long, so that a mention fits before it.
  public String text() {
    return text;
  }
}
