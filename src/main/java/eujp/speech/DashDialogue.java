package eujp.speech;

import eujp.speech.QuotationMarks.Quoted;
import eujp.text.Span;
import eujp.text.Wordform;
import java.util.ArrayList;
import java.util.List;

/// Finds words that are marked as somebody's by a dash before them, as in Polish, Finnish and
/// Spanish: `– Plan jest dobry – powiedziała Anna Berg.`
///
/// A dash begins much else, so that only a line counts, or in some languages what stands in it
/// behind a full stop, in which a dash or a comma parts the words from a verb of saying, and these
/// before any quotation marks.
final class DashDialogue {
  private static final String DASHES = "—–―";
  private static final int MAX_CHARS = 1_500;

  private static final String ENDS = ".!?…";

  private static final int MIN_WORDS = 2;

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
      if (end - line <= MAX_CHARS) {
        addAll(found, line, Math.min(mark, end));
      }
      line = end + 1;
    }
    return found;
  }

  private void addAll(List<Quoted> found, int line, int end) {
    for (int start = line; start < end; start = nextStart(start + 1, end)) {
      if (DASHES.indexOf(text.charAt(start)) >= 0) {
        add(found, start, nextStart(start + 1, end));
      }
    }
  }

  /// Where the next dash stands behind the end of a sentence, in a language in which it begins
  /// words there; the end where none does.
  private int nextStart(int from, int end) {
    for (int i = from + 1; i < end - 2 && known.has("dash-inside"); i++) {
      if (DASHES.indexOf(text.charAt(i)) >= 0
          && text.charAt(i - 1) == ' '
          && ENDS.indexOf(text.charAt(i - 2)) >= 0
          && Character.isUpperCase(text.charAt(i + 2))) {
        return i;
      }
    }
    return end;
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
