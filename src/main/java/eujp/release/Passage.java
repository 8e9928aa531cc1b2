package eujp.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One paragraph, bullet, quotation, contact or link of a release: the unit that is found and
/// shown.
///
/// A quotation that the release prints twice is one passage with two places.
///
/// @param id its name; the ordinal is that of its first place
/// @param kind what it is on the page
/// @param text its words, without markup, never blank; lines of a contact are parted by `\n`
/// @param speech which of its words are somebody's, in their order; one that stands inside another
///   stands behind it
/// @param places where it is printed, in the order of the page, at least once
/// @param page on which it is printed; two passages may be equal on pages that are not
public record Passage(
    PassageId id, Kind kind, String text, List<Speech> speech, List<Place> places, Page page) {

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
    Objects.requireNonNull(page);
    speech = List.copyOf(speech);
    places = List.copyOf(places);
    if (text.isBlank()) {
      throw new IllegalArgumentException(id + " has no text");
    }
    if (places.isEmpty() || places.getFirst().ordinal() != id.ordinal()) {
      throw new IllegalArgumentException(id + " does not stand at its first place");
    }
    for (Speech words : speech) {
      if (words.end() > text.length()) {
        throw new IllegalArgumentException(id + " ends before " + words);
      }
    }
    for (Place place : places) {
      if (place.end() > text.length()) {
        throw new IllegalArgumentException(id + " ends before " + place);
      }
    }
  }

  /// A passage that is all one person's words, or nobody's.
  public Passage(
      PassageId id, Kind kind, String text, Optional<Speaker> speaker, List<Place> places) {
    this(id, kind, text, whole(text, speaker), places);
  }

  /// A passage whose page is not known, so that it has one of its own.
  public Passage(
      PassageId id, Kind kind, String text, List<Speech> speech, List<Place> places) {
    this(id, kind, text, speech, places, new Page(id.ordinal(), kind, text));
  }

  private static List<Speech> whole(String text, Optional<Speaker> speaker) {
    return speaker
        .filter(_ -> !text.isEmpty())
        .map(who -> List.of(new Speech(0, text.length(), List.of(who))))
        .orElse(List.of());
  }

  Passage withSpeech(List<Speech> other) {
    return new Passage(id, kind, text, other, places, page);
  }

  /// The same passage on its page.
  Passage on(Page itsPage) {
    return new Passage(id, kind, text, speech, places, itsPage);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Passage passage
        && id.equals(passage.id)
        && kind == passage.kind
        && text.equals(passage.text)
        && speech.equals(passage.speech)
        && places.equals(passage.places);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, kind, text, speech, places);
  }

  @Override
  public String toString() {
    return "Passage[id=%s, kind=%s, text=%s, speech=%s, places=%s]"
        .formatted(id, kind, text, speech, places);
  }

  /// Whose words it holds, each once, in their order.
  public List<Speaker> speakers() {
    return speech.stream().flatMap(words -> words.by().stream()).distinct().toList();
  }

  /// Whose words most of it are; empty where it holds nobody's.
  public Optional<Speaker> speaker() {
    return speaker(0, text.length());
  }

  /// Whose words most of a piece of it are; empty where it holds nobody's.
  public Optional<Speaker> speaker(int from, int to) {
    Map<Speaker, Integer> shares = new LinkedHashMap<>();
    for (int i = 0; i < speech.size(); i++) {
      Speech words = speech.get(i);
      int shared = words.shared(from, to);
      if (words.isTold() && shared > 0) {
        shares.merge(words.by().getFirst(), shared - inside(i, from, to), Integer::sum);
      }
    }
    return shares.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(most -> most.getValue() > 0)
        .map(Map.Entry::getKey);
  }

  /// How much of a speech stands in others that stand inside it.
  private int inside(int outer, int from, int to) {
    Speech around = speech.get(outer);
    int shared = 0;
    for (int i = outer + 1; i < speech.size() && speech.get(i).end() <= around.end(); i++) {
      shared += speech.get(i).shared(from, to);
    }
    return shared;
  }

  /// The speech that a character belongs to; of those that stand in each other the innermost.
  public Optional<Speech> speechAt(int at) {
    for (int i = speech.size() - 1; i >= 0; i--) {
      if (speech.get(i).holds(at)) {
        return Optional.of(speech.get(i));
      }
    }
    return Optional.empty();
  }

  /// The heading under which it is printed first; empty before the first heading.
  public String section() {
    return places.getFirst().section();
  }
}
