package eujp.extract.dates;

import eujp.extract.dates.When.Limit;
import java.util.Optional;

/// A date as far as its own words give it.
///
/// @param unit what it is
/// @param place where its words stand
/// @param fields what the words give
/// @param part early, mid, late or the end of it
/// @param edge what its ending says: *from* or *until* it
/// @param nature how far it stands by itself
/// @param given what it means where that is known already
record Piece(
    Unit unit,
    Place place,
    Fields fields,
    Part part,
    Limit edge,
    Nature nature,
    Optional<When> given) {
  enum Unit {
    DAY,
    MONTH,
    QUARTER,
    HALF,
    SEASON,
    YEAR,
    FISCAL_YEAR,
    DECADE,
    WEEKDAY,
    GIVEN
  }

  enum Part {
    WHOLE,
    EARLY,
    MID,
    LATE,
    END
  }

  /// Where words stand, in tokens.
  ///
  /// @param end behind what is shown
  /// @param next behind what is read: a full stop, a word for *year*
  record Place(int start, int end, int next) {}

  /// What words give; what is 0 they leave out.
  ///
  /// @param month from 1
  /// @param day of the month, or which quarter, half or season, from 1
  /// @param weekday Monday as 1
  record Fields(int year, int month, int day, int weekday) {}

  /// @param sure whether it is a date by its own words, without any before it
  /// @param bigFirst whether the larger unit stands first in it: `May 3`, `2022. gada 3. maijā`
  /// @param abbreviated whether the month is
  record Nature(boolean sure, boolean bigFirst, boolean abbreviated) {}

  static Piece of(Unit unit, int start, int end, int next) {
    return new Piece(
        unit,
        new Place(start, end, next),
        new Fields(0, 0, 0, 0),
        Part.WHOLE,
        Limit.AT,
        new Nature(false, false, false),
        Optional.empty());
  }

  static Piece given(When when, int start, int end) {
    Piece piece = of(Unit.GIVEN, start, end, end).surely(true);
    return new Piece(
        piece.unit,
        piece.place,
        piece.fields,
        piece.part,
        piece.edge,
        piece.nature,
        Optional.of(when));
  }

  int next() {
    return place.next();
  }

  int year() {
    return fields.year();
  }

  int month() {
    return fields.month();
  }

  int day() {
    return fields.day();
  }

  int weekday() {
    return fields.weekday();
  }

  boolean sure() {
    return nature.sure();
  }

  boolean bigFirst() {
    return nature.bigFirst();
  }

  /// A day without its month: the first in *2 and 3 May*.
  boolean isBareDay() {
    return unit == Unit.DAY && month() == 0;
  }

  Piece as(Unit other) {
    return new Piece(other, place, fields, part, edge, nature, given);
  }

  Piece withYear(int year) {
    return with(new Fields(year, month(), day(), weekday()));
  }

  Piece withMonth(int month) {
    return with(new Fields(year(), month, day(), weekday()));
  }

  Piece withDay(int day) {
    return with(new Fields(year(), month(), day, weekday()));
  }

  Piece withWeekday(int weekday) {
    return with(new Fields(year(), month(), day(), weekday));
  }

  private Piece with(Fields other) {
    return new Piece(unit, place, other, part, edge, nature, given);
  }

  Piece withPart(Part other) {
    return new Piece(unit, place, fields, other, edge, nature, given);
  }

  Piece withEdge(Limit other) {
    return new Piece(unit, place, fields, part, other, nature, given);
  }

  /// The same, sure of itself if it was or is now.
  Piece surely(boolean now) {
    return with(new Nature(sure() || now, bigFirst(), nature.abbreviated()));
  }

  Piece bigFirst(boolean now) {
    return with(new Nature(sure(), now, nature.abbreviated()));
  }

  Piece abbreviated() {
    return with(new Nature(sure(), bigFirst(), true));
  }

  private Piece with(Nature other) {
    return new Piece(unit, place, fields, part, edge, other, given);
  }

  Piece from(int start) {
    return with(new Place(start, place.end(), place.next()));
  }

  Piece to(int end, int next) {
    return with(new Place(place.start(), end, next));
  }

  private Piece with(Place other) {
    return new Piece(unit, other, fields, part, edge, nature, given);
  }
}
