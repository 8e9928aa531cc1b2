package eujp.slack.questions;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A question as a person would read it, made of what Slack sends on the wire.
///
/// Slack's markup is gone (`<@U123>`, `<#C1|general>`, `<!channel>`, `<https://x|label>`), its
/// escapes are undone, and control characters, invisible formatting and halves of surrogate pairs
/// are dropped. What is left can notify nobody, is one line, and is at most [#MAX_CHARS] long, so
/// that a pasted document costs no more than a question does.
///
/// @param text never with blanks at its ends; empty when nothing was asked
/// @param whole the same with its line breaks and without a bound of its own, for what is checked
///   word for word
public record Question(String text, String whole) {
  /// Of a question that is read to its end.
  public static final int MAX_CHARS = 2_000;

  /// The longest text that Slack delivers is 40,000 characters; no more than this is looked at.
  private static final int MAX_WIRE_CHARS = 50_000;

  private static final Pattern MARKUP = Pattern.compile("<([^<>]++)>");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Cn}\\p{Co}]+");
  private static final Pattern BLANKS = Pattern.compile("[\\p{Cc}\\p{Z}]+");
  private static final Pattern BLANKS_IN_LINE = Pattern.compile("[\\p{Cc}\\p{Z}&&[^\n]]+");
  private static final Pattern LEADING_PUNCTUATION = Pattern.compile("^[\\s,:;、，：；]+");
  static final Set<String> CALLS_FOR_HELP = Set.of("", "help", "?", "ヘルプ", "使い方");

  /// Reads the text of a message or a slash command in which `bot` may be mentioned.
  public static Question read(String wire, String bot) {
    String bounded = wire.length() > MAX_WIRE_CHARS ? wire.substring(0, MAX_WIRE_CHARS) : wire;
    String words = MARKUP.matcher(bounded).replaceAll(markup -> words(markup, bot));
    words = words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    words = INVISIBLE.matcher(words).replaceAll("");
    words =
        LEADING_PUNCTUATION.matcher(BLANKS_IN_LINE.matcher(words).replaceAll(" ")).replaceFirst("");
    return new Question(
        bounded(BLANKS.matcher(words).replaceAll(" ").strip()).strip(), words.strip());
  }

  /// Whether the person asks how to ask.
  public boolean callsForHelp() {
    String call = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return CALLS_FOR_HELP.contains(call);
  }

  /// The text in the usual forms of its characters, without a full stop at its end: what is
  /// compared with the words of a command.
  String plain() {
    return Ending.without(Normalizer.normalize(text, Normalizer.Form.NFKC), ".!。").strip();
  }

  /// What stands in a text in place of one piece of markup: its label, or for a web address itself.
  /// The bot itself, and a person or a channel without a label, leave a blank.
  private static String words(MatchResult markup, String bot) {
    String content = markup.group(1);
    int bar = content.indexOf('|');
    String target = bar < 0 ? content : content.substring(0, bar);
    String label = bar < 0 ? "" : content.substring(bar + 1);
    String words =
        switch (content.charAt(0)) {
          case '@' -> target.equals("@" + bot) ? "" : label;
          case '#', '!' -> label.startsWith("@") ? label.substring(1) : label;
          default -> label.isEmpty() ? target : label;
        };
    return Matcher.quoteReplacement(words.isEmpty() ? " " : words);
  }

  private static String bounded(String words) {
    if (words.length() <= MAX_CHARS) {
      return words;
    }
    boolean splitsPair = Character.isHighSurrogate(words.charAt(MAX_CHARS - 1));
    return words.substring(0, splitsPair ? MAX_CHARS - 1 : MAX_CHARS);
  }
}
