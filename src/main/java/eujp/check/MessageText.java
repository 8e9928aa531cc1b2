package eujp.check;

import eujp.speech.QuotationMarks;
import eujp.text.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text as people type it in Slack or Markdown, without the signs of its markup. A block
/// quotation (lines that begin with `>`) becomes words in quotation marks, unless it has such marks
/// itself; what makes words bold, slanted or struck is left out.
///
/// Takes time in proportion to the length of the text, whatever it holds.
final class MessageText {
  private static final Pattern BLOCK = Pattern.compile("(?m)(?:^\\h*+>.*+(?:\\R|\\z))++");

  /// Who said it, in the last line of a block quotation.
  private static final Pattern SPEAKER_INSIDE =
      Pattern.compile(
          "\\R\\h*+>?\\h*+[*_~]*+(?=(?:[—–―]|--?)\\h*+\\p{L}[^\\r\\n]{1,100}+\\s*+\\z)");

  private static final String SIGNS = "*_~";
  private static final String SENTENCE_ENDS = ".!?…。！？”“\"»」)）";

  private final StringBuilder text = new StringBuilder();
  private final int[] origins;

  private MessageText(String typed) {
    // A block has a sign and a letter at least, and gets two marks and two line breaks.
    this.origins = new int[3 * typed.length() + 5];
    Matcher block = BLOCK.matcher(typed);
    int at = 0;
    while (block.find()) {
      copy(typed, at, block.start());
      block(typed, block.start(), block.end());
      at = block.end();
    }
    copy(typed, at, typed.length());
    origins[text.length()] = typed.length();
  }

  static MessageText of(String typed) {
    return new MessageText(typed);
  }

  /// The words.
  String text() {
    return text.toString();
  }

  /// Where a piece of the words stands in what was typed.
  Span typed(Span piece) {
    return piece.start() == piece.end()
        ? new Span(origins[piece.start()], origins[piece.start()])
        : new Span(origins[piece.start()], origins[piece.end() - 1] + 1);
  }

  private void block(String typed, int from, int to) {
    String lines = typed.substring(from, to);
    boolean quotes =
        QuotationMarks.in(lines).stream()
            .anyMatch(quoted -> QuotedSpan.isLong(quoted.words().of(lines)));
    if (quotes) {
      lines(typed, from, to);
      return;
    }
    Matcher speaker = SPEAKER_INSIDE.matcher(lines);
    int end = speaker.find() ? from + speaker.start() : to;
    while (end > from && isBlank(typed.charAt(end - 1))) {
      end--;
    }
    if (end == from) {
      return;
    }
    if (endsSentence()) {
      append('\n', from);
    }
    append('“', from);
    lines(typed, from, end);
    append('”', end - 1);
    append('\n', end - 1);
    if (!typed.substring(end, to).isBlank()) {
      lines(typed, end, to);
    }
  }

  /// Whether what stands before a block does not lead to it.
  private boolean endsSentence() {
    int end = text.length();
    while (end > 0 && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return end > 0 && SENTENCE_ENDS.indexOf(text.charAt(end - 1)) >= 0;
  }

  private static boolean isBlank(char c) {
    return c == '>' || Character.isWhitespace(c);
  }

  /// Lines of a block without their signs, and none of them empty.
  private void lines(String typed, int from, int to) {
    boolean begins = true;
    boolean parted = false;
    for (int i = from; i < to; i++) {
      char c = typed.charAt(i);
      if (c == '\n' || c == '\r') {
        begins = true;
        parted = true;
      } else if (!begins || !isBlank(c)) {
        if (parted && i > from) {
          append('\n', i - 1);
        }
        begins = false;
        parted = false;
        copy(typed, i, i + 1);
      }
    }
    if (parted) {
      append('\n', to - 1);
    }
  }

  private void copy(String typed, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isMarkup(typed, i)) {
        append(typed.charAt(i), i);
      }
    }
  }

  /// Whether a sign stands at the edge of a word, and not between letters; a tilde between blanks
  /// is a dash.
  private static boolean isMarkup(String typed, int at) {
    boolean dash = typed.charAt(at) == '~' && isSpace(typed, at - 1) && isSpace(typed, at + 1);
    return SIGNS.indexOf(typed.charAt(at)) >= 0
        && !dash
        && !(isLetter(typed, at - 1) && isLetter(typed, at + 1));
  }

  private static boolean isSpace(String typed, int at) {
    return at >= 0 && at < typed.length() && Character.isWhitespace(typed.charAt(at));
  }

  private static boolean isLetter(String typed, int at) {
    return at >= 0 && at < typed.length() && Character.isLetterOrDigit(typed.charAt(at));
  }

  private void append(char c, int origin) {
    origins[text.length()] = origin;
    text.append(c);
  }
}
