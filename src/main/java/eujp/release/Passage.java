package eujp.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One paragraph, bullet, quotation, contact, link or row of a release: the unit that is found and
/// shown.
///
/// A quotation that the release prints twice is one passage with two places.
///
/// @param id its name; the ordinal is that of its first place
/// @param kind what it is on the page
/// @param text its words, without markup, never blank; lines of a contact are parted by `\n`, and
///   of a row see [RowText]
/// @param speech which of its words are somebody's, in their order; none reaches into another, but
///   the first may have all others inside it
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
    /// A row of a table, with the header above it; see [RowText].
    ROW,
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
  public Passage(PassageId id, Kind kind, String text, List<Speech> speech, List<Place> places) {
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
    return by(speech);
  }

  /// Whose words stand in a piece of it, each once.
  public List<Speaker> speakers(int from, int to) {
    return by(in(from, to));
  }

  /// Whose words some are, each once.
  static List<Speaker> by(List<Speech> speech) {
    if (speech.size() == 1 && speech.getFirst().by().size() == 1) {
      return speech.getFirst().by();
    }
    Set<Speaker> by = new LinkedHashSet<>();
    for (Speech words : speech) {
      by.addAll(words.by());
    }
    return List.copyOf(by);
  }

  /// Whose words most of it are; empty where it holds nobody's.
  public Optional<Speaker> speaker() {
    return speaker(0, text.length());
  }

  /// Whose words most of a piece of it are; empty where it holds nobody's.
  public Optional<Speaker> speaker(int from, int to) {
    List<Speech> in = in(from, to);
    if (in.size() <= 1) {
      return in.isEmpty() || !in.getFirst().isTold()
          ? Optional.empty()
          : Optional.of(in.getFirst().by().getFirst());
    }
    Map<Speaker, Integer> shares = new LinkedHashMap<>();
    int inside = in.stream().skip(1).mapToInt(words -> words.shared(from, to)).sum();
    boolean nested = speech.getFirst().end() >= speech.getLast().end();
    for (Speech words : in) {
      if (words.isTold()) {
        boolean around = nested && words.equals(speech.getFirst());
        int own = words.shared(from, to) - (around ? inside : 0);
        shares.merge(words.by().getFirst(), own, Integer::sum);
      }
    }
    return shares.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(most -> most.getValue() > 0)
        .map(Map.Entry::getKey);
  }

  /// The speech that a character belongs to; of those that stand in each other the inner.
  public Optional<Speech> speechAt(int at) {
    List<Speech> there = in(at, at + 1);
    return there.isEmpty() ? Optional.empty() : Optional.of(there.getLast());
  }

  /// The speech in a piece, in its order.
  private List<Speech> in(int from, int to) {
    if (speech.isEmpty()) {
      return speech;
    }
    int low = 0;
    int high = speech.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (speech.get(middle).start() <= from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    List<Speech> in = new ArrayList<>();
    if (speech.getFirst().shared(from, to) > 0) {
      in.add(speech.getFirst());
    }
    for (int i = Math.max(1, low - 1); i < speech.size() && speech.get(i).start() < to; i++) {
      if (speech.get(i).shared(from, to) > 0) {
        in.add(speech.get(i));
      }
    }
    return in;
  }

  /// The heading under which it is printed first; empty before the first heading.
  public String section() {
    return places.getFirst().section();
  }
}
