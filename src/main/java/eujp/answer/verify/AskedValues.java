package eujp.answer.verify;

import eujp.extract.Mention;
import eujp.extract.dates.When;
import eujp.text.Letters;
import eujp.text.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// The numbers, ordinals and dates that a question names.
///
/// @param asked what the question holds
/// @param inOwn the same as its own language has it
/// @param matter what it is about
/// @param date of the release that is asked
record AskedValues(Facts asked, Facts inOwn, AskedMatter matter, LocalDate date) {
  private static final int MIN_STEM = 4;

  /// Whether a passage has another number of the same thing than the question, or a sentence the
  /// same as a bound from the other side alone: *under 40* for *over 40*.
  boolean isOtherNumber(Facts sentence, Facts whole) {
    return asked.numbers().stream()
        .anyMatch(number -> isOtherIn(whole, number) || isOpposite(sentence, number));
  }

  private static boolean isOtherIn(Facts whole, Mention.OfNumber number) {
    return whole.numbers().stream().anyMatch(other -> areOfOneUnit(number, other))
        && !whole.hasNumber(number.value());
  }

  private static boolean isOpposite(Facts sentence, Mention.OfNumber number) {
    int side = side(number.bound());
    List<Mention.OfNumber> same =
        sentence.numbers().stream()
            .filter(other -> other.value().compareTo(number.value()) == 0)
            .toList();
    return side != 0
        && !same.isEmpty()
        && same.stream().allMatch(other -> side(other.bound()) == -side);
  }

  private static int side(Mention.Bound bound) {
    return switch (bound) {
      case OVER, AT_LEAST -> 1;
      case UNDER, AT_MOST -> -1;
      case EXACTLY, ABOUT, NEARLY -> 0;
    };
  }

  static boolean areOfOneUnit(Mention.OfNumber one, Mention.OfNumber other) {
    String a = Letters.bare(one.unit());
    String b = Letters.bare(other.unit());
    boolean alike =
        Math.min(a.length(), b.length()) >= MIN_STEM
            && a.substring(0, MIN_STEM).equals(b.substring(0, MIN_STEM));
    // One letter is part of a name: 6G.
    return alike || (a.length() > 1 && a.equals(b));
  }

  /// Whether a passage lacks an ordinal of the question. That of a meeting, a second one, and the
  /// first where one of several is asked for, it must have; any other only if it has some, and what
  /// may be no ordinal only if its title does.
  boolean isOrdinalMissing(Facts whole) {
    return inOwn.ordinals().stream()
        .anyMatch(ordinal ->
            (mayBeOther(ordinal)
                    ? !whole.ofTitle(date).ordinals().isEmpty()
                    : ordinal.value() > 1
                        || isInDigits(ordinal)
                        || matter.isForOne()
                        || !whole.ordinals().isEmpty())
                && !hasOrdinal(whole, ordinal));
  }

  /// Whether a passage has an ordinal, as one, as a bare number (*Council 2*) or in the same words.
  private boolean hasOrdinal(Facts whole, Mention.OfOrdinal ordinal) {
    BigDecimal value = BigDecimal.valueOf(ordinal.value());
    return whole.ordinals().stream().anyMatch(other -> other.value() == ordinal.value())
        || whole.numbers().stream()
            .anyMatch(number ->
                number.value().compareTo(value) == 0
                    && number.unit().isBlank()
                    && hasDigit(number.figure().of(whole.text()))
                    && !isInNameAsked(number, whole))
        || whole.hasWholeWords(ordinal.span(), inOwn.text());
  }

  /// Whether a number with the word before it stands in the question as well: *after Unit 2*.
  private boolean isInNameAsked(Mention.OfNumber number, Facts whole) {
    int end = number.figure().end();
    int start = number.figure().start() - 1;
    while (start > 0 && Character.isLetter(whole.text().charAt(start - 1))) {
      start--;
    }
    return start >= 0
        && start + 1 < number.figure().start()
        && inOwn.hasWholeWords(new Span(start, end), whole.text());
  }

  /// Whether a question in another language may mean *the other* by it: *drugi*, *teine*.
  private boolean mayBeOther(Mention.OfOrdinal ordinal) {
    return !inOwn.equals(asked)
        && AskedThings.SECOND_OR_OTHER.isAskedIn(ordinal.span().of(inOwn.text()), inOwn.language());
  }

  private boolean isInDigits(Mention.OfOrdinal ordinal) {
    return hasDigit(ordinal.span().of(inOwn.text()));
  }

  private static boolean hasDigit(String text) {
    return text.codePoints().anyMatch(Character::isDigit);
  }

  /// Whether a passage has dates, none of which has a day in common with one of the question; what
  /// has a number of that date must have it in the sentence. The release's own date needs not be
  /// said.
  boolean isOtherDate(Facts sentence, Facts whole) {
    return asked.dates().stream()
        .anyMatch(one ->
            ((!whole.dates().isEmpty() || isOfYear(one)) && isNotOf(whole, one))
                || (matter.isForNumber() && isNotOf(sentence, one)));
  }

  /// Whether a date of the question is a year, of which a release of another must speak.
  private static boolean isOfYear(Mention.OfDate date) {
    return date.when().precision() == When.Precision.YEAR;
  }

  private boolean isNotOf(Facts text, Mention.OfDate one) {
    When when = one.when();
    return (date.isBefore(when.from()) || date.isAfter(when.to()))
        && text.whens().stream().noneMatch(other -> overlap(other, when))
        && !text.hasWords(one.span(), asked.text());
  }

  static boolean overlap(When one, When other) {
    return !other.from().isAfter(one.to()) && !other.to().isBefore(one.from());
  }
}
