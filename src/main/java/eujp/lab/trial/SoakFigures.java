package eujp.lab.trial;

import java.time.Duration;
import java.util.OptionalLong;

/// What was measured of one bot that was asked steadily for long, after a warm-up.
///
/// @param median from question to answer in milliseconds
/// @param p95 the same, for the slowest in twenty
/// @param p99 the same, for the slowest in a hundred
/// @param used processor time
/// @param memoryBefore in bytes; empty where the system does not tell
/// @param openFilesBefore sockets among them
public record SoakFigures(
    int asked,
    int answered,
    double median,
    double p95,
    double p99,
    Duration used,
    OptionalLong memoryBefore,
    OptionalLong memoryAfter,
    OptionalLong threadsBefore,
    OptionalLong threadsAfter,
    OptionalLong openFilesBefore,
    OptionalLong openFilesAfter) {
  private static final long BYTES_IN_A_MEGABYTE = 1 << 20;

  /// A line for each figure.
  @Override
  public String toString() {
    return """
    asked             %,10d
    answered          %,10d
    median, ms        %,10.1f
    p95, ms           %,10.1f
    p99, ms           %,10.1f
    processor, s      %,10.1f
    memory, MB        %10s to %s
    threads           %10s to %s
    open files        %10s to %s
    """
        .formatted(
            asked,
            answered,
            median,
            p95,
            p99,
            used.toMillis() / 1e3,
            megabytes(memoryBefore),
            megabytes(memoryAfter),
            words(threadsBefore),
            words(threadsAfter),
            words(openFilesBefore),
            words(openFilesAfter));
  }

  /// This in proportion to another.
  String besides(SoakFigures other) {
    return """
    median            %10.3f
    p95               %10.3f
    p99               %10.3f
    processor         %10.3f
    memory            %10.3f
    """
        .formatted(
            median / other.median,
            p95 / other.p95,
            p99 / other.p99,
            (double) used.toNanos() / other.used.toNanos(),
            (double) memoryAfter.orElse(0) / other.memoryAfter.orElse(0));
  }

  private static String megabytes(OptionalLong bytes) {
    return bytes.isEmpty() ? "unknown" : Long.toString(bytes.getAsLong() / BYTES_IN_A_MEGABYTE);
  }

  private static String words(OptionalLong count) {
    return count.isEmpty() ? "unknown" : Long.toString(count.getAsLong());
  }
}
