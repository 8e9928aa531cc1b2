package eujp.check.draft;

import eujp.extract.Mention.Bound;
import eujp.extract.Mention.OfNumber;
import java.math.BigDecimal;

/// How a fact of a release stands to what a draft says.
enum Relation {
  AGREES,
  DIFFERS,
  /// They may be the same, but one says more or less than the other.
  LOOSE,
  /// They cannot be compared.
  UNCLEAR,
  /// They are of different things: the first day of a period and the last.
  APART;

  /// How far from *about 500* what it stands for may be.
  private static final BigDecimal ABOUT = new BigDecimal("0.1");

  /// How far below *nearly 500*.
  private static final BigDecimal NEARLY = new BigDecimal("0.15");

  /// How far beyond *more than 500* what it stands for may be and still be told so.
  private static final BigDecimal BEYOND = new BigDecimal("0.5");

  /// Of two numbers of one unit, each with what its text makes of it.
  static Relation of(OfNumber draft, OfNumber release) {
    int order = release.value().compareTo(draft.value());
    if (order != 0 && isRougher(draft, release)) {
      return AGREES;
    }
    if (draft.bound() == release.bound()) {
      return order == 0 ? AGREES : isRough(draft) ? apart(draft, release) : DIFFERS;
    }
    if (draft.bound() == Bound.EXACTLY) {
      return order == 0 || isAllowed(release, draft.value()) ? LOOSE : DIFFERS;
    }
    if (release.bound() == Bound.EXACTLY) {
      return isTold(draft, release.value())
          ? AGREES
          : order == 0 || isAllowed(draft, release.value()) ? LOOSE : DIFFERS;
    }
    if (isRough(release) && order != 0) {
      return isTold(draft, release.value())
          ? AGREES
          : isAllowed(draft, release.value()) ? LOOSE : DIFFERS;
    }
    return order == 0 ? LOOSE : apart(draft, release);
  }

  /// Whether both are rough, and that of the draft has room for the other: *about 40* of *some 42*.
  private static boolean isRougher(OfNumber draft, OfNumber release) {
    return isRough(draft) && isRough(release) && isTold(draft, release.value());
  }

  /// Whether it leaves the number itself open. *More than 500* names it.
  private static boolean isRough(OfNumber number) {
    return number.bound() == Bound.ABOUT || number.bound() == Bound.NEARLY;
  }

  /// Two approximations differ where neither has room for the other.
  private static Relation apart(OfNumber draft, OfNumber release) {
    return isAllowed(draft, release.value()) || isAllowed(release, draft.value()) ? LOOSE : DIFFERS;
  }

  /// Whether somebody who knows a value would tell it with these words.
  private static boolean isTold(OfNumber number, BigDecimal value) {
    BigDecimal said = number.value();
    BigDecimal far = value.subtract(said).abs();
    int order = value.compareTo(said);
    return switch (number.bound()) {
      case EXACTLY -> order == 0;
      case ABOUT -> isWithin(far, said, ABOUT);
      case NEARLY -> order <= 0 && isWithin(far, said, NEARLY);
      case OVER -> order > 0 && isWithin(far, said, BEYOND);
      case AT_LEAST -> order >= 0 && isWithin(far, said, BEYOND);
      case UNDER -> order < 0 && isWithin(far, said, BEYOND);
      case AT_MOST -> order <= 0 && isWithin(far, said, BEYOND);
    };
  }

  /// Whether a value does not contradict these words, odd as they may be for it.
  private static boolean isAllowed(OfNumber number, BigDecimal value) {
    int order = value.compareTo(number.value());
    return switch (number.bound()) {
      case EXACTLY, ABOUT, NEARLY -> isTold(number, value);
      case OVER -> order > 0;
      case AT_LEAST -> order >= 0;
      case UNDER -> order < 0;
      case AT_MOST -> order <= 0;
    };
  }

  private static boolean isWithin(BigDecimal far, BigDecimal said, BigDecimal share) {
    return far.compareTo(said.abs().multiply(share)) <= 0;
  }
}
