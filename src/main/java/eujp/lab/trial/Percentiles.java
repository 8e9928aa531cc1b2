package eujp.lab.trial;

import java.util.Arrays;

/// What share of some values lies below which.
public final class Percentiles {
  private Percentiles() {}

  /// The value in the middle; not a number where there are none.
  public static double median(double[] values) {
    return of(values, .5);
  }

  /// The value below which that share lies; not a number where there are none.
  public static double of(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0
        ? Double.NaN
        : sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
  }
}
