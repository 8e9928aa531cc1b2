package eujp.index;

import eujp.release.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A process of its own that makes an index hold one corpus and then another, again and again,
/// until it is killed.
final class IndexingChild {
  private static final String TURN = "turn";

  private final Process process;

  private IndexingChild(Process process) {
    this.process = process;
  }

  /// What the process does.
  ///
  /// @param args the folder of the index, then those of the corpora
  public static void main(String[] args) throws IOException {
    Corpus one = Corpus.read(Path.of(args[1]));
    Corpus other = Corpus.read(Path.of(args[2]));
    while (true) {
      IndexBuilder.update(Path.of(args[0]), other, _ -> {});
      IndexBuilder.update(Path.of(args[0]), one, _ -> {});
      System.out.println(TURN);
      System.out.flush();
    }
  }

  static IndexingChild start(Path index, Path one, Path other) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            IndexingChild.class.getName(),
            index.toString(),
            one.toString(),
            other.toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return new IndexingChild(builder.start());
  }

  /// Returns when it has been through both so many times.
  void awaitTurns(int turns) throws IOException {
    for (int i = 0; i < turns; i++) {
      if (process.inputReader().readLine() == null) {
        throw new IOException("it has ended");
      }
    }
  }

  /// Kills it, as a failing machine does.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /// Writes a release file.
  static void write(Path corpus, int number, String state) throws IOException {
    Path releases = Files.createDirectories(corpus.resolve("releases"));
    Files.writeString(
        releases.resolve(number + ".en.md"),
        """
        ---
        reference: IP/24/%d
        title: A bridge
        date: 2024-03-0%d
        language: en
        url: https://example.org/%d
        ---

        The %s bridge number %d is open.

        It is %d metres long.
        """
            .formatted(number + 1, number + 1, number + 1, state, number, 100 * number));
  }
}
