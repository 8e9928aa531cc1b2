package eujp.workspace.delivery;

import eujp.workspace.faults.DeliveryMishap;
import eujp.workspace.faults.FaultInjector;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// What goes out to the app passes here, and here deliveries are doubled or reversed when
/// [eujp.workspace.Faults] ask for it.
///
/// Any thread may call it; one lock guards it, so that deliveries leave in the order in which they
/// came, but for the faults.
public final class Outbox {
  private final FaultInjector injector;
  private final AtomicInteger underWay = new AtomicInteger();
  private DeliveryTransport transport;
  private boolean installed = true;
  private int toReverse;
  private final Deque<AppDelivery> reversed = new ArrayDeque<>();

  public Outbox(DeliveryTransport transport, FaultInjector injector) {
    this.transport = transport;
    this.injector = injector;
  }

  /// Says whether the app is installed: while it is not, it is told nothing.
  public synchronized void installed(boolean now) {
    installed = now;
  }

  synchronized void deliver(AppDelivery delivery) {
    if (!installed) {
      delivery.reply().complete(new AppDelivery.Reply.Failure());
      return;
    }
    underWay.incrementAndGet();
    var _ = delivery.reply().whenComplete((_, _) -> underWay.decrementAndGet());
    if (delivery.kind() != AppDelivery.Kind.EVENT) {
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
      if (injector.ofDelivery(Set.of(DeliveryMishap.TWICE)).isPresent()) {
        transport.deliver(new AppDelivery(delivery.kind(), delivery.payload()));
      }
    }
  }

  /// Sends what comes from now on by another way, and closes the old one.
  public synchronized void switchTo(DeliveryTransport other) {
    transport.close();
    transport = other;
  }

  /// How many deliveries have neither been acknowledged nor given up.
  public int underWay() {
    return underWay.get();
  }

  /// Holds the next `events` back until all of them are there, and delivers the last one first.
  public synchronized void reverseNext(int events) {
    toReverse = events;
  }

  public synchronized void close() {
    transport.close();
  }
}
