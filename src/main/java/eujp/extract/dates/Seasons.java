package eujp.extract.dates;

import eujp.extract.dates.When.Precision;
import java.time.YearMonth;

/// Seasons of the northern half of the earth, by whole months.
final class Seasons {
  private static final int MONTHS = 3;

  private Seasons() {}

  /// @param season winter as 1, to autumn as 4
  static When of(int year, int season) {
    YearMonth first = first(year, season);
    return When.at(first.atDay(1), first.plusMonths(MONTHS - 1).atEndOfMonth(), Precision.SEASON)
        .approximately();
  }

  /// Its first month; a winter begins in its year.
  static YearMonth first(int year, int season) {
    return YearMonth.of(year, season == 1 ? 12 : (season - 1) * MONTHS);
  }
}
