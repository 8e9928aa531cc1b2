package eujp.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// A file system in memory, which only root can make; where it cannot be made, the test is skipped.
///
/// @param folder where it is
record Mounted(Path folder) implements AutoCloseable {
  /// One with these options, such as `size=1m`.
  static Mounted at(Path folder, String options) throws IOException {
    Files.createDirectories(folder);
    Assumptions.assumeTrue(
        run("mount", "-t", "tmpfs", "-o", options, "none", folder.toString()),
        "no file system can be made here");
    return new Mounted(folder);
  }

  /// Mounts it again with other options.
  void remount(String options) {
    assertTrue(run("mount", "-o", "remount," + options, folder.toString()));
  }

  @Override
  public void close() {
    assertTrue(run("umount", "-l", folder.toString()));
  }

  private static boolean run(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return process.onExit().join().exitValue() == 0;
    } catch (IOException e) {
      return false; // there is no such command
    }
  }
}
