package eujp.check.draft;

import eujp.extract.dates.When;
import eujp.extract.dates.When.Limit;
import eujp.extract.dates.When.Precision;
import java.time.temporal.ChronoUnit;

/// How a date of a draft is to be read.
///
/// @param yearless whether the draft gives it without its year
/// @param about whether it is an approximation: *around 13 November*
/// @param end which day of a period the draft says that it is
record DateReading(boolean yearless, boolean about, PeriodEnd end) {
  /// How far from *around 13 November* the day may be.
  private static final int MAX_DAYS_OFF = 3;

  /// How far from a day that hangs on that of the release another may be and still be a slip of it.
  private static final int MAX_DAYS_APART = 14;

  /// How a date of a release stands to that of the draft.
  ///
  /// @param relative whether that of the release hangs on the day it was written
  /// @param printedEnd which day of a period the release says that it is
  Relation relation(When claimed, When printed, boolean relative, PeriodEnd printedEnd) {
    boolean point = printed.precision() != Precision.RANGE && printed.limit() == Limit.AT;
    if (point && end.isOtherThan(printedEnd)) {
      return Relation.APART;
    }
    Relation relation = relation(claimed, printed, relative);
    // What runs until a day does not end on every other day.
    return relation == Relation.DIFFERS
            && point
            && end == PeriodEnd.LAST
            && printedEnd != PeriodEnd.LAST
        ? Relation.APART
        : relation;
  }

  private Relation relation(When claimed, When printed, boolean relative) {
    When dated = yearless ? inYearOf(claimed, printed) : claimed;
    When draft = about ? widened(dated) : dated;
    boolean comparable = !relative && !printed.approximate() && isBoundLike(draft, printed);
    boolean apart = draft.to().isBefore(printed.from()) || draft.from().isAfter(printed.to());
    if (draft.from().equals(printed.from()) && draft.to().equals(printed.to())) {
      return isBoundLike(draft, printed) ? Relation.AGREES : Relation.UNCLEAR;
    }
    if (relative && isFarFrom(draft, printed)) {
      return Relation.APART;
    }
    if (draft.approximate()) {
      return !comparable
          ? Relation.UNCLEAR
          : apart ? Relation.DIFFERS : isExact(printed) ? Relation.AGREES : Relation.UNCLEAR;
    }
    if (comparable && isEndOf(draft, printed)) {
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

  /// Whether a day is so far from one that hangs on the day of the release, *on Monday*, that it is
  /// told by this in no way.
  private static boolean isFarFrom(When draft, When printed) {
    return draft.precision() == Precision.DAY
        && printed.precision() == Precision.DAY
        && Math.abs(ChronoUnit.DAYS.between(draft.from(), printed.from())) > MAX_DAYS_APART;
  }

  /// Whether a date is exact enough to be meant by a rough one.
  private static boolean isExact(When printed) {
    return printed.precision() == Precision.DAY || printed.precision() == Precision.RANGE;
  }

  /// Whether both bound what they are said of in the same way: *until 3 May* is told by *ends on 3
  /// May* and by a period that ends so.
  private boolean isBoundLike(When draft, When printed) {
    return switch (end) {
      case NEITHER -> draft.limit() == printed.limit();
      case FIRST -> draft.limit() != Limit.BY && printed.limit() != Limit.BY;
      case LAST -> draft.limit() != Limit.SINCE && printed.limit() != Limit.SINCE;
    };
  }

  /// Whether a day is one of a period, or said to be its first or last.
  private boolean isEndOf(When draft, When printed) {
    boolean inside = !draft.from().isBefore(printed.from()) && !draft.to().isAfter(printed.to());
    return draft.precision() == Precision.DAY
        && printed.precision() == Precision.RANGE
        && (inside || end != PeriodEnd.NEITHER);
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
