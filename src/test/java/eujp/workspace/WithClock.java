package eujp.workspace;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/// A workspace whose clock a test sets.
abstract class WithClock extends InWorkspace {
  final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2023-07-13T10:00:00Z"));

  @Override
  Workspace.Options options(Workspace.Options usual) {
    return usual.withClock(now::get);
  }
}
