package eujp.lab.trial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A clock that processes have in place of the machine's, and that can be set while they run. What
/// measures time that passes is left alone: `System.nanoTime` and timed waits.
///
/// It is [libfaketime](https://github.com/wolfcw/libfaketime). Its mending of timed waits is turned
/// off, since it takes those of the JVM for waits by the clock: after the clock is set back they
/// would all end at once. The times of files are left as they are: by that of the jar the virtual
/// machine tells whether the cache of loaded classes is of it.
///
/// @param library `libfaketimeMT.so.1`
/// @param offset the file that says how far the clock is off
record FakeClock(Path library, Path offset) {
  private static final String LIBRARY = "faketime/libfaketimeMT.so.1";
  private static final Duration PROBE = Duration.ofHours(-1);
  private static final Duration TOLERANCE = Duration.ofMinutes(1);

  /// The library of this machine, where Debian's package `faketime` is installed.
  static Optional<Path> installed() {
    Path libraries = Path.of("/usr/lib");
    if (!Files.isDirectory(libraries)) {
      return Optional.empty();
    }
    try (Stream<Path> folders = Files.list(libraries)) {
      return folders.map(folder -> folder.resolve(LIBRARY)).filter(Files::exists).findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// Sets it.
  ///
  /// @param off from the machine's clock, in whole seconds
  void set(Duration off) throws IOException {
    Path next = offset.resolveSibling(offset.getFileName() + ".next");
    Files.writeString(next, "%+d\n".formatted(off.toSeconds()));
    Files.move(next, offset, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /// What a process must have in its environment.
  Map<String, String> environment() {
    return Map.of(
        "LD_PRELOAD", library.toString(),
        "DONT_FAKE_MONOTONIC", "1",
        "FAKETIME_FORCE_MONOTONIC_FIX", "0",
        "NO_FAKE_STAT", "1",
        "FAKETIME_TIMESTAMP_FILE", offset.toString(),
        "FAKETIME_NO_CACHE", "1");
  }

  /// Makes sure that a Java process has the clock that it is to have.
  ///
  /// @throws IOException if it has the machine's
  void check() throws IOException {
    set(PROBE);
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:disable",
                "-cp",
                Build.running().classPath(),
                Probe.class.getName()));
    builder.environment().putAll(environment());
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String told =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
    set(Duration.ZERO);
    if (!told.matches("\\d+")
        || Duration.between(Instant.now().plus(PROBE), Instant.ofEpochMilli(Long.parseLong(told)))
                .abs()
                .compareTo(TOLERANCE)
            > 0) {
      throw new IOException(
          "%s does not set the clock of a Java process; name another library".formatted(library));
    }
  }

  /// Tells the time that it has.
  static final class Probe {
    private Probe() {}

    /// Prints it, in milliseconds since 1970.
    public static void main(String[] args) {
      System.out.println(System.currentTimeMillis());
    }
  }
}
