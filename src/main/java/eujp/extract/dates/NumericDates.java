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
    return day.filter(found -> !goesOn)
        .map(found ->
            Piece.of(Unit.DAY, index, end, end)
                .withYear(found.getYear())
                .withMonth(found.getMonthValue())
                .withDay(found.getDayOfMonth())
                .withEdge(end > index + 5 ? numbers.edge(index + 5, end) : When.Limit.AT)
                .surely(true));
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
