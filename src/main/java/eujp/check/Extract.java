package eujp.check;

import eujp.cite.Citation;
import java.util.List;
import java.util.stream.Collectors;

/// Words of a release, character for character, which may run over the end of a passage.
///
/// @param pieces one for each passage, in the order of the page; none for no words
public record Extract(List<Citation> pieces) {
  static final Extract NOTHING = new Extract(List.of());

  public Extract {
    pieces = List.copyOf(pieces);
  }

  /// The words; a blank stands between passages.
  public String text() {
    return pieces.stream().map(Citation::sentence).collect(Collectors.joining(" "));
  }

  /// Whether it holds no words.
  public boolean isEmpty() {
    return pieces.isEmpty();
  }
}
