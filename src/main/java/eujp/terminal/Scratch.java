package eujp.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A folder that is deleted with all in it when it is no longer needed.
public record Scratch(Path folder) implements AutoCloseable {
  public static Scratch make() throws IOException {
    return new Scratch(Files.createTempDirectory("eujp"));
  }

  /// Deletes it, if it is there.
  @Override
  public void close() throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walked = Files.walk(folder)) {
      all = walked.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }
}
