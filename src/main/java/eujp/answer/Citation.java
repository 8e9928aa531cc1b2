package eujp.answer;

import eujp.release.Masthead;
import eujp.release.Passage;
import java.net.URI;
import java.util.Objects;

/// A passage that speaks to a question, with the sentence in it that answers best.
///
/// @param passage the passage
/// @param masthead of the release that it stands in
/// @param start where in the passage's text the sentence begins
/// @param end where it ends, exclusive
/// @param score how well the passage matches, comparable within one answer only
public record Citation(Passage passage, Masthead masthead, int start, int end, double score) {
  /// @throws IllegalArgumentException if the sentence is not inside the passage
  public Citation {
    Objects.requireNonNull(masthead);
    if (start < 0 || end <= start || end > passage.text().length()) {
      throw new IllegalArgumentException(
          "no sentence in " + passage.id() + ": " + start + ".." + end);
    }
  }

  /// The answer sentence, character for character as the passage has it.
  public String sentence() {
    return passage.text().substring(start, end);
  }

  /// A link that opens the release's page, scrolls to the sentence and marks it.
  public URI link() {
    return TextFragment.link(masthead.url(), passage.text(), start, end);
  }
}
