package eujp.extract.dates;

import eujp.extract.dates.Piece.Unit;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads one date off a text, from a token on: the longest of the forms that begin there.
///
/// Each form is bounded by the words that it may have, so that a text is read in linear time.
final class PieceReader {
  private final DateContext context;
  private final DateText text;
  private final Lexicon words;
  private final DateNumbers numbers;
  private final NumericDates numeric;
  private final YearReader years;
  private final DayReader days;
  private final PartReader parts;
  private final RelativeReader relatives;
  private final JapaneseReader japanese;

  PieceReader(DateContext context) {
    this.context = context;
    this.text = context.text;
    this.words = context.words;
    this.numbers = new DateNumbers(text, words);
    this.numeric = new NumericDates(context, numbers);
    this.years = new YearReader(context, numbers);
    this.days = new DayReader(context, numbers);
    this.parts = new PartReader(context, numbers, years, days);
    this.relatives = new RelativeReader(context, days, parts);
    this.japanese = new JapaneseReader(context, parts);
  }

  /// A date that nothing before it runs into.
  Optional<Piece> free(int index) {
    boolean inside =
        (text.isNumber(index) && !numbers.isFree(index))
            || (words.japanese && JapaneseReader.isInsideNumber(text, index));
    return inside ? Optional.empty() : at(index);
  }

  /// A date, whatever it is joined to.
  Optional<Piece> at(int index) {
    if (context.is(Cue.NONE, index)) {
      return Optional.empty();
    }
    Stream<Optional<Piece>> forms =
        words.japanese
            ? Stream.of(
                numeric.at(index),
                japanese.at(index),
                parts.decade(index),
                parts.numbered(index).filter(part -> part.unit() == Piece.Unit.QUARTER),
                relatives.at(index),
                japanese.bareDay(index))
            : Stream.of(
                numeric.at(index),
                behindWeekday(index),
                days.day(index).map(years::completed),
                yearFirst(index),
                month(index),
                parts.ofYear(index),
                parts.part(index),
                parts.decade(index),
                years.inDigits(index).map(parts::withPartBehind),
                relatives.at(index),
                numeric.withoutYear(index),
                bareDay(index));
    return forms.flatMap(Optional::stream).reduce((one, other) -> longer(one, other));
  }

  private static Piece longer(Piece one, Piece other) {
    return other.next() > one.next() ? other : one;
  }

  private Optional<Piece> month(int index) {
    return days.month(index)
        .map(years::completed)
        .filter(month -> !month.nature().abbreviated() || month.year() > 0)
        .map(month -> month.year() > 0 ? month : parts.withPartBehind(month));
  }

  /// A date in numbers, or one whose year stands first, with the weekday before it.
  private Optional<Piece> behindWeekday(int index) {
    Phrases.Found weekday = words.weekdays.at(text, index);
    if (weekday.isNone()) {
      return Optional.empty();
    }
    int comma = text.isSign(weekday.end(), ",") ? weekday.end() + 1 : weekday.end();
    int at = context.skip(Cue.THE, comma);
    return numeric
        .at(at)
        .or(() -> numeric.withoutYear(at).map(day -> day.surely(true)))
        .or(() -> yearFirst(at).filter(date -> date.unit() == Piece.Unit.DAY))
        .map(date -> date.from(index));
  }

  /// A year with what it is the year of behind it: *2022. gada 3. maijā*, *2024 végén*.
  private Optional<Piece> yearFirst(int index) {
    if (!words.yearFirst) {
      return Optional.empty();
    }
    return years
        .inDigits(index)
        .or(() -> years.related(index))
        .flatMap(year -> {
          int at = year.next();
          return Stream.of(
                  days.day(at).map(context::closed),
                  days.month(at).map(context::closed).map(parts::withPartBehind),
                  parts.numbered(at),
                  bareDay(at).filter(Piece::sure))
              .flatMap(Optional::stream)
              .reduce((one, other) -> longer(one, other))
              .map(inner -> inner.from(index).withYear(year.year()).surely(true).bigFirst(true));
        });
  }

  /// A day without its month, which a list or period may give it.
  private Optional<Piece> bareDay(int index) {
    Phrases.Found weekday = words.weekdays.at(text, index);
    int number =
        weekday.isNone()
            ? index
            : context.skip(
                Cue.THE, text.isSign(weekday.end(), ",") ? weekday.end() + 1 : weekday.end());
    return numbers
        .day(number)
        .filter(day -> weekday.isNone() || isToBehind(day.next()))
        .map(day ->
            Piece.of(Unit.DAY, index, day.end(), day.next())
                .withDay(day.value())
                .withEdge(day.edge())
                .surely(day.sure()));
  }

  /// Whether *to* follows, behind the comma of a weekday's day: *from Monday 7 to …*, *Montag, dem
  /// 7., bis …*.
  private boolean isToBehind(int next) {
    return context.is(Cue.TO, text.isSign(next, ",") ? next + 1 : next);
  }
}
