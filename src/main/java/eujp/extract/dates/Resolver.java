package eujp.extract.dates;

import eujp.extract.dates.Piece.Part;
import eujp.extract.dates.Tenses.Tense;
import eujp.extract.dates.When.Precision;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// Says what a date means as of a day.
///
/// A date without a year is of the year of the date before it in the sentence, unless the words
/// between them speak of another time. Else it is the next such day in words that speak of what is
/// to come, the last in words that speak of what is past, and the nearest otherwise; the weekday
/// chooses where it is given.
///
/// @param asOf the day of the text
/// @param before the date before it in the sentence
/// @param tense of the words about it
/// @param turns whether a word between the date before and this one tells the tense
record Resolver(LocalDate asOf, Optional<When> before, Tense tense, boolean turns) {
  private static final int YEARS_OF_DECADE = 10;

  /// What a date means.
  ///
  /// @throws DateTimeException if it names a day that there is not
  When when(Piece piece) {
    When whole =
        switch (piece.unit()) {
          case DAY ->
              piece.month() == 0 ? alone(piece.day()) : inYear(piece, year -> day(year, piece));
          case MONTH -> inYear(piece, year -> When.month(YearMonth.of(year, piece.month())));
          case QUARTER -> inYear(piece, year -> months(piece, year, 3, Precision.QUARTER));
          case HALF -> inYear(piece, year -> months(piece, year, 6, Precision.HALF));
          case SEASON -> season(piece);
          case YEAR -> When.years(piece.year(), piece.year(), Precision.YEAR);
          case FISCAL_YEAR ->
              When.at(
                  LocalDate.of(piece.year(), Month.APRIL, 1),
                  LocalDate.of(piece.year() + 1, Month.MARCH, 31),
                  Precision.RANGE);
          case DECADE ->
              When.years(piece.year(), piece.year() + YEARS_OF_DECADE - 1, Precision.DECADE);
          case WEEKDAY -> When.day(weekday(piece));
          case GIVEN -> piece.given().orElseThrow();
        };
    return piece.part() == Part.WHOLE ? whole : part(whole, piece.part());
  }

  /// The period from one date to another; empty where it would end before it begins.
  ///
  /// @throws DateTimeException if one names a day that there is not
  Optional<When> period(Piece first, Piece last) {
    When to = when(last);
    When from = when(first);
    if (first.year() == 0 && last.year() == 0 && first.month() > 0 && last.month() > 0) {
      int year = to.from().getYear();
      from = when(first.withYear(year));
      from = from.from().isAfter(to.to()) ? when(first.withYear(year - 1)) : from;
    }
    return to.to().isBefore(from.from())
        ? Optional.empty()
        : Optional.of(
            new When(
                from.from(),
                to.to(),
                Precision.RANGE,
                When.Limit.AT,
                from.approximate() || to.approximate()));
  }

  private static When day(int year, Piece piece) {
    return When.day(LocalDate.of(year, piece.month(), piece.day()));
  }

  /// A day without its month: of that of the date before, else the last or the next such day, by
  /// what the words speak of.
  ///
  /// @throws DateTimeException if that month has no such day
  private When alone(int number) {
    LocalDate near = before.map(When::from).orElse(asOf);
    int months = 0;
    if (before.isPresent()) {
      months = number < near.getDayOfMonth() ? 1 : 0;
    } else if (tense == Tense.BEHIND) {
      months = number > near.getDayOfMonth() ? -1 : 0;
    } else if (tense == Tense.AHEAD) {
      months = number < near.getDayOfMonth() ? 1 : 0;
    }
    return When.day(YearMonth.from(near).plusMonths(months).atDay(number));
  }

  private static When months(Piece piece, int year, int count, Precision precision) {
    YearMonth first = YearMonth.of(year, (piece.day() - 1) * count + 1);
    return When.at(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth(), precision);
  }

  /// A season, of its own year or of that which the words about it mean.
  ///
  /// @throws DateTimeException if it may be that of any year: *310 km in winter*
  private When season(Piece piece) {
    if (piece.year() == 0 && tense == Tense.NEITHER && before.isEmpty()) {
      throw new DateTimeException("a season of any year");
    }
    return inYear(piece, year -> When.season(year, piece.day()));
  }

  private LocalDate weekday(Piece piece) {
    DayOfWeek day = DayOfWeek.of(piece.weekday());
    return asOf.with(
        tense == Tense.AHEAD ? TemporalAdjusters.next(day) : TemporalAdjusters.previousOrSame(day));
  }

  /// A date in its year; where it has none, in that which the words mean.
  private When inYear(Piece piece, IntFunction<When> dated) {
    if (piece.year() > 0) {
      return dated.apply(piece.year());
    }
    if (isLikeBefore()) {
      When same = dated.apply(before.orElseThrow().to().getYear());
      if (!turns || goesOn(same)) {
        return same;
      }
    }
    List<When> near =
        Stream.of(-1, 0, 1)
            .filter(years ->
                piece.unit() != Piece.Unit.DAY
                    || YearMonth.of(asOf.getYear() + years, piece.month()).isValidDay(piece.day()))
            .map(years -> dated.apply(asOf.getYear() + years))
            .sorted(Comparator.comparingLong(this::distance))
            .toList();
    List<When> told = near.stream().filter(this::isTold).toList();
    List<When> possible = told.isEmpty() ? near : told;
    return possible.stream()
        .filter(one -> one.from().getDayOfWeek().getValue() == piece.weekday())
        .findFirst()
        .or(() -> possible.stream().findFirst())
        .orElseThrow(() -> new DateTimeException("no such day near " + asOf));
  }

  /// Whether the date before is a day, a week or a month, or a period within one year.
  private boolean isLikeBefore() {
    return before
        .filter(date ->
            date.precision().compareTo(Precision.MONTH) <= 0
                || (date.precision() == Precision.RANGE
                    && date.from().getYear() == date.to().getYear()))
        .isPresent();
  }

  /// Whether a date goes on from the date before in the time that is spoken of.
  private boolean goesOn(When date) {
    LocalDate last = before.orElseThrow().from();
    boolean past = date.to().isBefore(asOf.withDayOfMonth(1)) && last.isBefore(asOf);
    boolean toCome = date.from().isAfter(asOf) && !last.isAfter(asOf);
    return !date.from().isBefore(last)
        && !(tense == Tense.AHEAD && past)
        && !(tense == Tense.BEHIND && toCome);
  }

  /// Whether a date lies where the words say. What is due in the month of the text may have been a
  /// few days before, and what began in it may come.
  private boolean isTold(When date) {
    YearMonth now = YearMonth.from(asOf);
    return switch (tense) {
      case AHEAD -> !YearMonth.from(date.to()).isBefore(now);
      case BEHIND -> !YearMonth.from(date.from()).isAfter(now);
      case NEITHER -> true;
    };
  }

  private long distance(When date) {
    LocalDate middle = date.from().plusDays(ChronoUnit.DAYS.between(date.from(), date.to()) / 2);
    return Math.abs(ChronoUnit.DAYS.between(asOf, middle));
  }

  private static When part(When whole, Part part) {
    LocalDate from = whole.from();
    if (whole.precision() == Precision.MONTH) {
      int first = part == Part.EARLY ? 1 : part == Part.MID ? 11 : 21;
      LocalDate to =
          part == Part.EARLY
              ? from.withDayOfMonth(10)
              : part == Part.MID ? from.withDayOfMonth(20) : whole.to();
      return When.roughly(from.withDayOfMonth(first), to);
    }
    int first = part == Part.EARLY ? 1 : part == Part.MID ? 5 : part == Part.LATE ? 9 : 10;
    int last = part == Part.EARLY ? 4 : part == Part.MID ? 8 : 12;
    return When.roughly(from.withMonth(first), YearMonth.of(from.getYear(), last).atEndOfMonth());
  }
}
