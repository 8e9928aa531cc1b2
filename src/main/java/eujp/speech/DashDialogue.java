package eujp.speech;

import eujp.speech.QuotationMarks.Quoted;
import eujp.text.Span;
import eujp.text.Wordform;
import java.util.ArrayList;
import java.util.List;

/// Finds words that are marked as somebody's by a dash before them, as in Polish, Finnish and
/// Spanish: `– Plan jest dobry – powiedziała Anna Berg.`
///
/// A dash begins much else, so that only a line counts in which a dash or a comma parts the words
/// from a verb of saying, and these before any quotation marks.
final class DashDialogue {
  private static final String DASHES = "—–―";
  private static final int MAX_CHARS = 1_500;

  /// Words that are more than a name or a heading.
  private static final int MIN_WORDS = 3;

  private final String text;
  private final SpeechWords known;

  DashDialogue(String text, SpeechWords known) {
    this.text = text;
    this.known = known;
  }

  /// The words behind a dash, in the order of the text.
  ///
  /// @param marked what stands in quotation marks
  List<Quoted> beside(List<Quoted> marked) {
    List<Quoted> found = new ArrayList<>();
    int next = 0;
    for (int line = 0; line < text.length(); ) {
      int newline = text.indexOf('\n', line);
      int end = newline < 0 ? text.length() : newline;
      while (next < marked.size() && marked.get(next).whole().end() <= line) {
        next++;
      }
      int mark = next < marked.size() ? marked.get(next).whole().start() : end;
      if (mark > line && end - line <= MAX_CHARS && DASHES.indexOf(text.charAt(line)) >= 0) {
        add(found, line, Math.min(mark, end));
      }
      line = end + 1;
    }
    return found;
  }

  private void add(List<Quoted> found, int line, int end) {
    int start = line + 1;
    while (start < end && QuotationMarks.isSpace(text.charAt(start))) {
      start++;
    }
    List<Wordform> words = SpeechWords.wordsOf(text.substring(start, end));
    for (int i = MIN_WORDS; i < words.size(); i++) {
      int verb = i;
      while (verb < words.size() - 1 && known.helper.has(words.get(verb))) {
        verb++;
      }
      int mark = parting(words.get(i).gap());
      if (mark >= 0 && known.said.at(words, verb) > 0) {
        int from = start + words.get(i - 1).end();
        int to = from + (words.get(i).gap().charAt(0) == ',' ? 0 : mark);
        Span spoken = trimmed(start, to);
        found.add(new Quoted(new Span(line, spoken.end()), spoken));
        return;
      }
    }
  }

  /// Where in what stands between two words the dash or the comma is that ends somebody's words; -1
  /// where there is none.
  private static int parting(String gap) {
    for (int i = 0; i < gap.length(); i++) {
      if (gap.charAt(i) == ',' || DASHES.indexOf(gap.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private Span trimmed(int start, int to) {
    int end = to;
    while (end > start && QuotationMarks.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }
}
