package eujp.extract.dates;

import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import eujp.extract.dates.Calendar.Relative;
import eujp.extract.dates.Piece.Unit;
import eujp.extract.dates.When.Precision;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what is told by the day of the text or by the date before: *last week*, *two years ago*,
/// *over the next five years*, *the same month*, *next Monday*.
final class RelativeReader {
  /// How many *a few* are.
  private static final int FEW = 3;

  private static final int DAYS_AROUND_A_WEEK = 3;
  private static final Map<Cue, ChronoUnit> UNITS =
      Map.of(
          Cue.DAYS, ChronoUnit.DAYS,
          Cue.WEEKS, ChronoUnit.WEEKS,
          Cue.MONTHS, ChronoUnit.MONTHS,
          Cue.YEARS, ChronoUnit.YEARS);

  private final DateContext context;
  private final DateText text;
  private final Lexicon words;
  private final DayReader days;
  private final PartReader parts;

  RelativeReader(DateContext context, DayReader days, PartReader parts) {
    this.context = context;
    this.text = context.text;
    this.words = context.words;
    this.days = days;
    this.parts = parts;
  }

  Optional<Piece> at(int index) {
    return relative(index)
        .or(() -> same(index))
        .or(() -> ago(index))
        .or(() -> counted(index))
        .or(() -> pointed(index))
        .or(() -> weekday(index));
  }

  private Optional<Piece> relative(int index) {
    int later = context.skip(Cue.LATER, index);
    int earlier = context.skip(Cue.EARLIER, index);
    int at = Math.max(later, earlier);
    Phrases.Found found = words.relatives.at(text, at);
    if (found.isNone()) {
      at = index;
      found = words.relatives.at(text, at);
    }
    if (found.isNone() || isOtherWord(at)) {
      return Optional.empty();
    }
    Relative meant = words.relative.get(found.value());
    boolean ofDay =
        Calendar.WEEKDAYS.contains(meant.unit()) && days.day(found.end() - 1).isPresent();
    if (ofDay || (meant.unit() == AbsoluteUnit.WEEK && isWeekday(at))) {
      return Optional.empty();
    }
    if (meant.unit() == AbsoluteUnit.YEAR && at == index) {
      int year = context.asOf.getYear() + meant.steps();
      Piece whole = Piece.of(Unit.YEAR, index, found.end(), found.end()).withYear(year);
      Piece parted = parts.withPartBehind(whole);
      if (parted.next() > whole.next()) {
        return Optional.of(parted);
      }
    }
    When when = period(meant);
    if (meant.unit() == AbsoluteUnit.WEEK) {
      int on = context.skip(Cue.ON, found.end());
      Phrases.Found day = words.weekdays.at(text, on);
      if (!day.isNone()) {
        return Optional.of(Piece.given(dayOf(when, day.value()), index, day.end()));
      }
    }
    if (at > index && later > index) {
      when = rest(context.asOf.plusDays(1), when.to(), when);
    } else if (at > index) {
      when = rest(when.from(), context.asOf.minusDays(1), when);
    }
    return Optional.of(Piece.given(when, index, found.end()));
  }

  /// A day of a week.
  private static When dayOf(When week, int weekday) {
    return When.day(week.from().plusDays((weekday & Lexicon.MONTH) - 1L));
  }

  /// Whether a capital makes a day of a week: Maltese has one word for Friday and for a week.
  private boolean isWeekday(int index) {
    Phrases.Found day = words.weekdays.at(text, index);
    return !day.isNone() && text.at(day.end() - 1).capital();
  }

  private static When rest(LocalDate from, LocalDate to, When whole) {
    return to.isBefore(from) ? whole.approximately() : When.roughly(from, to);
  }

  /// Whether a capital inside a sentence makes it another word: *Morgen* is the morning.
  private boolean isOtherWord(int index) {
    return text.at(index).capital() && !text.beginsSentence(index) && !words.japanese;
  }

  private When period(Relative meant) {
    LocalDate asOf = context.asOf;
    int steps = meant.steps();
    YearMonth month = YearMonth.from(asOf);
    return switch (meant.unit()) {
      case WEEK -> {
        LocalDate monday =
            asOf.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(steps);
        yield When.at(monday, monday.plusDays(6), Precision.WEEK);
      }
      case MONTH -> When.month(month.plusMonths(steps));
      case QUARTER -> {
        YearMonth first =
            month.withMonth((month.getMonthValue() - 1) / 3 * 3 + 1).plusMonths(3L * steps);
        yield When.at(first.atDay(1), first.plusMonths(2).atEndOfMonth(), Precision.QUARTER);
      }
      case YEAR -> When.years(asOf.getYear() + steps, asOf.getYear() + steps, Precision.YEAR);
      case DAY -> When.day(asOf.plusDays(steps));
      default -> weekday(Calendar.WEEKDAYS.indexOf(meant.unit()) + 1, steps);
    };
  }

  /// *The same month*, *the next day*, *that year*, *later that year*: of the date before.
  private Optional<Piece> same(int index) {
    if (context.before.isEmpty()) {
      return Optional.empty();
    }
    LocalDate last = context.before.get().to();
    int later = context.skip(Cue.LATER, index);
    int year = context.skip(Cue.SAME_YEAR, later);
    int month = context.skip(Cue.SAME_MONTH, later);
    int day = context.skip(Cue.SAME_DAY, later);
    if (year > later) {
      LocalDate end = LocalDate.of(last.getYear(), 12, 31);
      When when =
          later == index
              ? When.years(last.getYear(), last.getYear(), Precision.YEAR)
              : end.equals(last)
                  ? context.before.get().approximately()
                  : When.roughly(last.plusDays(1), end);
      return Optional.of(Piece.given(when, index, year));
    }
    if (month > later) {
      return context.monthBefore().map(before -> Piece.given(When.month(before), index, month));
    }
    if (context.before.get().precision() != Precision.DAY) {
      return Optional.empty();
    }
    int nextDay = context.skip(Cue.NEXT_DAY, index);
    if (nextDay > Math.max(index, day)) {
      return Optional.of(Piece.given(When.day(last.plusDays(1)), index, nextDay));
    }
    return day > later ? Optional.of(Piece.given(When.day(last), index, day)) : Optional.empty();
  }

  /// A count of days, weeks, months or years before the day of the text.
  @SuppressWarnings("EnumOrdinal") // the tables of words hold numbers
  private Optional<Piece> ago(int index) {
    for (Lexicon.Ago form : words.ago) {
      int number = form.before().isEmpty() ? index : form.before().at(text, index).end();
      Phrases.Found count = number < 0 ? Phrases.NONE : count(number);
      Phrases.Found unit = form.after().at(text, count.end());
      if (!count.isNone() && !unit.isNone()) {
        When when = before(count.value(), ChronoUnit.values()[unit.value()]);
        return Optional.of(Piece.given(when, index, unit.end()));
      }
    }
    return Optional.empty();
  }

  /// A count in digits or written out: *five*, *twenty-one*, *a*.
  private Phrases.Found count(int index) {
    if (context.is(Cue.ONE, index)) {
      return new Phrases.Found(index + 1, 1);
    }
    boolean joined = text.isSign(index + 1, "-") && text.isWord(index + 2);
    String word = text.at(index).text();
    String both = joined ? word + "-" + text.at(index + 2).text() : word;
    Optional<Integer> compound = Numerals.value(both, words.language);
    if (compound.isPresent()) {
      return new Phrases.Found(index + (joined ? 3 : 1), compound.get());
    }
    return Numerals.value(word, words.language)
        .map(value -> new Phrases.Found(index + 1, value))
        .orElse(Phrases.NONE);
  }

  private When before(int count, ChronoUnit unit) {
    LocalDate day = context.asOf.minus(count, unit);
    When when =
        switch (unit) {
          case DAYS -> When.day(day);
          case YEARS -> When.years(day.getYear(), day.getYear(), Precision.YEAR);
          case MONTHS -> When.month(YearMonth.from(day));
          default ->
              When.at(
                  day.minusDays(DAYS_AROUND_A_WEEK),
                  day.plusDays(DAYS_AROUND_A_WEEK),
                  Precision.WEEK);
        };
    return when.approximately();
  }

  /// A period that ends or begins with the day of the text: *over the past five years*.
  private Optional<Piece> counted(int index) {
    int coming = context.skip(Cue.COMING, index);
    int past = context.skip(Cue.PAST, index);
    int at = Math.max(coming, past);
    if (at == index) {
      return Optional.empty();
    }
    Phrases.Found count = count(at);
    int unit = count.isNone() ? at : count.end();
    if (count.isNone() && context.skip(Cue.UNCOUNTED, index) == at) {
      return Optional.empty();
    }
    return UNITS.entrySet().stream()
        .filter(entry -> context.is(entry.getKey(), unit))
        .findFirst()
        .map(entry -> {
          int few = count.isNone() ? FEW : count.value();
          LocalDate asOf = context.asOf;
          When when =
              past > coming
                  ? When.roughly(asOf.minus(few, entry.getValue()), asOf.minusDays(1))
                  : When.roughly(asOf.plusDays(1), asOf.plus(few, entry.getValue()));
          return Piece.given(when, index, context.skip(entry.getKey(), unit));
        });
  }

  /// *Next May*, *last Monday*, *this autumn*, *lundi dernier*.
  private Optional<Piece> pointed(int index) {
    for (Cue cue : List.of(Cue.LAST, Cue.THIS, Cue.NEXT)) {
      int at = context.skip(cue, index);
      int steps = cue == Cue.LAST ? -1 : cue == Cue.THIS ? 0 : 1;
      if (at > index) {
        Optional<Piece> named =
            days.day(at) // with its day, it is that day in any case
                .map(day -> day.from(index))
                .or(() ->
                    days.month(at)
                        .map(
                            month -> Piece.given(month(month.month(), steps), index, month.next())))
                .or(() ->
                    weekday(at)
                        .map(day -> Piece.given(weekday(day.weekday(), steps), index, day.next())))
                .or(() -> season(at, index, steps));
        if (named.isPresent()) {
          return named;
        }
      }
    }
    return pointedBehind(index);
  }

  /// *Lundi dernier*, *mars prochain*, *torsdag i nästa vecka*.
  private Optional<Piece> pointedBehind(int index) {
    Optional<Piece> day = weekday(index);
    Optional<Piece> named = day.or(() -> days.month(index));
    if (named.isEmpty()) {
      return Optional.empty();
    }
    Piece piece = named.get();
    int last = context.skip(Cue.LAST_AFTER, piece.next());
    int next = context.skip(Cue.NEXT_AFTER, piece.next());
    int end = Math.max(last, next);
    if (end > piece.next()) {
      int steps = last > next ? -1 : 1;
      When when = day.isPresent() ? weekday(piece.weekday(), steps) : month(piece.month(), steps);
      return Optional.of(Piece.given(when, index, end));
    }
    Phrases.Found week = words.relatives.at(text, piece.next());
    boolean ofWeek =
        day.isPresent()
            && !week.isNone()
            && words.relative.get(week.value()).unit() == AbsoluteUnit.WEEK;
    return ofWeek
        ? Optional.of(
            Piece.given(
                dayOf(period(words.relative.get(week.value())), piece.weekday()),
                index,
                week.end()))
        : Optional.empty();
  }

  private Optional<Piece> season(int at, int index, int steps) {
    int year = context.asOf.getYear() + steps;
    return parts
        .numbered(at)
        .filter(piece -> piece.unit() == Unit.SEASON)
        .map(season -> Piece.given(When.season(year, season.day()), index, season.next()));
  }

  private When month(int number, int steps) {
    YearMonth now = YearMonth.from(context.asOf);
    YearMonth month = now.withMonth(number);
    return When.month(
        switch (steps) {
          case -1 -> month.isBefore(now) ? month : month.minusYears(1);
          case 1 -> month.isAfter(now) ? month : month.plusYears(1);
          default -> month;
        });
  }

  private When weekday(int number, int steps) {
    DayOfWeek day = DayOfWeek.of(number);
    return steps == 0
        ? dayOf(period(new Relative(AbsoluteUnit.WEEK, 0)), number)
        : When.day(
            context.asOf.with(
                steps > 0 ? TemporalAdjusters.next(day) : TemporalAdjusters.previous(day)));
  }

  /// A weekday, which is a date where its form or a word before it says so: *on Monday*.
  private Optional<Piece> weekday(int index) {
    Phrases.Found day = words.weekdays.at(text, index);
    return day.isNone() || words.japanese
        ? Optional.empty()
        : Optional.of(
            Piece.of(Unit.WEEKDAY, index, day.end(), day.end())
                .withWeekday(day.value() & Lexicon.MONTH)
                .surely((day.value() & Lexicon.INSIDE) != 0));
  }
}
