package eujp.check.draft;

import eujp.extract.Mention;
import eujp.extract.dates.When;
import eujp.extract.dates.When.Precision;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/// How near two things of one kind, that are not the same, lie to what a slip of the pen makes of
/// each other.
enum Slip {
  NONE,
  /// One digit, one part of a date, or one step apart.
  LIKELY,
  /// Two digits changed places, or the power of ten is another: hardly ever by chance.
  SURE;

  private static final int MAX_DIGITS = 18;
  private static final int PARTS = 3;

  static Slip between(Mention one, Mention other) {
    return switch (one) {
      case Mention.OfNumber number when other instanceof Mention.OfNumber two ->
          between(number.value(), two.value());
      case Mention.OfOrdinal ordinal when other instanceof Mention.OfOrdinal two ->
          Math.abs(ordinal.value() - two.value()) == 1 ? LIKELY : NONE;
      case Mention.OfDate date when other instanceof Mention.OfDate two ->
          between(date.when(), two.when());
      default -> NONE;
    };
  }

  private static Slip between(When one, When other) {
    boolean end = one.precision() == Precision.DAY && other.precision() == Precision.RANGE;
    if (one.precision() != other.precision() && !end) {
      return NONE;
    }
    int first = parts(one.from(), other.from());
    int last = parts(one.to(), other.to());
    boolean slipped = end ? Math.max(first, last) == PARTS - 1 : Math.max(first, last) >= PARTS - 1;
    return slipped ? LIKELY : NONE;
  }

  /// How many of day, month and year two days have in common.
  private static int parts(LocalDate one, LocalDate other) {
    return (one.getDayOfMonth() == other.getDayOfMonth() ? 1 : 0)
        + (one.getMonth() == other.getMonth() ? 1 : 0)
        + (one.getYear() == other.getYear() ? 1 : 0);
  }

  private static Slip between(BigDecimal one, BigDecimal other) {
    String bare = digits(one);
    String otherBare = digits(other);
    if (bare.equals(otherBare)) {
      return bare.length() > 1 || one.min(other).compareTo(BigDecimal.TEN) > 0 ? SURE : NONE;
    }
    int scale = Math.max(one.scale(), other.scale());
    String full = padded(one, scale);
    String otherFull = padded(other, scale);
    boolean oneApart = one.subtract(other).abs().compareTo(BigDecimal.ONE) == 0;
    if (full.length() != otherFull.length() || full.length() > MAX_DIGITS) {
      return oneApart ? LIKELY : NONE;
    }
    int first = -1;
    int last = -1;
    int apart = 0;
    for (int i = 0; i < full.length(); i++) {
      if (full.charAt(i) != otherFull.charAt(i)) {
        first = first < 0 ? i : first;
        last = i;
        apart++;
      }
    }
    boolean swapped =
        apart == 2
            && full.charAt(first) == otherFull.charAt(last)
            && full.charAt(last) == otherFull.charAt(first);
    return swapped ? SURE : oneApart || (apart == 1 && full.length() > 1) ? LIKELY : NONE;
  }

  /// The digits without the zeros at the end.
  private static String digits(BigDecimal value) {
    return value.stripTrailingZeros().unscaledValue().toString();
  }

  private static String padded(BigDecimal value, int scale) {
    return value.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue().toString();
  }
}
