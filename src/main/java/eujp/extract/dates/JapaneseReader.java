package eujp.extract.dates;

import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import eujp.extract.dates.Calendar.Relative;
import eujp.extract.dates.Piece.Unit;
import eujp.extract.dates.When.Precision;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// Reads Japanese dates: 2024年5月3日, 令和六年五月三日, 同年6月, 来月3日.
final class JapaneseReader {
  private static final String NUMERALS = "〇一二三四五六七八九";
  private static final String ZEROS = "○零";
  private static final String UNITS = "十百千";
  private static final int MAX_NUMERALS = 8;
  private static final int MAX_IN_BRACKETS = 8;
  private static final int MONTHS = 12;
  private static final int APRIL = 4;

  /// Eras are shorter, in years.
  private static final int LAST_YEAR_OF_ERA = 99;

  /// Before the month in a number for both: 202405.
  private static final int CODE = 100;

  private final DateContext context;
  private final DateText text;
  private final Lexicon words;
  private final PartReader parts;

  JapaneseReader(DateContext context, PartReader parts) {
    this.context = context;
    this.text = context.text;
    this.words = context.words;
    this.parts = parts;
  }

  /// The characters with which numbers begin.
  static List<String> numerals() {
    return (NUMERALS + ZEROS + UNITS).chars().mapToObj(Character::toString).toList();
  }

  /// Whether a place is inside a number in kanji: before the second of 十四年前.
  static boolean isInsideNumber(DateText text, int index) {
    return index > 0 && isNumeral(text.at(index)) && isNumeral(text.at(index - 1));
  }

  private static boolean isNumeral(DateToken token) {
    return token.text().length() == 1 && (NUMERALS + ZEROS + UNITS).contains(token.text());
  }

  /// A year, month and day as far as they are given.
  Optional<Piece> at(int index) {
    Phrases.Found year = year(index);
    if (!year.isNone()) {
      return Optional.of(inYear(index, year));
    }
    Phrases.Found month = relatedMonth(index);
    if (!month.isNone()) {
      Phrases.Found day = day(month.end());
      return day.isNone()
          ? Optional.empty()
          : Optional.of(
              context.closed(
                  dated(index, day.end(), day.value())
                      .withMonth(month.value() % CODE)
                      .withYear(month.value() / CODE)));
    }
    return inMonth(index, index)
        .filter(piece ->
            piece.unit() == Unit.DAY || piece.sure() || context.is(Cue.MONTH_AFTER, piece.next()))
        .map(piece -> context.closed(piece.surely(true)));
  }

  private Piece inYear(int index, Phrases.Found year) {
    int at = year.end();
    int fiscal = context.skip(Cue.FISCAL_YEAR, at - 1);
    if (fiscal > at - 1) {
      return context.closed(inFiscalYear(index, fiscal, year.value()));
    }
    int inner = behindBrackets(at);
    Piece piece =
        inMonth(index, inner)
            .or(() -> parts.numbered(inner).map(part -> part.from(index)))
            .or(() -> parts.numbered(context.skip(Cue.THE, inner)).map(part -> part.from(index)))
            .orElseGet(() -> Piece.of(Unit.YEAR, index, at, at));
    return context.closed(parts.withPartBehind(piece.withYear(year.value()).surely(true)));
  }

  /// A fiscal year, which begins in April, or the quarter or half of it that is given.
  private Piece inFiscalYear(int index, int end, int year) {
    Optional<Piece> part = parts.numbered(end).or(() -> parts.numbered(context.skip(Cue.THE, end)));
    boolean quarter = part.filter(one -> one.unit() == Unit.QUARTER).isPresent();
    boolean half = part.filter(one -> one.unit() == Unit.HALF).isPresent();
    if (!quarter && !half) {
      return Piece.of(Unit.FISCAL_YEAR, index, end, end).withYear(year).surely(true);
    }
    int months = quarter ? 3 : 6;
    YearMonth first = YearMonth.of(year, APRIL).plusMonths((part.get().day() - 1L) * months);
    When when =
        When.at(
            first.atDay(1),
            first.plusMonths(months - 1L).atEndOfMonth(),
            quarter ? Precision.QUARTER : Precision.RANGE);
    return Piece.given(when, index, part.get().next());
  }

  /// A month, and the day in it where one is given.
  private Optional<Piece> inMonth(int start, int index) {
    Phrases.Found month = counted(index, "月");
    if (month.isNone()
        || month.value() < 1
        || month.value() > MONTHS
        || isSign(month.end(), "間")
        || isSign(month.end(), "号")) {
      return Optional.empty();
    }
    Phrases.Found day = day(month.end());
    if (!day.isNone()) {
      return Optional.of(dated(start, day.end(), day.value()).withMonth(month.value()));
    }
    return Optional.of(
        parts.withPartBehind(
            Piece.of(Unit.MONTH, start, month.end(), month.end())
                .withMonth(month.value())
                .bigFirst(true)));
  }

  private static Piece dated(int start, int end, int day) {
    return Piece.of(Unit.DAY, start, end, end).withDay(day).surely(true).bigFirst(true);
  }

  /// A day without its month, in a list or period: the second in 5月28、29日.
  Optional<Piece> bareDay(int index) {
    Phrases.Found day = day(index);
    return day.isNone()
        ? Optional.empty()
        : Optional.of(context.closed(dated(index, day.end(), day.value())));
  }

  /// A number of a day with its sign, and the weekday in brackets behind it. In a list only the
  /// last has the sign.
  private Phrases.Found day(int index) {
    Phrases.Found number = number(index);
    if (number.isNone() || number.value() < 1 || number.value() > DateNumbers.LAST_DAY) {
      return Phrases.NONE;
    }
    int end = number.end();
    if (!isSign(end, "日")) {
      boolean goesOn =
          text.isSign(end, "-") || context.is(Cue.AND, end) || context.is(Cue.SINCE_AFTER, end);
      return goesOn && !number(end + 1).isNone()
          ? number
          : goesOn && !number(end + 2).isNone() ? number : Phrases.NONE;
    }
    if (isSign(end + 1, "間")) {
      return Phrases.NONE;
    }
    return new Phrases.Found(behindWeekday(end + 1), number.value());
  }

  private int behindWeekday(int index) {
    Phrases.Found weekday = words.weekdays.at(text, index + 1);
    return text.isSign(index, "(") && !weekday.isNone() && text.isSign(weekday.end(), ")")
        ? weekday.end() + 1
        : index;
  }

  /// A year with its sign: in digits, of an era, of the text or of the date before.
  private Phrases.Found year(int index) {
    Phrases.Found era = words.eras.at(text, index);
    if (!era.isNone()) {
      Phrases.Found number =
          isSign(era.end(), "元") ? new Phrases.Found(era.end() + 1, 1) : number(era.end());
      boolean isYear =
          !number.isNone()
              && number.value() > 0
              && number.value() <= LAST_YEAR_OF_ERA
              && isSign(number.end(), "年");
      return isYear
          ? new Phrases.Found(number.end() + 1, era.value() + number.value())
          : Phrases.NONE;
    }
    Phrases.Found number = counted(index, "年");
    if (!number.isNone()) {
      boolean isYear =
          number.value() >= DateNumbers.FIRST_YEAR
              && number.value() <= DateNumbers.LAST_YEAR
              && !isSign(number.end(), "間")
              && !isSign(number.end(), "代");
      return isYear ? number : Phrases.NONE;
    }
    return relatedYear(index);
  }

  /// This year or that before, where a month follows; alone it is a relative period.
  private Phrases.Found relatedYear(int index) {
    Phrases.Found same = words.of(Cue.SAME_YEAR).at(text, index);
    Phrases.Found relative = words.relatives.at(text, index);
    Phrases.Found year = Phrases.NONE;
    if (!same.isNone() && context.before.isPresent()) {
      year = new Phrases.Found(same.end(), context.before.get().to().getYear());
    } else if (!relative.isNone()) {
      Relative meant = words.relative.get(relative.value());
      if (meant.unit() == AbsoluteUnit.YEAR) {
        year = new Phrases.Found(relative.end(), context.asOf.getYear() + meant.steps());
      }
    }
    return !year.isNone() && !counted(year.end(), "月").isNone() ? year : Phrases.NONE;
  }

  /// This month or that before, with its year, as in 202405.
  private Phrases.Found relatedMonth(int index) {
    Phrases.Found same = words.of(Cue.SAME_MONTH).at(text, index);
    Optional<YearMonth> before = context.monthBefore();
    if (!same.isNone() && before.isPresent()) {
      return new Phrases.Found(same.end(), coded(before.get()));
    }
    Phrases.Found relative = words.relatives.at(text, index);
    if (!relative.isNone()) {
      Relative meant = words.relative.get(relative.value());
      if (meant.unit() == AbsoluteUnit.MONTH) {
        YearMonth month = YearMonth.from(context.asOf).plusMonths(meant.steps());
        return new Phrases.Found(relative.end(), coded(month));
      }
    }
    return Phrases.NONE;
  }

  private static int coded(YearMonth month) {
    return month.getYear() * CODE + month.getMonthValue();
  }

  private int behindBrackets(int index) {
    if (text.isSign(index, "(")) {
      for (int i = index + 1; i <= index + 1 + MAX_IN_BRACKETS; i++) {
        if (text.isSign(i, ")")) {
          return i + 1;
        }
      }
    }
    return index;
  }

  private boolean isSign(int index, String character) {
    return text.at(index).text().equals(character);
  }

  /// A number with a sign behind it.
  private Phrases.Found counted(int index, String sign) {
    Phrases.Found number = number(index);
    return !number.isNone() && isSign(number.end(), sign)
        ? new Phrases.Found(number.end() + 1, number.value())
        : Phrases.NONE;
  }

  /// A whole number below ten thousand, in digits or in kanji.
  private Phrases.Found number(int index) {
    if (text.isNumber(index)) {
      String digits = text.at(index).text();
      return digits.length() > 4
          ? Phrases.NONE
          : new Phrases.Found(index + 1, Integer.parseInt(digits));
    }
    int total = 0;
    int digit = -1;
    int at = index;
    for (; at < index + MAX_NUMERALS && !text.at(at).is(DateToken.Sort.LINE_BREAK); at++) {
      String character = text.at(at).text();
      int unit = unit(character);
      int value = ZEROS.contains(character) ? 0 : NUMERALS.indexOf(character);
      if (unit > 0) {
        total += Math.max(1, digit) * unit;
        digit = -1;
      } else if (value >= 0) {
        digit = digit < 0 ? value : digit * 10 + value;
      } else {
        break;
      }
    }
    return at == index ? Phrases.NONE : new Phrases.Found(at, total + Math.max(0, digit));
  }

  private static int unit(String character) {
    return switch (UNITS.indexOf(character)) {
      case 0 -> 10;
      case 1 -> 100;
      case 2 -> 1000;
      default -> 0;
    };
  }
}
