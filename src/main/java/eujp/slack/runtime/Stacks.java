package eujp.slack.runtime;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import eujp.text.Shortened;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/// Where all threads stand.
final class Stacks {
  /// A line that is much longer is cut by whoever collects logs.
  private static final int MAX_CHARS = 60_000;

  private Stacks() {}

  /// All threads with their frames, the innermost first, in one line: those of the system and,
  /// where the file that they are dumped to can be written, the virtual ones.
  static String inOneLine() {
    String all;
    try {
      all = dumped();
    } catch (IOException | RuntimeException e) {
      all = platform();
    }
    return Shortened.of(all, MAX_CHARS);
  }

  private static String dumped() throws IOException {
    Path folder = Files.createTempDirectory("eujp-threads");
    Path file = folder.resolve("dump");
    try {
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
          .dumpThreads(file.toAbsolutePath().toString(), ThreadDumpFormat.TEXT_PLAIN);
      return Files.readString(file)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .collect(Collectors.joining(" | "));
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  private static String platform() {
    return Thread.getAllStackTraces().entrySet().stream()
        .map(Stacks::line)
        .collect(Collectors.joining(" | "));
  }

  private static String line(Map.Entry<Thread, StackTraceElement[]> thread) {
    return thread.getKey().getName()
        + ": "
        + Arrays.stream(thread.getValue())
            .map(StackTraceElement::toString)
            .collect(Collectors.joining(" < "));
  }
}
