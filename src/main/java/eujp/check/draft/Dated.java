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
/// @param sentences of the text. A full stop inside a date or a number (*2 Mrd. Euro*) ends none
record Dated(List<Mention> all, Map<Span, Tie> ties, List<Span> sentences) {
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
    sentences = List.copyOf(sentences);
  }

  /// Reads a text, and the sentences with dates that do not have their years again, on a day that
  /// shares neither year nor month nor weekday with the first: what stays the same hangs on
  /// neither. A sentence that the text has many times is read again once.
  static Dated in(String text, String language, LocalDate asOf) {
    List<Mention> all = Mentions.in(text, language, asOf);
    List<Span> sentences = sentences(all, text, language);
    LocalDate otherDay = asOf.plusYears(2).plusDays(100);
    Map<String, Map<Span, When>> again = new HashMap<>();
    Map<Span, Tie> ties = new HashMap<>();
    int at = 0;
    int read = -1;
    Map<Span, When> later = Map.of();
    for (Mention mention : all) {
      if (!(mention instanceof Mention.OfDate date) || hasItsYears(date, text)) {
        continue;
      }
      while (at + 1 < sentences.size() && sentences.get(at).end() <= date.span().start()) {
        at++;
      }
      Span sentence = sentences.get(at);
      if (read != at) {
        read = at;
        later = again.computeIfAbsent(sentence.of(text), words -> read(words, language, otherDay));
      }
      Span inside =
          new Span(date.span().start() - sentence.start(), date.span().end() - sentence.start());
      ties.put(date.span(), tie(date.when(), later.getOrDefault(inside, date.when())));
    }
    return new Dated(all, ties, sentences);
  }

  private static Map<Span, When> read(String sentence, String language, LocalDate asOf) {
    Map<Span, When> dates = new HashMap<>();
    for (Mention.OfDate date : DateReader.read(sentence, language, asOf)) {
      dates.put(date.span(), date.when());
    }
    return dates;
  }

  /// Whether a date is written with the years that it means, in digits.
  private static boolean hasItsYears(Mention.OfDate date, String text) {
    String words = date.span().of(text);
    return words.contains(String.valueOf(date.when().from().getYear()))
        && words.contains(String.valueOf(date.when().to().getYear()));
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

  private static List<Span> sentences(List<Mention> all, String text, String language) {
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
