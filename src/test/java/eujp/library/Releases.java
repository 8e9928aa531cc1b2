package eujp.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/// A folder of made-up release files, each of which says how much the mill of a town grinds.
///
/// @param corpus with the folder `releases`
public record Releases(Path corpus) {
  private static final String[] FIRST = {
    "Kal", "Bre", "Tor", "Mav", "Sel", "Dun", "Gra", "Hol", "Pel", "Vin", "Ost", "Lum", "Fer",
    "Wic", "Zan", "Cor", "Nim", "Rud"
  };
  private static final String[] LAST = {
    "voria", "mund", "stein", "dale", "borg", "ford", "minster", "wick", "haven", "brunn", "ville",
    "castra", "holm", "stad", "more"
  };

  public static Releases in(Path corpus) throws IOException {
    Files.createDirectories(corpus.resolve("releases"));
    return new Releases(corpus);
  }

  public static String town(int number) {
    return FIRST[number % FIRST.length] + LAST[number / FIRST.length % LAST.length];
  }

  public static String reference(int number) {
    return "IP/24/" + (1000 + number);
  }

  public static String question(int number) {
    return "How many tonnes of rye does the mill of %s grind?".formatted(town(number));
  }

  /// What the release says, and what answers [#question].
  public static String sentence(int number, int tonnes) {
    return "The mill of %s grinds %d tonnes of rye a year.".formatted(town(number), tonnes);
  }

  public static String text(int number, int tonnes) {
    return """
    ---
    reference: %s
    title: Opening of the mill of %s
    date: %s
    language: en
    url: https://example.org/ip_24_%d
    ---

    %s

    It was opened by the mayor on the day of the fair.
    """
        .formatted(
            reference(number),
            town(number),
            LocalDate.of(2024, 1, 1).plusDays(number),
            1000 + number,
            sentence(number, tonnes));
  }

  public Path file(int number) {
    return corpus.resolve("releases").resolve("ip-24-%d.en.md".formatted(1000 + number));
  }

  public void write(int number, int tonnes) throws IOException {
    Files.writeString(file(number), text(number, tonnes));
  }

  public void remove(int number) throws IOException {
    Files.delete(file(number));
  }
}
