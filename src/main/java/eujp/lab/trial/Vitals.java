package eujp.lab.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// What a process holds and has used; empty where the system does not tell as Linux does.
///
/// @param memory in bytes
/// @param openFiles sockets among them
/// @param used processor time since its start
record Vitals(OptionalLong memory, OptionalLong threads, OptionalLong openFiles, Duration used) {
  private static final int BYTES_IN_A_KILOBYTE = 1_024;

  static Vitals of(ProcessHandle process) throws IOException {
    Path folder = Path.of("/proc", Long.toString(process.pid()));
    return new Vitals(
        multiplied(status(folder, "VmRSS:"), BYTES_IN_A_KILOBYTE),
        status(folder, "Threads:"),
        openFiles(folder.resolve("fd")),
        process.info().totalCpuDuration().orElse(Duration.ZERO));
  }

  private static OptionalLong status(Path folder, String name) throws IOException {
    Path status = folder.resolve("status");
    if (!Files.exists(status)) {
      return OptionalLong.empty();
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst();
  }

  private static OptionalLong openFiles(Path folder) throws IOException {
    if (!Files.isReadable(folder)) {
      return OptionalLong.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return OptionalLong.of(files.count());
    }
  }

  private static OptionalLong multiplied(OptionalLong value, long by) {
    return value.isPresent() ? OptionalLong.of(value.getAsLong() * by) : value;
  }
}
