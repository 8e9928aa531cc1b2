package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What Prometheus itself says of metrics and rules, where its tool is installed (Debian: `apt
/// install prometheus`).
final class Promtool {
  private static final Path TOOL = Path.of("/usr/bin/promtool");

  private Promtool() {}

  /// Fails where the tool finds a fault, or says that it found another number of rules.
  ///
  /// @param said what it says of what is well
  static void check(List<String> arguments, String input, String said) throws Exception {
    if (!Files.isExecutable(TOOL)) {
      return;
    }
    Process check =
        new ProcessBuilder(
                Stream.concat(Stream.of(TOOL.toString(), "check"), arguments.stream()).toList())
            .redirectErrorStream(true)
            .start();
    try (OutputStream out = check.getOutputStream()) {
      out.write(input.getBytes(StandardCharsets.UTF_8));
    }
    assertEquals(
        said, new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
    assertEquals(0, check.waitFor());
  }
}
