package eujp.workspace.delivery;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The events that were never acknowledged, however often they were delivered.
///
/// Any thread may call it. The newest [#MOST] are kept.
public final class GivenUp {
  static final int MOST = 100_000;
  private static final Logger LOG = LoggerFactory.getLogger(GivenUp.class);

  private final Queue<Undelivered> events = new ArrayDeque<>();

  public void add(AppDelivery delivery) {
    LOG.info("given up: {} was never acknowledged", delivery.kind().envelopeType());
    Undelivered.of(delivery).ifPresent(this::keep);
  }

  private synchronized void keep(Undelivered event) {
    events.add(event);
    if (events.size() > MOST) {
      events.remove();
    }
  }

  /// The oldest first.
  public synchronized List<Undelivered> all() {
    return List.copyOf(events);
  }
}
