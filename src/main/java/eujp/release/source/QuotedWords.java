package eujp.release.source;

import java.util.ArrayDeque;
import java.util.Deque;

/// Writes the marks around quotations in words that are read one after the other, but where the
/// words have their own.
final class QuotedWords {
  private final String language;
  private final StringBuilder words;

  /// What closes the quotations that are open; empty for one that has its own marks.
  private final Deque<String> open = new ArrayDeque<>();

  /// The mark that was written last, while no word stands behind it.
  private String fresh = "";

  /// @param words to which the marks are added
  QuotedWords(String language, StringBuilder words) {
    this.language = language;
    this.words = words;
  }

  /// Begins a quotation.
  void open() {
    if (open.isEmpty() && LanguageQuotes.ends(words)) {
      open.push("");
      return;
    }
    LanguageQuotes marks = LanguageQuotes.of(language);
    fresh = marks.opening(open.size());
    words.append(fresh);
    open.push(marks.closing(open.size()));
  }

  /// Takes the mark back where words that come bring their own.
  void before(String coming) {
    if (!fresh.isEmpty() && LanguageQuotes.begins(coming)) {
      words.setLength(Math.max(0, words.length() - fresh.length()));
      open.pop();
      open.push("");
    }
    fresh = "";
  }

  /// Ends the innermost quotation.
  void close() {
    fresh = "";
    if (!open.isEmpty()) {
      words.append(open.pop());
    }
  }

  /// Ends all that are open.
  void closeAll() {
    while (!open.isEmpty()) {
      close();
    }
  }
}
