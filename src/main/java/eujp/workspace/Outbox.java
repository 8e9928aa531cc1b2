package eujp.workspace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// What goes out to the app passes here, and here deliveries are doubled or reversed when [Faults]
/// ask for it.
///
/// Any thread may call it; one lock guards it, so that deliveries leave in the order in which they
/// came, but for the faults.
final class Outbox {
  private final Misfortune misfortune;
  private final AtomicInteger underWay = new AtomicInteger();
  private Transport transport;
  private int toReverse;
  private final Deque<Delivery> reversed = new ArrayDeque<>();

  Outbox(Transport transport, Misfortune misfortune) {
    this.transport = transport;
    this.misfortune = misfortune;
  }

  synchronized void deliver(Delivery delivery) {
    underWay.incrementAndGet();
    var _ = delivery.reply().whenComplete((_, _) -> underWay.decrementAndGet());
    if (delivery.kind() != Delivery.Kind.EVENT) {
      transport.deliver(delivery);
    } else if (toReverse > 0) {
      reversed.push(delivery);
      if (--toReverse == 0) {
        while (!reversed.isEmpty()) {
          transport.deliver(reversed.pop());
        }
      }
    } else {
      transport.deliver(delivery);
      if (misfortune.ofDelivery(Set.of(DeliveryMishap.TWICE)).isPresent()) {
        transport.deliver(new Delivery(delivery.kind(), delivery.payload()));
      }
    }
  }

  /// Sends what comes from now on by another way, and closes the old one.
  synchronized void switchTo(Transport other) {
    transport.close();
    transport = other;
  }

  /// How many deliveries have neither been acknowledged nor given up.
  int underWay() {
    return underWay.get();
  }

  /// Holds the next `events` back until all of them are there, and delivers the last one first.
  synchronized void reverseNext(int events) {
    toReverse = events;
  }

  synchronized void close() {
    transport.close();
  }
}
