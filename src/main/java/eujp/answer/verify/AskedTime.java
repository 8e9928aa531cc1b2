package eujp.answer.verify;

import eujp.extract.dates.DateReader;
import eujp.extract.dates.When;
import eujp.question.AnswerType;
import java.util.Set;
import java.util.regex.Pattern;

/// When something is asked to have been, how finely, for how long, and in which turn.
///
/// @param asked what the question holds
/// @param matter what it is about
record AskedTime(Facts asked, AskedMatter matter) {
  private static final Pattern CLOCK = Pattern.compile("(?<!\\d)\\d{1,2}[:h]\\d{2}(?!\\d)");
  private static final int DAYS_OF_A_MONTH = 31;

  /// The identifiers of its units.
  static final Set<String> UNITS = Set.of("year", "month", "week", "day", "hour", "minute");

  /// Whether a sentence tells a time.
  static boolean isIn(Facts sentence) {
    return !sentence.dates().isEmpty()
        || sentence.measures().stream().anyMatch(UNITS::contains)
        || hasClock(sentence)
        || !sentence.ordinals().isEmpty();
  }

  private static boolean hasClock(Facts sentence) {
    return CLOCK.matcher(sentence.text()).find()
        || (sentence.hasDigit() && AskedThings.CLOCK.isIn(sentence.text(), sentence.language()));
  }

  /// Whether a sentence tells from when to when, or since when.
  static boolean hasPeriod(Facts sentence) {
    return sentence.whens().stream()
        .anyMatch(
            when -> when.precision() == When.Precision.RANGE || when.limit() == When.Limit.SINCE);
  }

  /// Whether a sentence has a time as fine as the question wants it, within a date of the question.
  boolean isFineEnough(Facts sentence) {
    boolean timed = matter.type() == AnswerType.TIME;
    boolean month = (timed || matter.language().equals("ja")) && matter.has(AskedThings.MONTH);
    boolean day = timed && matter.has(AskedThings.DAY);
    if (timed && matter.has(AskedThings.HOUR) && !hasClock(sentence)) {
      return false;
    }
    return (!month && !day)
        || sentence.dates().isEmpty()
        || sentence.whens().stream().filter(this::isWithin).anyMatch(when -> isFine(when, day));
  }

  private boolean isWithin(When when) {
    return asked.dates().isEmpty()
        || asked.whens().stream().anyMatch(other -> AskedValues.overlap(when, other));
  }

  private static boolean isFine(When when, boolean day) {
    return switch (when.precision()) {
      case DAY, WEEK -> true;
      case MONTH -> !day;
      case RANGE -> !day || when.from().plusDays(DAYS_OF_A_MONTH).isAfter(when.to());
      case QUARTER, SEASON, HALF, YEAR, DECADE -> false;
    };
  }

  /// Whether a sentence speaks of the next or the last of several, where that is asked. How long
  /// something *lasts* is no turn.
  boolean isOfTurn(Facts sentence) {
    String text = sentence.text();
    String of = sentence.language();
    boolean number = matter.type() == AnswerType.MEASURE || matter.type() == AnswerType.NUMBER;
    boolean next =
        !matter.has(AskedThings.NEXT)
            || AskedThings.NEXT.mayBeIn(text, of)
            || AskedThings.NEXT_GIVEN.isIn(text, of)
            || DateReader.looksAhead(text, of);
    boolean last =
        !matter.has(AskedThings.LAST)
            || AskedThings.LAST.mayBeIn(text, of)
            || AskedThings.LAST_GIVEN.isIn(text, of);
    return number || (next && last);
  }
}
