package eujp.extract.dates;

import eujp.extract.dates.Piece.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// Reads dates in numbers, in the order that CLDR has for the language: `12. 5. 2022`,
/// `2022.05.12-én`, `2022/05/12`.
final class NumericDates {
  private static final int YEAR_DIGITS = 4;
  private static final int MONTHS = 12;

  private final DateText text;
  private final Lexicon words;
  private final DateNumbers numbers;

  NumericDates(DateContext context, DateNumbers numbers) {
    this.text = context.text;
    this.words = context.words;
    this.numbers = numbers;
  }

  Optional<Piece> at(int index) {
    if (!isParted(index)) {
      return Optional.empty();
    }
    String first = text.at(index).text();
    String last = text.at(index + 4).text();
    int middle = number(text.at(index + 2).text());
    boolean yearFirst = first.length() == YEAR_DIGITS;
    Optional<LocalDate> day =
        yearFirst
            ? day(number(first), middle, number(last))
            : last.length() == YEAR_DIGITS
                ? yearLast(number(first), middle, number(last))
                : Optional.empty();
    int end = yearFirst ? numbers.behindEnding(index + 5) : index + 5;
    boolean goesOn = text.isJoined(end) && text.isWord(end) && !words.japanese;
    int next = words.japanese ? end : behindYear(end);
    return day.filter(found -> !goesOn)
        .map(found ->
            Piece.of(Unit.DAY, index, next, next)
                .withYear(found.getYear())
                .withMonth(found.getMonthValue())
                .withDay(found.getDayOfMonth())
                .withEdge(end > index + 5 ? numbers.edge(index + 5, end) : When.Limit.AT)
                .surely(true));
  }

  /// Behind the word for *year*, or the full stop that a year has as an ordinal.
  private int behindYear(int end) {
    int stop = text.isSign(end, ".") && text.isJoined(end) && words.yearStop ? end + 1 : end;
    return Math.max(words.of(Cue.YEAR).skip(text, stop), stop);
  }

  /// A day and month in numbers, where the language writes both as ordinals: `6.2.`, `6. 2.` It is
  /// sure of itself with a blank between them, else it may as well be the number of a part.
  Optional<Piece> withoutYear(int index) {
    boolean parted =
        words.ordinalStop
            && text.isNumber(index)
            && text.isJoined(index + 1)
            && text.isSign(index + 1, ".")
            && text.isNumber(index + 2)
            && text.isJoined(index + 3)
            && text.isSign(index + 3, ".")
            && !text.isNumber(index + 4)
            && text.at(index).text().length() <= 2
            && text.at(index + 2).text().length() <= 2;
    if (!parted || !numbers.isFree(index)) {
      return Optional.empty();
    }
    int month = number(text.at(index + 2).text());
    int day = number(text.at(index).text());
    boolean between = text.isSign(index - 1, ",") && text.isSign(index + 4, ",");
    return month >= 1 && month <= MONTHS && day >= 1 && day <= DateNumbers.LAST_DAY
        ? Optional.of(
            Piece.of(Unit.DAY, index, index + 4, index + 4)
                .withMonth(month)
                .withDay(day)
                .abbreviated()
                .surely(between || !text.isJoined(index + 2)))
        : Optional.empty();
  }

  /// Whether three numbers stand there with the same sign between them, and no fourth.
  private boolean isParted(int index) {
    String sign = text.at(index + 1).text();
    return text.isNumber(index)
        && text.isJoined(index + 1)
        && (sign.equals(".") || sign.equals("/") || sign.equals("-"))
        && text.isNumber(index + 2)
        && text.isJoined(index + 3)
        && text.isSign(index + 3, sign)
        && text.isNumber(index + 4)
        && (sign.equals(".") || (text.isJoined(index + 2) && text.isJoined(index + 4)))
        && !(text.isJoined(index + 5)
            && text.isSign(index + 5, sign)
            && text.isJoined(index + 6)
            && text.isNumber(index + 6));
  }

  /// A date whose year stands last; where the language has it first, only what can be read in one
  /// way.
  private Optional<LocalDate> yearLast(int first, int second, int year) {
    Optional<LocalDate> dayFirst = day(year, second, first);
    Optional<LocalDate> monthFirst = day(year, first, second);
    return switch (words.order) {
      case "dMy" -> dayFirst;
      case "Mdy" -> monthFirst;
      default ->
          dayFirst.isPresent() && monthFirst.isPresent() && first != second
              ? Optional.empty()
              : dayFirst.or(() -> monthFirst);
    };
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    boolean may =
        year >= DateNumbers.FIRST_YEAR
            && year <= DateNumbers.LAST_YEAR
            && month >= 1
            && month <= MONTHS
            && day >= 1
            && day <= YearMonth.of(year, month).lengthOfMonth();
    return may ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
  }

  /// A number, 0 where it is too long for any part of a date.
  private static int number(String digits) {
    return digits.length() > YEAR_DIGITS ? 0 : Integer.parseInt(digits);
  }
}
