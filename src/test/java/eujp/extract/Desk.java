package eujp.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import eujp.release.Corpus;
import eujp.release.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The releases whose persons, dates and commitments were written down by hand, and those lists.
public final class Desk {
  private Desk() {}

  /// The shipped release, and one that was made up with other wordings.
  public static List<Release> releases() {
    return Stream.of("index-data", "src/test/resources/desk")
        .map(Desk::corpus)
        .flatMap(List::stream)
        .toList();
  }

  public static List<Release> corpus(String folder) {
    try {
      return Corpus.read(Path.of(folder)).releases();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Writes the release IP/24/1 in one language into a corpus in `folder`, with these paragraphs.
  public static void write(Path folder, String language, String text) throws IOException {
    Path releases = Files.createDirectories(folder.resolve("releases"));
    Files.writeString(
        releases.resolve("ip-24-1." + language + ".md"),
        """
        ---
        reference: IP/24/1
        title: A release for tests
        date: 2024-02-03
        language: %s
        url: https://example.org/release
        ---

        %s
        """
            .formatted(language, text));
  }

  /// Fails with what is missing and what is wrong, if anything is.
  public static void assertSame(List<String> expected, List<String> actual) {
    List<String> missing = new ArrayList<>(expected);
    actual.forEach(missing::remove);
    List<String> wrong = new ArrayList<>(actual);
    expected.forEach(wrong::remove);
    assertTrue(
        missing.isEmpty() && wrong.isEmpty(),
        () -> "missing:\n" + String.join("\n", missing) + "\nwrong:\n" + String.join("\n", wrong));
  }

  /// The lines of a list written by hand.
  public static List<JsonObject> golden(String file) {
    try {
      return Files.readAllLines(Path.of("src/test/resources/golden", file)).stream()
          .map(line -> JsonParser.parseString(line).getAsJsonObject())
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
