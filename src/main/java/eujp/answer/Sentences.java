package eujp.answer;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Splits a passage into sentences.
///
/// The JDK's rules ([UAX 29](https://unicode.org/reports/tr29/#Sentence_Boundaries)) propose the
/// boundaries; those after an abbreviation, an initial or an ordinal number are not taken.
final class Sentences {
  private static final Pattern NO_END =
      Pattern.compile(
          "(?:^|[\\s(“„\"'])(?:\\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|No|Nos|Nr|Art|vs|e\\.g|i\\.e"
              + "|cf|approx|ca|z\\.B|u\\.a|d\\.h|bzw|\\p{Lu}\\.\\p{Lu})\\.\\s+$");

  private Sentences() {}

  /// The sentences of a text in their order, without the blanks around them; at least one for a
  /// text that is not blank. A line break ends a sentence.
  static List<Span> of(String text, String language) {
    BreakIterator boundaries = BreakIterator.getSentenceInstance(Locale.of(language));
    boundaries.setText(text);
    List<Span> sentences = new ArrayList<>();
    int start = boundaries.first();
    for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
      if (end < text.length()
          && !text.substring(start, end).contains("\n")
          && (NO_END.matcher(text.substring(start, end)).find()
              || continues(text.codePointAt(end)))) {
        continue;
      }
      add(sentences, text, start, end);
      start = end;
    }
    add(sentences, text, start, text.length());
    return sentences;
  }

  /// A lower-case letter or a closing bracket does not begin a sentence.
  private static boolean continues(int next) {
    return Character.isLowerCase(next) || next == ')' || next == '”' || next == '»';
  }

  private static void add(List<Span> sentences, String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      sentences.add(new Span(start, end));
    }
  }
}
