package eujp.workspace.faults;

import java.util.ArrayList;
import java.util.List;

/// How often which thing goes wrong, by chance. The same seed draws the same chances, in the order
/// in which things happen.
///
/// Each chance is tried on its own, in the order given here; the first that hits counts.
public record FaultRates(long seed, List<OfDelivery> deliveries, List<OfCall> calls) {

  /// How often something befalls a delivery.
  ///
  /// @param chance from 0 (never) to 1 (always)
  public record OfDelivery(double chance, DeliveryMishap mishap) {
    public OfDelivery {
      check(chance);
    }
  }

  /// How often something befalls these calls.
  ///
  /// @param chance from 0 (never) to 1 (always)
  public record OfCall(double chance, CallMishap mishap, CallFilter among) {
    public OfCall {
      check(chance);
    }
  }

  public FaultRates {
    deliveries = List.copyOf(deliveries);
    calls = List.copyOf(calls);
  }

  /// Nothing goes wrong yet.
  public static FaultRates seeded(long seed) {
    return new FaultRates(seed, List.of(), List.of());
  }

  /// With one more thing that can befall a delivery.
  public FaultRates with(double chance, DeliveryMishap mishap) {
    return new FaultRates(seed, and(deliveries, new OfDelivery(chance, mishap)), calls);
  }

  /// With one more thing that can befall these calls.
  public FaultRates with(double chance, CallMishap mishap, CallFilter among) {
    return new FaultRates(seed, deliveries, and(calls, new OfCall(chance, mishap, among)));
  }

  private static <T> List<T> and(List<T> before, T more) {
    List<T> all = new ArrayList<>(before);
    all.add(more);
    return all;
  }

  private static void check(double chance) {
    if (!(chance >= 0 && chance <= 1)) {
      throw new IllegalArgumentException("a chance lies between 0 and 1, and not at " + chance);
    }
  }
}
