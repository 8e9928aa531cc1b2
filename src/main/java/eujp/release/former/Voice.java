package eujp.release.former;

import eujp.release.Passage;
import eujp.release.Passage.Kind;
import eujp.release.Speaker;
import eujp.release.Speech;
import eujp.speech.PersonName;
import eujp.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Whose words a sentence is, in words that can be compared ([WordsAlone]).
///
/// @param by who speaks; none where that is not told
/// @param signed whether the page says so beside the words, or of all of the release; else it was
///   read from the sentences around
record Voice(Set<Speaker> by, boolean signed) {
  Voice {
    by = Set.copyOf(by);
  }

  /// Whose words some pieces of a passage are, one by one.
  static List<Voice> of(Passage passage, List<Span> pieces) {
    boolean nobodys = passage.speech().stream().noneMatch(Speech::isTold);
    boolean whole =
        passage.speech().stream()
            .anyMatch(words -> words.start() == 0 && words.end() == passage.text().length());
    List<Voice> voices = new ArrayList<>();
    for (Span piece : pieces) {
      Set<Speaker> by = new LinkedHashSet<>();
      passage.speakers(piece.start(), piece.end()).forEach(one -> by.add(plain(one)));
      boolean set = passage.kind() == Kind.QUOTE && (nobodys || !by.isEmpty());
      voices.add(new Voice(by, set || whole));
    }
    return voices;
  }

  private static Speaker plain(Speaker speaker) {
    String name = WordsAlone.of(speaker.name());
    return name.isBlank()
        ? speaker
        : new Speaker(name, WordsAlone.of(speaker.role()), speaker.date());
  }

  /// Whether another voice is not this one. What was read from the sentences around is another only
  /// by the name, and only where some of them are others: what is printed otherwise is read
  /// otherwise too.
  ///
  /// @param edited whether there are other words in the release
  boolean isOther(Voice other, boolean edited) {
    return (signed && other.signed)
        ? !by.equals(other.by)
        : edited && !by.isEmpty() && !other.by.isEmpty() && by.stream().noneMatch(other::isOf);
  }

  private boolean isOf(Speaker speaker) {
    return isOf(speaker.name());
  }

  /// Whether it is a person's, as far as names tell.
  boolean isOf(String person) {
    PersonName name = PersonName.of(person);
    return by.stream()
        .map(one -> PersonName.of(one.name()))
        .anyMatch(one -> one.equals(name) || one.isWithin(name) || name.isWithin(one));
  }
}
