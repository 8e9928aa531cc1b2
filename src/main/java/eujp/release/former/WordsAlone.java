package eujp.release.former;

import eujp.text.Forms;
import java.text.Normalizer;

/// A text without what can differ while its words are the same: the form and number of blanks, the
/// shape of quotation marks and blanks beside them, soft hyphens and other characters that nobody
/// sees, and the form in which Unicode writes a letter.
final class WordsAlone {
  private static final String QUOTATION_MARKS = "\"'“”„‟‘’‚‛«»‹›「」『』＂＇";
  private static final String UNSEEN = "\u00AD\u200B\u2060\uFEFF";

  /// Behind these a sentence may begin.
  private static final String ENDS = ".!?…。！？;:：；\u037E\u0387\")]）\n";

  private WordsAlone() {}

  /// The text so; a line break stays one, for it ends a sentence.
  static String of(String text) {
    String composed = Forms.of(text, Normalizer.Form.NFC);
    StringBuilder words = new StringBuilder(composed.length());
    boolean blank = false;
    boolean line = false;
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      if (c == '\n') {
        line = true;
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        blank = true;
      } else if (UNSEEN.indexOf(c) < 0) {
        add(words, QUOTATION_MARKS.indexOf(c) >= 0 ? '"' : c, blank, line);
        blank = false;
        line = false;
      }
    }
    return words.toString();
  }

  private static void add(StringBuilder words, char c, boolean blank, boolean line) {
    char last = words.isEmpty() ? '\n' : words.charAt(words.length() - 1);
    if (line && last != '\n') {
      words.append('\n');
    } else if (blank && last != '\n' && last != '"' && c != '"') {
      words.append(' ');
    }
    if (c != '"' || last != '"' || line) {
      words.append(c);
    }
  }

  /// Whether a text has a sentence, as a sentence: it stands at the beginning or behind the end of
  /// another, and ends where that one does.
  ///
  /// @param text see [#of]
  /// @param sentence see [#of]
  static boolean has(String text, String sentence) {
    for (int at = 0; at + sentence.length() <= text.length(); at++) {
      if (begins(text, at) && text.startsWith(sentence, at) && ends(text, at + sentence.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(String text, int at) {
    int before = at > 0 && text.charAt(at - 1) == ' ' ? at - 2 : at - 1;
    return before < 0 || ENDS.indexOf(text.charAt(before)) >= 0;
  }

  private static boolean ends(String text, int end) {
    return end == text.length()
        || text.charAt(end) == '\n'
        || ENDS.indexOf(text.charAt(end - 1)) >= 0
        || ENDS.indexOf(text.charAt(end)) >= 0;
  }
}
