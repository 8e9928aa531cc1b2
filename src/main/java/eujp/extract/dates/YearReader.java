package eujp.extract.dates;

import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import eujp.extract.dates.Calendar.Relative;
import eujp.extract.dates.Piece.Unit;
import java.util.Optional;

/// Reads years: in digits, *next year*, *the same year*.
final class YearReader {
  private static final int MAX_WORDS_BETWEEN = 2;

  private final DateContext context;
  private final DateText text;
  private final Lexicon words;
  private final DateNumbers numbers;

  YearReader(DateContext context, DateNumbers numbers) {
    this.context = context;
    this.text = context.text;
    this.words = context.words;
    this.numbers = numbers;
  }

  /// A year in digits; it is sure of itself where an ending or the word for *year* belongs to it.
  Optional<Piece> inDigits(int index) {
    return numbers
        .year(index)
        .map(year ->
            Piece.of(Unit.YEAR, index, year.end(), year.next())
                .withYear(year.value())
                .withEdge(year.edge())
                .surely(year.sure()))
        .filter(year -> !context.is(Cue.NAME, year.next()));
  }

  /// A year by its relation to that of the text or of the date before: *next year*, *that year*.
  Optional<Piece> related(int index) {
    Phrases.Found same = words.of(Cue.SAME_YEAR).at(text, index);
    if (!same.isNone()) {
      return context.before.map(last -> year(index, same.end(), last.to().getYear()));
    }
    Phrases.Found found = words.relatives.at(text, index);
    if (found.isNone()) {
      return Optional.empty();
    }
    Relative meant = words.relative.get(found.value());
    return meant.unit() == AbsoluteUnit.YEAR
        ? Optional.of(year(index, found.end(), context.asOf.getYear() + meant.steps()))
        : Optional.empty();
  }

  private static Piece year(int start, int end, int year) {
    return Piece.of(Unit.YEAR, start, end, end).withYear(year).surely(true);
  }

  /// The year behind a date, with the words between them: *of 2024*, *of the same year*.
  Optional<Piece> behind(int index) {
    int at = index;
    for (int i = 0; i <= MAX_WORDS_BETWEEN; i++) {
      Optional<Piece> year = related(at);
      if (year.isEmpty()) {
        year = inDigits(at);
      }
      if (year.isPresent()) {
        return year;
      }
      int next = context.skip(Cue.OF_YEAR, at);
      if (next == at) {
        return Optional.empty();
      }
      at = next;
    }
    return Optional.empty();
  }

  /// Whether the year stands before month and day, so that one behind them is of something else.
  private boolean isYearBefore() {
    return words.yearFirst && words.monthFirst;
  }

  /// A date with the year behind it, where one is given.
  Piece completed(Piece date) {
    boolean comma = text.isSign(date.next(), ",");
    Optional<Piece> year = comma ? inDigits(date.next() + 1) : behind(date.next());
    boolean wrong = comma && year.map(context::isRoundCount).orElse(false);
    if (year.isEmpty() || wrong || (isYearBefore() && !comma && date.bigFirst())) {
      return context.closed(date);
    }
    Piece given = year.get();
    Piece complete = date.withYear(given.year()).surely(true).to(given.place().end(), given.next());
    return given.edge() == When.Limit.AT ? complete : complete.withEdge(given.edge());
  }
}
