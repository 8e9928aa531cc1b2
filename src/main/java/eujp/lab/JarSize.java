package eujp.lab;

import eujp.terminal.Console;
import eujp.terminal.Failure;
import eujp.text.DataFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `eujp lab jar`: what takes how much of the jar, and why it is there.
@Command(
    name = "jar",
    description = "Lists the libraries in eujp.jar, what each takes of it, and what for.",
    footer = {"", "Example:", "  eujp lab jar target/eujp.jar > docs/performance/jar.md"})
final class JarSize implements Callable<Integer> {
  /// What a file takes besides what it holds: its two headers, of this size and with its path.
  ///
  /// Source: [APPNOTE.TXT](https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT), 4.3.
  private static final int HEADERS = 30 + 46;

  private static final Library OTHERS = new Library("Others", "", List.of());

  @Mixin private Console console = new Console();

  @Parameters(paramLabel = "FILE", description = "The jar.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private Path jar;

  /// @param beginnings of the paths of its files
  private record Library(String name, String reason, List<String> beginnings) {
    static Library of(String line) {
      String[] parts = line.split(":", -1);
      return new Library(
          parts[0].strip(), parts[1].strip(), List.of(parts[2].strip().split(" ", -1)));
    }

    /// The length of the longest beginning that fits; 0 for none.
    int fit(String path) {
      return beginnings.stream().filter(path::startsWith).mapToInt(String::length).max().orElse(0);
    }
  }

  private record Share(int files, long bytes) {
    Share plus(Share other) {
      return new Share(files + other.files, bytes + other.bytes);
    }

    static Share of(ZipEntry entry) {
      int path = entry.getName().length();
      return new Share(
          entry.isDirectory() ? 0 : 1, entry.getCompressedSize() + HEADERS + 2L * path);
    }
  }

  @Override
  public Integer call() {
    List<Library> libraries =
        DataFile.lines(JarSize.class, "libraries.txt").stream()
            .filter(line -> !line.startsWith("#"))
            .map(Library::of)
            .toList();
    Map<String, Share> shares = new TreeMap<>();
    try (ZipFile file = new ZipFile(jar.toFile())) {
      file.stream()
          .forEach(entry ->
              shares.merge(
                  libraryOf(entry.getName(), libraries).name(), Share.of(entry), Share::plus));
    } catch (IOException unreadable) {
      throw Failure.usage("%s is no jar that can be read.".formatted(jar), unreadable);
    }
    print(libraries, shares);
    return 0;
  }

  private static Library libraryOf(String path, List<Library> libraries) {
    return libraries.stream()
        .filter(library -> library.fit(path) > 0)
        .max(Comparator.comparingInt(library -> library.fit(path)))
        .orElse(OTHERS);
  }

  private void print(List<Library> libraries, Map<String, Share> shares) {
    console.out().println("| library | MB | files | what for |\n|---|---|---|---|");
    shares.entrySet().stream()
        .sorted(
            Comparator.comparingLong((Map.Entry<String, Share> one) -> one.getValue().bytes())
                .reversed())
        .forEach(one ->
            row(
                one.getKey(),
                one.getValue(),
                libraries.stream()
                    .filter(library -> library.name().equals(one.getKey()))
                    .findFirst()
                    .orElse(OTHERS)
                    .reason()));
    row("all", shares.values().stream().reduce(new Share(0, 0), Share::plus), "");
  }

  private void row(String name, Share share, String reason) {
    console
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "| %s | %.2f | %,d | %s |",
                name,
                share.bytes() / 1e6,
                share.files(),
                reason));
  }
}
