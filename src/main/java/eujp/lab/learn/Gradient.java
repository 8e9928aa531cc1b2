package eujp.lab.learn;

/// Finds weights that make a mean loss small, by gradient descent with Adam's steps ([Kingma and
/// Ba, 2015](https://arxiv.org/abs/1412.6980)).
final class Gradient {
  private static final int STEPS = 200;
  private static final double STEP = .1;
  private static final double FIRST_MOMENT = .9;
  private static final double SECOND_MOMENT = .999;

  private Gradient() {}

  /// A loss's slope.
  interface Slope {
    /// Adds the slope at `weights` to `slope`.
    void add(double[] weights, double[] slope);
  }

  /// The weights after the last step, from 0. Steps are few on purpose: stopping early keeps
  /// weights small, and does better on other questions than going on.
  ///
  /// @param size how many weights there are
  /// @param ridge how strongly weights are held near 0
  static double[] descend(int size, double ridge, Slope loss) {
    double[] w = new double[size];
    double[] first = new double[size];
    double[] second = new double[size];
    for (int step = 1; step <= STEPS; step++) {
      double[] slope = new double[size];
      loss.add(w, slope);
      double rate = STEP * Math.min(1, 2.0 * (STEPS - step) / STEPS + .01);
      for (int i = 0; i < size; i++) {
        double g = slope[i] + ridge * w[i];
        first[i] = FIRST_MOMENT * first[i] + (1 - FIRST_MOMENT) * g;
        second[i] = SECOND_MOMENT * second[i] + (1 - SECOND_MOMENT) * g * g;
        double mean = first[i] / (1 - Math.pow(FIRST_MOMENT, step));
        double spread = second[i] / (1 - Math.pow(SECOND_MOMENT, step));
        w[i] -= rate * mean / (Math.sqrt(spread) + 1e-12);
      }
    }
    return w;
  }
}
