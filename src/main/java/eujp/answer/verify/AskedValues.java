package eujp.answer.verify;

import eujp.extract.Mention;
import eujp.extract.dates.When;
import eujp.text.Letters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// The numbers, ordinals and dates that a question names.
///
/// @param asked what the question holds
/// @param matter what it is about
/// @param date of the release that is asked
record AskedValues(Facts asked, AskedMatter matter, LocalDate date) {
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
  /// first where one of several is asked for, it must have; any other only if it has some.
  boolean isOrdinalMissing(Facts whole) {
    return asked.ordinals().stream()
        .anyMatch(ordinal ->
            (ordinal.value() > 1
                    || isInDigits(ordinal)
                    || matter.isForOne()
                    || !whole.ordinals().isEmpty())
                && !whole.hasNumber(BigDecimal.valueOf(ordinal.value()))
                && !whole.hasWords(ordinal.span(), asked.text()));
  }

  private boolean isInDigits(Mention.OfOrdinal ordinal) {
    return ordinal.span().of(asked.text()).codePoints().anyMatch(Character::isDigit);
  }

  /// Whether a passage has dates, none of which has a day in common with one of the question; what
  /// has a number of that date must have it in the sentence. The release's own date needs not be
  /// said.
  boolean isOtherDate(Facts sentence, Facts whole) {
    return asked.dates().stream()
        .anyMatch(one ->
            (!whole.dates().isEmpty() && isNotOf(whole, one))
                || (matter.isForNumber() && isNotOf(sentence, one)));
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
