package eujp.extract.dates;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;

/// A day or a period, as a text gives it.
///
/// @param from its first day
/// @param to its last day
/// @param precision how exactly the text gives it
/// @param limit how it bounds what it is said of
/// @param approximate whether the text leaves the days open, so that [#from] and [#to] are a
///   reading of it: `early 2026`, `later this year`
public record When(
    LocalDate from, LocalDate to, Precision precision, Limit limit, boolean approximate)
    implements Comparable<When> {
  private static final Comparator<When> ORDER =
      Comparator.comparing(When::from).thenComparing(When::to).thenComparing(When::precision);

  /// How exactly a text gives a date.
  public enum Precision {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    SEASON,
    HALF,
    YEAR,
    DECADE,
    /// From one date to another.
    RANGE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// How a date bounds what it is said of.
  public enum Limit {
    /// On that day, in that period.
    AT,
    /// Not later: *by 2030*, *until May*, *before 1 July*.
    BY,
    /// Not earlier: *since 2017*, *from 1 July*, *after 2027*.
    SINCE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Where a date lies as of a day.
  public enum Standing {
    PAST,
    /// On that day, or in a period that runs on it.
    ON_THE_DAY,
    TO_COME;

    /// As people say it: `on the day`.
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /// @throws IllegalArgumentException if it ends before it begins
  public When {
    Objects.requireNonNull(precision);
    Objects.requireNonNull(limit);
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(from + " is after " + to);
    }
  }

  static When at(LocalDate from, LocalDate to, Precision precision) {
    return new When(from, to, precision, Limit.AT, false);
  }

  static When day(LocalDate day) {
    return at(day, day, Precision.DAY);
  }

  static When month(YearMonth month) {
    return at(month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
  }

  static When years(int first, int last, Precision precision) {
    return at(
        LocalDate.of(first, Month.JANUARY, 1), LocalDate.of(last, Month.DECEMBER, 31), precision);
  }

  /// A season of the northern half of the earth, by whole months; a winter begins in its year.
  ///
  /// @param season winter as 1, to autumn as 4
  static When season(int year, int season) {
    YearMonth first = YearMonth.of(year, firstMonth(season));
    return at(first.atDay(1), first.plusMonths(2).atEndOfMonth(), Precision.SEASON).approximately();
  }

  /// The month in which a season begins.
  static int firstMonth(int season) {
    return season == 1 ? 12 : (season - 1) * 3;
  }

  static When roughly(LocalDate from, LocalDate to) {
    return new When(from, to, Precision.RANGE, Limit.AT, true);
  }

  When limitedBy(Limit other) {
    return new When(from, to, precision, other, approximate);
  }

  When approximately() {
    return new When(from, to, precision, limit, true);
  }

  /// Where it lies as of a day. A period that the day falls into runs on it, but what began in it
  /// (*since*) is past and what is due in it (*by*) is to come.
  public Standing standing(LocalDate day) {
    if (to.isBefore(day) || (limit == Limit.SINCE && !from.isAfter(day))) {
      return Standing.PAST;
    }
    if (from.isAfter(day) || (limit == Limit.BY && to.isAfter(day))) {
      return Standing.TO_COME;
    }
    return Standing.ON_THE_DAY;
  }

  /// In the order of time, the more exact first.
  @Override
  public int compareTo(When other) {
    return ORDER.compare(this, other);
  }
}
