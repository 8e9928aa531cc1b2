package eujp.workspace;

import java.util.ArrayDeque;
import java.util.Deque;

/// What goes out to the app passes here, and here deliveries go astray when [Faults] ask for it.
///
/// Any thread may call it; one lock guards it, so that deliveries leave in the order in which they
/// came, but for the faults.
final class Outbox {
  private Transport transport;
  private int toDouble;
  private int toReverse;
  private final Deque<Delivery> reversed = new ArrayDeque<>();

  Outbox(Transport transport) {
    this.transport = transport;
  }

  synchronized void deliver(Delivery delivery) {
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
      if (toDouble > 0) {
        toDouble--;
        transport.deliver(new Delivery(delivery.kind(), delivery.payload()));
      }
    }
  }

  /// Sends what comes from now on by another way, and closes the old one.
  synchronized void switchTo(Transport other) {
    transport.close();
    transport = other;
  }

  /// Delivers each of the next `events` twice, with the same event id and no sign of a retry.
  synchronized void doubleNext(int events) {
    toDouble = events;
  }

  /// Holds the next `events` back until all of them are there, and delivers the last one first.
  synchronized void reverseNext(int events) {
    toReverse = events;
  }

  synchronized void close() {
    transport.close();
  }
}
