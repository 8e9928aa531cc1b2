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
    List<Folded> folded = new ArrayList<>();
    for (Passage passage : passages) {
      if (passage.kind() != Kind.QUOTE || !reprints.foldInto(folded, passage)) {
        folded.add(new Folded(passage));
      }
    }
    return folded.stream().map(Folded::passage).toList();
  }

  private boolean foldInto(List<Folded> earlier, Passage quotation) {
    for (Folded first : earlier) {
      int start =
          !first.speech.isEmpty() && search(first.printed.text())
              ? first.printed.text().indexOf(quotation.text())
              : -1;
      if (start >= 0) {
        first.add(quotation, start);
        return true;
      }
    }
    return false;
  }

  /// A passage, and what is folded into it.
  private static final class Folded {
    private final Passage printed;
    private final List<Place> places;
    private List<Speech> speech;

    Folded(Passage printed) {
      this.printed = printed;
      this.places = new ArrayList<>(printed.places());
      this.speech = printed.speech();
    }

    /// Adds a quotation whose words begin at a place in it.
    void add(Passage quotation, int start) {
      int end = start + quotation.text().length();
      places.add(new Place(quotation.id().ordinal(), quotation.section(), start, end));
      List<Speaker> by = quotation.speakers().isEmpty() ? Passage.by(speech) : quotation.speakers();
      List<Speech> apart = new ArrayList<>();
      for (Speech words : speech) {
        if (words.end() <= start || words.start() >= end) {
          apart.add(words);
        }
      }
      int at = (int) apart.stream().filter(words -> words.start() < start).count();
      apart.add(at, new Speech(start, end, by));
      speech = apart;
    }

    Passage passage() {
      return places.size() == printed.places().size()
          ? printed
          : new Passage(printed.id(), Kind.QUOTE, printed.text(), speech, places);
    }
  }

  /// Whether a text may still be searched.
  private boolean search(String text) {
    left -= text.length() + 1;
    return left >= 0;
  }
}
