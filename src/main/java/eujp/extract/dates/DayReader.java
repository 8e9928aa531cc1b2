package eujp.extract.dates;

import eujp.extract.dates.DateNumbers.Marked;
import eujp.extract.dates.Piece.Unit;
import eujp.extract.dates.When.Limit;
import java.util.Optional;

/// Reads days and months by the month's name, without their year: `Monday 3 May`, `May 3`, `May`.
final class DayReader {
  private final DateContext context;
  private final DateText text;
  private final Lexicon words;
  private final DateNumbers numbers;

  DayReader(DateContext context, DateNumbers numbers) {
    this.context = context;
    this.text = context.text;
    this.words = context.words;
    this.numbers = numbers;
  }

  /// A day of a month, with the weekday before it.
  Optional<Piece> day(int index) {
    Phrases.Found weekday = words.weekdays.at(text, index);
    if (weekday.isNone()) {
      return plainDay(index);
    }
    int at = weekday.end();
    if (text.isSign(at, ",") || text.isSign(at, ".")) {
      at++;
    }
    int number = at;
    return plainDay(context.skip(Cue.THE, number))
        .or(() -> plainDay(number))
        .map(day -> day.from(index).withWeekday(weekday.value() & Lexicon.MONTH));
  }

  private Optional<Piece> plainDay(int index) {
    Optional<Piece> day = text.isNumber(index) ? dayFirst(index) : monthFirst(index);
    return day.map(this::withWeekdayBehind);
  }

  private Optional<Piece> dayFirst(int index) {
    return numbers
        .day(index)
        .flatMap(day ->
            name(context.skip(Cue.OF_MONTH, day.next()))
                .map(month ->
                    asDay(month, day)
                        .from(index)
                        .withEdge(month.edge() == Limit.AT ? day.edge() : month.edge())));
  }

  private Optional<Piece> monthFirst(int index) {
    return name(index)
        .flatMap(month -> {
          int at = words.monthFirst ? context.skip(Cue.THE, month.next()) : month.next();
          return numbers
              .day(at)
              .filter(day -> words.monthFirst || day.sure())
              .filter(day -> !words.monthFirst || !isAmount(day.next()))
              .map(day ->
                  asDay(month, day).to(day.end(), day.next()).withEdge(day.edge()).bigFirst(true));
        });
  }

  private boolean isAmount(int next) {
    return text.isSign(next, "%") || text.isSign(next, "€") || text.isSign(next, "$");
  }

  private static Piece asDay(Piece month, Marked day) {
    return month.as(Unit.DAY).withDay(day.value()).surely(true);
  }

  /// A day with a weekday behind it, as in *2024. június 3-án, hétfőn*.
  private Piece withWeekdayBehind(Piece day) {
    int at = text.isSign(day.next(), ",") ? day.next() + 1 : day.next();
    Phrases.Found weekday = words.weekdays.at(text, at);
    return weekday.isNone() || !words.yearFirst || text.isNumber(weekday.end())
        ? day
        : day.withWeekday(weekday.value() & Lexicon.MONTH).to(weekday.end(), weekday.end());
  }

  /// A month in full, without a day.
  Optional<Piece> month(int index) {
    return name(index).filter(month -> !isInCompound(month.next()));
  }

  /// Whether a month is the beginning of another word: *Mai-Gipfel*.
  private boolean isInCompound(int next) {
    return text.isSign(next, "-")
        && text.isJoined(next)
        && text.isJoined(next + 1)
        && text.isWord(next + 1)
        && !words.months.isAt(text, next + 1);
  }

  /// The name of a month or its abbreviation, which is not sure of itself alone.
  private Optional<Piece> name(int index) {
    Phrases.Found name = words.months.at(text, index);
    int next = name.end();
    boolean brief = name.isNone();
    if (brief) {
      name = words.abbreviations.at(text, index);
      next = name.end();
      next = text.isJoined(next) && text.isSign(next, ".") ? next + 1 : next;
    }
    if (name.isNone() || (words.capitals && !hasCapital(index, name.end()))) {
      return Optional.empty();
    }
    if (text.isSign(next - 1, "-") && text.isJoined(next) && text.isWord(next)) {
      next--; // heinä–elokuussa
    }
    int mark = name.value();
    next = context.skip(Cue.MONTH_WORD, next);
    Limit edge =
        (mark & Lexicon.STARTING) != 0
            ? Limit.SINCE
            : (mark & Lexicon.ENDING) != 0 ? Limit.BY : Limit.AT;
    Piece month =
        Piece.of(Unit.MONTH, index, next, next)
            .withMonth(mark & Lexicon.MONTH)
            .withEdge(edge)
            .surely((mark & Lexicon.INSIDE) != 0);
    return Optional.of(brief ? month.abbreviated() : month);
  }

  private boolean hasCapital(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.at(i).capital()) {
        return true;
      }
    }
    return false;
  }
}
