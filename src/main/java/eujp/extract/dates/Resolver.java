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
import java.util.stream.Stream;

/// Says what a date means as of a day.
///
/// A date without a year is of the year of the date before it in the sentence. Else it is the next
/// such day in words that speak of what is to come, the last in words that speak of what is past,
/// and the nearest otherwise; the weekday chooses where it is given.
///
/// @param asOf the day of the text
/// @param before the date before it in the sentence
/// @param tense of the words about it
record Resolver(LocalDate asOf, Optional<When> before, Tense tense) {
  private static final int MID_MONTH = 15;
  private static final int YEARS_OF_DECADE = 10;

  /// What a date means.
  ///
  /// @throws DateTimeException if it names a day that there is not
  When when(Piece piece) {
    When whole =
        switch (piece.unit()) {
          case DAY -> When.day(day(piece));
          case MONTH -> When.month(month(piece));
          case QUARTER -> months(piece, 3, Precision.QUARTER);
          case HALF -> months(piece, 6, Precision.HALF);
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

  private LocalDate day(Piece piece) {
    return piece.year() > 0
        ? LocalDate.of(piece.year(), piece.month(), piece.day())
        : nearest(piece.month(), piece.day(), piece.weekday());
  }

  private YearMonth month(Piece piece) {
    return piece.year() > 0
        ? YearMonth.of(piece.year(), piece.month())
        : YearMonth.from(nearest(piece.month(), MID_MONTH, 0));
  }

  private static When months(Piece piece, int count, Precision precision) {
    YearMonth first = YearMonth.of(piece.year(), (piece.day() - 1) * count + 1);
    return When.at(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth(), precision);
  }

  private When season(Piece piece) {
    int month = When.firstMonth(piece.day());
    int year = piece.year() > 0 ? piece.year() : nearest(month, MID_MONTH, 0).getYear();
    return When.season(year, piece.day());
  }

  private LocalDate weekday(Piece piece) {
    DayOfWeek day = DayOfWeek.of(piece.weekday());
    return asOf.with(
        tense == Tense.AHEAD ? TemporalAdjusters.next(day) : TemporalAdjusters.previous(day));
  }

  private LocalDate nearest(int month, int day, int weekday) {
    if (before.isPresent() && before.get().precision().compareTo(Precision.MONTH) <= 0) {
      return LocalDate.of(before.get().from().getYear(), month, day);
    }
    List<LocalDate> near =
        Stream.of(-1, 0, 1)
            .map(years -> YearMonth.of(asOf.getYear() + years, month))
            .filter(candidate -> candidate.isValidDay(day))
            .map(candidate -> candidate.atDay(day))
            .sorted(Comparator.comparingLong(this::distance))
            .toList();
    List<LocalDate> told = near.stream().filter(this::isTold).toList();
    List<LocalDate> possible = told.isEmpty() ? near : told;
    return possible.stream()
        .filter(one -> one.getDayOfWeek().getValue() == weekday)
        .findFirst()
        .or(() -> possible.stream().findFirst())
        .orElseThrow(() -> new DateTimeException("no such day near " + asOf));
  }

  /// Whether a day lies where the words say. What is due in the month of the text may have been a
  /// few days before, and what began in it may come.
  private boolean isTold(LocalDate day) {
    int months = YearMonth.from(day).compareTo(YearMonth.from(asOf));
    return switch (tense) {
      case AHEAD -> months >= 0;
      case BEHIND -> months <= 0;
      case NEITHER -> true;
    };
  }

  private long distance(LocalDate day) {
    return Math.abs(ChronoUnit.DAYS.between(asOf, day));
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
