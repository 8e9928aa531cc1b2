package eujp.cite;

import eujp.release.Masthead;
import eujp.release.Passage;
import eujp.release.Speaker;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/// A passage that speaks to a question, with the sentence in it that answers best.
///
/// @param passage the passage
/// @param masthead of the release that it stands in
/// @param start where in the passage's text the sentence begins
/// @param end where it ends, exclusive
/// @param markStart where the words to mark begin: the sentence, or of a long enumeration the
///   clause that matters
/// @param markEnd where they end, exclusive
/// @param score how well the passage matches, comparable within one answer only
public record Citation(
    Passage passage,
    Masthead masthead,
    int start,
    int end,
    int markStart,
    int markEnd,
    double score) {
  /// @throws IllegalArgumentException if the sentence is not inside the passage, or the marked
  ///   words not inside the sentence
  public Citation {
    Objects.requireNonNull(masthead);
    if (start < 0 || end <= start || end > passage.text().length()) {
      throw new IllegalArgumentException(
          "no sentence in " + passage.id() + ": " + start + ".." + end);
    }
    if (markStart < start || markEnd <= markStart || markEnd > end) {
      throw new IllegalArgumentException(
          "no clause in %s: %d..%d".formatted(passage.id(), markStart, markEnd));
    }
  }

  /// A citation that marks the whole sentence.
  public Citation(Passage passage, Masthead masthead, int start, int end, double score) {
    this(passage, masthead, start, end, start, end, score);
  }

  /// The answer sentence, character for character as the passage has it.
  public String sentence() {
    return passage.text().substring(start, end);
  }

  /// Where in the passage's text one has to begin to read so that the sentence can be understood:
  /// at the sentence that it points back to (*It will …*, *This cooperation …*), else at itself.
  public int quotableFrom() {
    return PointingBack.start(passage, start, end);
  }

  /// The answer sentence with the one that it points back to, as they stand in the passage.
  public String quotable() {
    return passage.text().substring(quotableFrom(), end);
  }

  /// Whose words the marked ones are, or most of them; empty where they are nobody's, or it is not
  /// told whose.
  public Optional<Speaker> speaker() {
    return passage.speaker(markStart, markEnd);
  }

  /// A link that opens the page on which the release is read, scrolls to the sentence and marks it;
  /// for the masthead, which stands on top of it in other words, just the page.
  public URI link() {
    return linkAt(passageLink());
  }

  /// The same on the page where the release is published.
  public URI sourceLink() {
    return linkAt(masthead.url());
  }

  /// A shorter link, which marks nothing: to the passage where the page has a name for it, and else
  /// to the page.
  public URI passageLink() {
    return masthead.hasOwnPage() && passage.kind() != Passage.Kind.MASTHEAD
        ? URI.create(masthead.page() + "#" + placeName(passage.id().ordinal()))
        : masthead.page();
  }

  /// What names a passage on a page of the bot's own, as `id` in its HTML.
  public static String placeName(int ordinal) {
    return "p" + ordinal;
  }

  private URI linkAt(URI address) {
    return passage.kind() == Passage.Kind.MASTHEAD
        ? address
        : TextFragment.link(address, passage, start, end);
  }
}
