package eujp.check.draft;

import eujp.extract.Mention;
import eujp.extract.Mentions;
import eujp.extract.dates.DateReader;
import eujp.extract.dates.When;
import eujp.text.Span;
import eujp.text.sentences.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The mentions of a text, and how far its dates hang on the day on which it is read.
///
/// @param all in the order of the text
/// @param ties of each date by its span
record Dated(List<Mention> all, Map<Span, Tie> ties) {
  /// How a date hangs on the day on which the text is read.
  enum Tie {
    /// *3 July 2023*
    NONE,
    /// *3 July*
    YEARLESS,
    /// *last week*, *next year*
    RELATIVE
  }

  Dated {
    all = List.copyOf(all);
    ties = Map.copyOf(ties);
  }

  /// Reads the dates of a text twice, on days that share neither year nor month nor weekday: what
  /// stays the same hangs on neither.
  static Dated in(String text, String language, LocalDate asOf) {
    List<Mention> all = Mentions.in(text, language, asOf);
    Map<Span, When> later = new HashMap<>();
    for (Mention.OfDate date : DateReader.read(text, language, asOf.plusYears(2).plusDays(100))) {
      later.put(date.span(), date.when());
    }
    Map<Span, Tie> ties = new HashMap<>();
    for (Mention mention : all) {
      if (mention instanceof Mention.OfDate date) {
        ties.put(date.span(), tie(date.when(), later.getOrDefault(date.span(), date.when())));
      }
    }
    return new Dated(all, ties);
  }

  private static Tie tie(When now, When later) {
    if (now.from().equals(later.from()) && now.to().equals(later.to())) {
      return Tie.NONE;
    }
    boolean sameDay =
        now.from().getMonth() == later.from().getMonth()
            && now.from().getDayOfMonth() == later.from().getDayOfMonth();
    return sameDay && now.precision() != When.Precision.YEAR && !now.approximate()
        ? Tie.YEARLESS
        : Tie.RELATIVE;
  }

  /// The sentences of the text. A full stop inside a date or a number (*2 Mrd. Euro*) ends none.
  List<Span> sentences(String text, String language) {
    List<Span> sentences = new ArrayList<>();
    int next = 0;
    for (Span sentence : Sentences.of(text, language)) {
      while (next < all.size() && all.get(next).span().end() <= sentence.start()) {
        next++;
      }
      boolean runsOn =
          !sentences.isEmpty()
              && next < all.size()
              && all.get(next).span().start() < sentences.getLast().end();
      int start = runsOn ? sentences.removeLast().start() : sentence.start();
      sentences.add(new Span(start, sentence.end()));
    }
    return sentences;
  }

  Tie tie(Mention mention) {
    return ties.getOrDefault(mention.span(), Tie.NONE);
  }
}
