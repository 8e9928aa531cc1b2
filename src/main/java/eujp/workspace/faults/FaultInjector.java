package eujp.workspace.faults;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// Says what goes wrong next: first what was ordered for the next deliveries or calls, then what
/// the [FaultRates] of the day draw. Counts what it has said.
///
/// Any thread may ask; one lock guards it.
public final class FaultInjector {
  private final Map<DeliveryMishap, Integer> orderedDeliveries =
      new EnumMap<>(DeliveryMishap.class);
  private final List<Order> orderedCalls = new ArrayList<>();
  private final Map<String, Integer> befallen = new TreeMap<>();
  private FaultRates trouble = FaultRates.seeded(0);
  private Random random = new Random(0);

  private record Order(int left, CallMishap mishap, CallFilter among) {}

  public synchronized void set(FaultRates newTrouble) {
    trouble = newTrouble;
    random = new Random(newTrouble.seed());
  }

  /// Lets `mishap` befall the next `deliveries`, and forgets how many were left before.
  public synchronized void order(int deliveries, DeliveryMishap mishap) {
    orderedDeliveries.put(mishap, deliveries);
  }

  /// Lets `mishap` befall the next `calls` of these, and forgets what was ordered for them before.
  public synchronized void order(int calls, CallMishap mishap, CallFilter among) {
    orderedCalls.removeIf(order -> order.among().equals(among));
    if (calls > 0) {
      orderedCalls.add(new Order(calls, mishap, among));
    }
  }

  /// What befalls a delivery now, of what can.
  public synchronized Optional<DeliveryMishap> ofDelivery(Set<DeliveryMishap> possible) {
    return ordered(possible)
        .or(() ->
            trouble.deliveries().stream()
                .filter(one -> possible.contains(one.mishap()) && hits(one.chance()))
                .map(FaultRates.OfDelivery::mishap)
                .findFirst())
        .map(mishap -> counted(mishap.name(), mishap));
  }

  private Optional<DeliveryMishap> ordered(Set<DeliveryMishap> possible) {
    Optional<DeliveryMishap> next =
        orderedDeliveries.keySet().stream().filter(possible::contains).findFirst();
    next.ifPresent(mishap ->
        orderedDeliveries.computeIfPresent(mishap, (_, left) -> left > 1 ? left - 1 : null));
    return next;
  }

  /// What befalls a call now.
  ///
  /// @param channel the conversation that it names
  public synchronized Optional<CallMishap> ofCall(String method, Optional<String> channel) {
    return ordered(method, channel)
        .or(() ->
            trouble.calls().stream()
                .filter(one -> one.among().include(method, channel) && hits(one.chance()))
                .map(FaultRates.OfCall::mishap)
                .findFirst())
        .map(mishap -> counted(mishap.toString(), mishap));
  }

  private Optional<CallMishap> ordered(String method, Optional<String> channel) {
    for (int i = 0; i < orderedCalls.size(); i++) {
      Order order = orderedCalls.get(i);
      if (order.among().include(method, channel)) {
        if (order.left() > 1) {
          orderedCalls.set(i, new Order(order.left() - 1, order.mishap(), order.among()));
        } else {
          orderedCalls.remove(i);
        }
        return Optional.of(order.mishap());
      }
    }
    return Optional.empty();
  }

  private boolean hits(double chance) {
    return random.nextDouble() < chance;
  }

  private <T> T counted(String name, T mishap) {
    befallen.merge(name, 1, Integer::sum);
    return mishap;
  }

  /// How often each thing has gone wrong so far.
  public synchronized Map<String, Integer> befallen() {
    return new TreeMap<>(befallen);
  }
}
