package eujp.release;

import java.util.Objects;

/// Where in a release a passage, or the quotation inside it, is printed.
///
/// @param ordinal the paragraph, counted from 1 as printed; 0 is the masthead
/// @param section the heading above it; empty before the first heading
/// @param start where in the passage's text the words printed there begin
/// @param end where they end, exclusive
public record Place(int ordinal, String section, int start, int end) {
  public Place {
    Objects.requireNonNull(section);
    if (ordinal < 0 || start < 0 || end <= start) {
      throw new IllegalArgumentException("no place: ¶" + ordinal + " " + start + ".." + end);
    }
  }
}
