package eujp.library;

import eujp.release.ReleaseFault;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Logs what is wrong with release files: each fault once, as long as it is not mended.
final class FaultLog {
  private static final Logger LOG = LoggerFactory.getLogger(FaultLog.class);

  private Set<ReleaseFault> told = Set.of();
  private boolean stale;

  /// All that is wrong now.
  void tell(List<ReleaseFault> faults) {
    Set<ReleaseFault> now = new LinkedHashSet<>(faults);
    now.stream()
        .filter(fault -> !told.contains(fault))
        .forEach(fault -> LOG.warn("left out: {}", fault));
    told.stream()
        .filter(fault -> !now.contains(fault))
        .forEach(fault -> LOG.info("mended or gone: {}", fault));
    told = now;
  }

  /// That nothing new can be taken in, once until it can.
  ///
  /// @param why in a sentence
  void stale(String why) {
    if (!stale) {
      LOG.warn("{} What was read before is served.", why);
    }
    stale = true;
  }

  /// That all can be read.
  void current() {
    if (stale) {
      LOG.warn("The releases can be read again.");
    }
    stale = false;
  }

  boolean isStale() {
    return stale;
  }
}
