package eujp.text;

import eujp.text.analysis.CapitalNames;

/// A word of a text and the term that the index has for it.
///
/// @param term as the language's analyzer makes it
/// @param written as the text has it, in lower case but for a short name in capitals that would
///   then be a small word: *US*, *WHO*
/// @param start where in the text it begins
/// @param end where it ends, exclusive
public record Token(String term, String written, int start, int end) {
  /// Whether it is such a name.
  public boolean isName() {
    return CapitalNames.isName(term);
  }
}
