package eujp.check.draft;

import eujp.extract.dates.When;
import eujp.extract.dates.When.Limit;
import eujp.extract.dates.When.Precision;

/// How a date of a draft is to be read.
///
/// @param yearless whether the draft gives it without its year
/// @param about whether it is an approximation: *around 13 November*
/// @param end which day of a period the draft says that it is
record DateReading(boolean yearless, boolean about, PeriodEnd end) {
  /// How far from *around 13 November* the day may be.
  private static final int MAX_DAYS_OFF = 3;

  /// How a date of a release stands to that of the draft.
  ///
  /// @param relative whether that of the release hangs on the day it was written
  Relation relation(When claimed, When printed, boolean relative) {
    When dated = yearless ? inYearOf(claimed, printed) : claimed;
    When draft = about ? widened(dated) : dated;
    boolean comparable = !relative && !printed.approximate() && draft.limit() == printed.limit();
    boolean apart = draft.to().isBefore(printed.from()) || draft.from().isAfter(printed.to());
    if (draft.from().equals(printed.from()) && draft.to().equals(printed.to())) {
      return draft.limit() == printed.limit() ? Relation.AGREES : Relation.UNCLEAR;
    }
    if (draft.approximate()) {
      return !comparable
          ? Relation.UNCLEAR
          : apart ? Relation.DIFFERS : isExact(printed) ? Relation.AGREES : Relation.UNCLEAR;
    }
    if (comparable && isDayOf(draft, printed)) {
      return ofPeriod(draft, printed);
    }
    boolean coarser =
        draft.precision() != Precision.DAY
            && draft.precision() != Precision.RANGE
            && !draft.from().isAfter(printed.from())
            && !draft.to().isBefore(printed.to());
    if (coarser) {
      return draft.limit() == printed.limit() && !printed.approximate()
          ? Relation.AGREES
          : Relation.UNCLEAR;
    }
    return comparable && (apart || draft.precision() == printed.precision())
        ? Relation.DIFFERS
        : Relation.UNCLEAR;
  }

  /// Whether a date is exact enough to be meant by a rough one.
  private static boolean isExact(When printed) {
    return printed.precision() == Precision.DAY || printed.precision() == Precision.RANGE;
  }

  private static boolean isDayOf(When draft, When printed) {
    return draft.precision() == Precision.DAY
        && printed.precision() == Precision.RANGE
        && draft.limit() == Limit.AT
        && !draft.from().isBefore(printed.from())
        && !draft.to().isAfter(printed.to());
  }

  /// A day of a period that the release gives whole: its first, unless the draft says that it is
  /// the last, and the other way round.
  private Relation ofPeriod(When draft, When printed) {
    boolean first = draft.from().equals(printed.from());
    boolean last = draft.to().equals(printed.to());
    return switch (end) {
      case NEITHER -> first ? Relation.AGREES : Relation.UNCLEAR;
      case FIRST -> first ? Relation.AGREES : Relation.DIFFERS;
      case LAST -> last ? Relation.AGREES : Relation.DIFFERS;
    };
  }

  private static When widened(When when) {
    boolean day = when.precision() == Precision.DAY;
    return new When(
        day ? when.from().minusDays(MAX_DAYS_OFF) : when.from(),
        day ? when.to().plusDays(MAX_DAYS_OFF) : when.to(),
        Precision.RANGE,
        when.limit(),
        true);
  }

  private static When inYearOf(When draft, When printed) {
    long years = (long) printed.from().getYear() - draft.from().getYear();
    return new When(
        draft.from().plusYears(years),
        draft.to().plusYears(years),
        draft.precision(),
        draft.limit(),
        draft.approximate());
  }
}
