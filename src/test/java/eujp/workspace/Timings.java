package eujp.workspace;

import eujp.Await;
import eujp.workspace.delivery.Timing;

/// Timing for tests that are about something else than time.
public final class Timings {
  private Timings() {}

  /// Slack's own, but an app on a busy machine is waited for.
  public static Timing patient() {
    return Timing.slack().withAcknowledgement(Await.PATIENCE).withTrigger(Await.PATIENCE);
  }
}
