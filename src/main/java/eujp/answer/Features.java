package eujp.answer;

/// What is measured of one sentence: a value for each [Feature], 0 until it is set.
@SuppressWarnings("EnumOrdinal") // an array is much faster than a map, and the order is nobody's
public final class Features {
  public static final int COUNT = Feature.values().length;

  private final double[] values;

  Features() {
    this(new double[COUNT]);
  }

  private Features(double[] values) {
    this.values = values;
  }

  double get(Feature feature) {
    return values[feature.ordinal()];
  }

  void set(Feature feature, double value) {
    values[feature.ordinal()] = value;
  }

  void add(Feature feature, double value) {
    values[feature.ordinal()] += value;
  }

  Features copy() {
    return new Features(values.clone());
  }

  /// The values with 0 for what does not count in ranking, in the order of [Feature].
  public double[] forRanking() {
    double[] some = values.clone();
    for (Feature feature : Feature.values()) {
      some[feature.ordinal()] *= feature.isForRanking() ? 1 : 0;
    }
    return some;
  }

  /// The values, in the order of [Feature]; not a copy.
  double[] values() {
    return values;
  }
}
