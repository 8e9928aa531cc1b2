package eujp.release;

import eujp.release.Passage.Kind;
import java.util.ArrayList;
import java.util.List;

/// Folds a quotation that is printed again, set apart, into the passage that has it first.
final class Reprints {
  /// Characters of earlier passages that are searched for quotations printed again: hundreds of
  /// times what a release takes. Beyond, a quotation that is printed again is one of its own.
  private static final long MAX_SEARCHED_CHARS = 200_000_000;

  private long left = MAX_SEARCHED_CHARS;

  private Reprints() {}

  /// The passages with each quotation once.
  static List<Passage> fold(List<Passage> passages) {
    Reprints reprints = new Reprints();
    List<Passage> folded = new ArrayList<>();
    for (Passage passage : passages) {
      if (passage.kind() != Kind.QUOTE || !reprints.foldInto(folded, passage)) {
        folded.add(passage);
      }
    }
    return folded;
  }

  private boolean foldInto(List<Passage> earlier, Passage quotation) {
    for (int i = 0; i < earlier.size(); i++) {
      Passage first = earlier.get(i);
      int start =
          !first.speech().isEmpty() && search(first.text())
              ? first.text().indexOf(quotation.text())
              : -1;
      if (start >= 0) {
        earlier.set(i, folded(first, quotation, start));
        return true;
      }
    }
    return false;
  }

  private static Passage folded(Passage first, Passage quotation, int start) {
    int end = start + quotation.text().length();
    List<Place> places = new ArrayList<>(first.places());
    places.add(new Place(quotation.id().ordinal(), quotation.section(), start, end));
    List<Speaker> by = quotation.speakers().isEmpty() ? first.speakers() : quotation.speakers();
    List<Speech> speech = new ArrayList<>();
    for (Speech words : first.speech()) {
      if (words.end() <= start || words.start() >= end) {
        speech.add(words);
      }
    }
    int at = (int) speech.stream().filter(words -> words.start() < start).count();
    speech.add(at, new Speech(start, end, by));
    return new Passage(first.id(), Kind.QUOTE, first.text(), speech, places);
  }

  /// Whether a text may still be searched.
  private boolean search(String text) {
    left -= text.length() + 1;
    return left >= 0;
  }
}
