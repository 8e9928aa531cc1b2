package eujp.extract.dates;

import eujp.extract.dates.Piece.Part;
import eujp.extract.dates.Piece.Unit;
import java.util.List;
import java.util.Optional;

/// Reads parts of years and what is made of years: quarters, halves, seasons, decades, *early*,
/// *the end of*.
final class PartReader {
  private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");
  private static final int LAST_QUARTER = 4;
  private static final int LAST_HALF = 2;
  private static final int TENS_DIGITS = 2;
  private static final int CENTURY = 100;
  private static final int MAX_WORDS_BETWEEN = 3;

  private final DateContext context;
  private final DateText text;
  private final Lexicon words;
  private final DateNumbers numbers;
  private final YearReader years;
  private final DayReader days;

  PartReader(DateContext context, DateNumbers numbers, YearReader years, DayReader days) {
    this.context = context;
    this.text = context.text;
    this.words = context.words;
    this.numbers = numbers;
    this.years = years;
    this.days = days;
  }

  /// A quarter, half or season of a year, with the article before it; a season may lack its year.
  Optional<Piece> ofYear(int index) {
    int named = context.skip(Cue.THE, index);
    return numbered(index)
        .or(() -> numbered(named))
        .map(piece -> piece.from(index))
        .flatMap(piece -> {
          int at = piece.next();
          boolean sign = text.isSign(at, "/") || text.isSign(at, "-");
          Optional<Piece> year = sign ? years.inDigits(at + 1) : years.behind(at);
          return year.map(found ->
                  piece.withYear(found.year()).surely(true).to(found.place().end(), found.next()))
              .or(() -> ofThisYear(piece))
              .or(() -> Optional.of(piece));
        });
  }

  private Optional<Piece> ofThisYear(Piece piece) {
    int end = context.skip(Cue.THE_YEAR, context.skip(Cue.OF_YEAR, piece.next()));
    int whole = Math.max(end, context.skip(Cue.THE_YEAR, piece.next()));
    return whole > piece.next() && context.is(Cue.THE_YEAR, whole - 1)
        ? Optional.of(piece.withYear(context.asOf.getYear()).surely(true).to(whole, whole))
        : Optional.empty();
  }

  /// A quarter, half or season without its year.
  Optional<Piece> numbered(int index) {
    Phrases.Found quarter = words.quarters.at(text, index);
    if (!quarter.isNone() && numbers.isFree(index)) {
      return Optional.of(
          Piece.of(Unit.QUARTER, index, quarter.end(), quarter.end()).withDay(quarter.value()));
    }
    Phrases.Found half = words.halves.at(text, index);
    if (!half.isNone()) {
      return Optional.of(Piece.of(Unit.HALF, index, half.end(), half.end()).withDay(half.value()));
    }
    Phrases.Found season = words.seasons.at(text, index);
    if (!season.isNone()) {
      return Optional.of(
          Piece.of(Unit.SEASON, index, season.end(), season.end()).withDay(season.value()));
    }
    return ordinalFirst(index).or(() -> ordinalLast(index));
  }

  private Optional<Piece> ordinalFirst(int index) {
    Phrases.Found ordinal = ordinal(index);
    if (ordinal.isNone()) {
      return Optional.empty();
    }
    return period(index, ordinal.end(), ordinal.value(), -1);
  }

  private Optional<Piece> ordinalLast(int index) {
    int name = Math.max(context.skip(Cue.QUARTER, index), context.skip(Cue.HALF, index));
    if (name == index) {
      return Optional.empty();
    }
    Phrases.Found ordinal = ordinal(name);
    return ordinal.isNone()
        ? Optional.empty()
        : period(index, index, ordinal.value(), ordinal.end());
  }

  /// @param name where the word for the period stands
  /// @param end where it all ends, if not behind that word
  private Optional<Piece> period(int index, int name, int which, int end) {
    int quarter = context.skip(Cue.QUARTER, name);
    int half = context.skip(Cue.HALF, name);
    int behind = Math.max(Math.max(quarter, half), end);
    boolean isQuarter = quarter > name && quarter >= half && which <= LAST_QUARTER;
    boolean isHalf = half > name && which <= LAST_HALF;
    return isQuarter || isHalf
        ? Optional.of(
            Piece.of(isQuarter ? Unit.QUARTER : Unit.HALF, index, behind, behind)
                .withDay(which)
                .surely(context.is(Cue.HALF_YEAR, name)))
        : Optional.empty();
  }

  /// First to fourth: in words, in Roman digits or as a number with its ending.
  private Phrases.Found ordinal(int index) {
    Phrases.Found word = words.ordinals.at(text, index);
    if (!word.isNone()) {
      return word;
    }
    int roman = text.at(index).capital() ? ROMAN.indexOf(text.at(index).text()) : -1;
    if (roman >= 0) {
      int end = text.isSign(index + 1, ".") ? index + 2 : index + 1;
      return new Phrases.Found(end, roman + 1);
    }
    return numbers.isFree(index)
        ? numbers
            .day(index)
            .filter(number -> number.value() <= LAST_QUARTER)
            .map(number -> new Phrases.Found(number.next(), number.value()))
            .orElse(Phrases.NONE)
        : Phrases.NONE;
  }

  /// Early, mid, late or the end of a month or year.
  @SuppressWarnings("EnumOrdinal") // the tables of words hold numbers
  Optional<Piece> part(int index) {
    Phrases.Found part = words.parts.at(text, index);
    if (part.isNone()) {
      return Optional.empty();
    }
    int at = part.end();
    for (int i = 0; i < MAX_WORDS_BETWEEN; i++) {
      Optional<Piece> whole = whole(at);
      if (whole.isPresent()) {
        return whole.map(
            piece -> piece.from(index).withPart(Part.values()[part.value()]).surely(true));
      }
      int next =
          Math.max(
              Math.max(context.skip(Cue.THE, at), context.skip(Cue.IN, at)),
              context.skip(Cue.OF_MONTH, at));
      if (next == at) {
        break;
      }
      at = next;
    }
    return Optional.empty();
  }

  private Optional<Piece> whole(int index) {
    int theYear = context.skip(Cue.THE_YEAR, index);
    return days.month(index)
        .map(years::completed)
        .or(() -> years.behind(index))
        .or(() -> relatedIn(index, theYear))
        .or(() ->
            theYear == index || years.inDigits(theYear).isPresent()
                ? Optional.empty()
                : Optional.of(
                    Piece.of(Unit.YEAR, index, theYear, theYear).withYear(context.asOf.getYear())));
  }

  /// The year that begins in *of the year* and goes on behind it: *de l'année prochaine*.
  private Optional<Piece> relatedIn(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      Optional<Piece> year = years.related(i).filter(one -> one.next() > to);
      if (year.isPresent()) {
        return year;
      }
    }
    return Optional.empty();
  }

  /// A month or year with the part of it behind: *2024 végén*, *2024年末*; a month with its year
  /// behind that: *elokuun lopulla 2025*.
  @SuppressWarnings("EnumOrdinal") // the tables of words hold numbers
  Piece withPartBehind(Piece whole) {
    int at = words.japanese ? context.skip(Cue.THE, whole.next()) : whole.next();
    Phrases.Found part = words.parts.at(text, at);
    boolean may = whole.unit() == Unit.MONTH || whole.unit() == Unit.YEAR;
    if (part.isNone() || !words.yearFirst || !may) {
      return whole;
    }
    Piece parted =
        whole
            .withPart(Part.values()[part.value()])
            .withEdge(context.is(Cue.BY_AFTER, at) ? When.Limit.BY : whole.edge())
            .surely(true)
            .to(part.end(), part.end());
    return whole.unit() == Unit.MONTH && whole.year() == 0 && !words.japanese
        ? years.completed(parted)
        : context.closed(parted);
  }

  /// A decade by its first year: *1990s*, *années 90*, *90-luvulla*, *años noventa*.
  Optional<Piece> decade(int index) {
    Phrases.Found tens = words.tens.at(text, index);
    if (!tens.isNone()) {
      return Optional.of(
          Piece.of(Unit.DECADE, index, tens.end(), tens.end())
              .withYear(century(tens.value() * 10))
              .surely(true));
    }
    int lead = context.skip(Cue.DECADE, index);
    int at = text.isSign(lead, "'") ? lead + 1 : lead;
    Optional<Integer> first = firstYear(at, lead > index);
    if (first.isEmpty() || (lead == index && !numbers.isFree(at))) {
      return Optional.empty();
    }
    boolean behind = !words.of(Cue.DECADE_AFTER).isEmpty();
    boolean before = !words.of(Cue.DECADE).isEmpty();
    int end = context.skip(Cue.DECADE_AFTER, at + 1);
    boolean inTens = text.at(at).text().length() <= TENS_DIGITS;
    boolean shown = end > at + 1;
    if ((behind && !shown) || (before && (!behind || inTens) && lead == index)) {
      return Optional.empty();
    }
    if (!shown && !inTens && text.isNumber(at) && goesOn(at + 1)) {
      return Optional.empty();
    }
    int start = shown ? at : index;
    return Optional.of(Piece.of(Unit.DECADE, start, end, end).withYear(first.get()).surely(true));
  }

  /// Whether a year is the first of several, and so no decade.
  private boolean goesOn(int next) {
    int join = Math.max(context.skip(Cue.AND, next), context.skip(Cue.TO, next));
    int other = context.skip(Cue.THE, join);
    return text.isSign(next, "-")
        || (join > next && (text.isNumber(join) || text.isNumber(other)))
        || (text.isJoined(next) && text.isWord(next));
  }

  private Optional<Integer> firstYear(int index, boolean led) {
    String number = text.at(index).text();
    Optional<Integer> value =
        text.isNumber(index) && number.length() <= LAST_QUARTER
            ? Optional.of(Integer.parseInt(number))
            : led && text.isWord(index) ? Numerals.value(number, words.language) : Optional.empty();
    return value
        .filter(year -> year % 10 == 0)
        .flatMap(year ->
            year >= DateNumbers.FIRST_YEAR && year <= DateNumbers.LAST_YEAR
                ? Optional.of(year)
                : year >= 10 && year < CENTURY ? Optional.of(century(year)) : Optional.empty());
  }

  /// The last such decade that has begun on the day of the text.
  private int century(int tens) {
    int year = context.asOf.getYear() / CENTURY * CENTURY + tens;
    return year > context.asOf.getYear() ? year - CENTURY : year;
  }
}
