package eujp.release;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// One paragraph, bullet, quotation, contact or link of a release: the unit that is found and
/// shown.
///
/// A quotation that the release prints twice is one passage with two places.
///
/// @param id its name; the ordinal is that of its first place
/// @param kind what it is on the page
/// @param text its words, without markup, never blank; lines of a contact are parted by `\n`
/// @param speaker whose words it holds, where it holds somebody's
/// @param places where it is printed, in the order of the page, at least once
public record Passage(
    PassageId id, Kind kind, String text, Optional<Speaker> speaker, List<Place> places) {

  /// What a passage is on the page.
  public enum Kind {
    PARAGRAPH,
    BULLET,
    QUOTE,
    CONTACT,
    LINK,
    /// What stands above the text: title, type, reference, place, date, address, licence.
    MASTHEAD
  }

  public Passage {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(speaker);
    places = List.copyOf(places);
    if (text.isBlank()) {
      throw new IllegalArgumentException(id + " has no text");
    }
    if (places.isEmpty() || places.getFirst().ordinal() != id.ordinal()) {
      throw new IllegalArgumentException(id + " does not stand at its first place");
    }
    for (Place place : places) {
      if (place.end() > text.length()) {
        throw new IllegalArgumentException(id + " ends before " + place);
      }
    }
  }

  /// The heading under which it is printed first; empty before the first heading.
  public String section() {
    return places.getFirst().section();
  }
}
