package eujp.text;

import eujp.text.analysis.CapitalNames;
import java.util.Locale;

/// A word of a text and the term that the index has for it.
///
/// @param term as the language's analyzer makes it
/// @param written as the text has it, in lower case but for a short name in capitals that would
///   then be a small word: *US*, *WHO*
/// @param start where in the text it begins
/// @param end where it ends, exclusive
public record Token(String term, String written, int start, int end) {
  /// The token that a piece of a text is.
  public static Token of(String text, String term, int start, int end) {
    String written =
        CapitalNames.isName(term) ? term : text.substring(start, end).toLowerCase(Locale.ROOT);
    return new Token(term, written, start, end);
  }

  /// Whether it is such a name.
  public boolean isName() {
    return CapitalNames.isName(term);
  }
}
