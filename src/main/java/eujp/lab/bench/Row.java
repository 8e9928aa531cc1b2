package eujp.lab.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/// One thing that was measured, at each number of passages.
///
/// @param what is measured
/// @param beside what it is measured in, or the baseline of which it is a multiple
/// @param bound which no figure should exceed, by the number of passages; empty where there is none
/// @param figures by the number of passages
record Row(String what, String beside, Bound bound, Map<Integer, Double> figures) {
  /// Noise that does not make a figure worse than its bound.
  private static final double TOLERANCE = 1.5;

  /// What a figure should not exceed.
  interface Bound {
    OptionalDouble at(int passages);
  }

  Row(String what, String beside, Bound bound) {
    this(what, beside, bound, new LinkedHashMap<>());
  }

  /// Something that has no bound.
  Row(String what, String beside) {
    this(what, beside, _ -> OptionalDouble.empty());
  }

  /// Whether a figure is worse than its bound by half.
  boolean isExceeded() {
    return figures.entrySet().stream()
        .anyMatch(one ->
            one.getValue() > TOLERANCE * bound.at(one.getKey()).orElse(Double.POSITIVE_INFINITY));
  }

  /// The figure at a number of passages, with two significant digits or more.
  String cell(int passages) {
    if (!figures.containsKey(passages)) {
      return "";
    }
    double figure = figures.get(passages);
    String text =
        String.format(Locale.ROOT, figure >= 100 ? "%.0f" : figure >= 10 ? "%.1f" : "%.2f", figure);
    OptionalDouble most = bound.at(passages);
    return most.isPresent() ? "%s (≤ %s)".formatted(text, trimmed(most.getAsDouble())) : text;
  }

  private static String trimmed(double number) {
    return BigDecimal.valueOf(number)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
