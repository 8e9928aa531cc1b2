package eujp.lab.checks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Drafts that nobody writes in good faith, as long as Slack takes them, and one that somebody may.
final class HostileDrafts {
  private static final int CHARS = 40_000;

  private HostileDrafts() {}

  /// The drafts by what they are, in an order that does not change.
  static Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("combining marks", repeated("e" + "\u0301".repeat(999)));
    all.put("one letter", repeated("a"));
    all.put(
        "one sentence again and again",
        repeated("The Council met on 3 July 2023 with 13 states. "));
    all.put(
        "one quotation again and again",
        repeated("“Economic security is a common concern,” said Ursula von der Leyen. "));
    all.put(
        "quotations, each another",
        numbered("“Security %d is a common concern for Japan and %d others,” said Anna Berg. "));
    all.put(
        "one long quotation", "“" + repeated("We share similar dependencies and needs. ") + "”");
    all.put("numbers, each another", numbered("The EU pays €%d million for %d firms. "));
    all.put("dates, each another", numbered("They meet on %2$d July %1$d. "));
    all.put("numbers without words", numbered("%d, %d; "));
    all.put("one date again and again", repeated("3 July "));
    all.put("names", numbered("Minister Kono met President Leyen in Tokyo for the %dth time. "));
    all.put("quotation marks", repeated("“„«\"「『"));
    all.put("quoted lines", repeated("> a b c\n\n"));
    all.put("references", numbered("IP/23/%d, (EU) 2019/%d. "));
    all.put("Japanese dates", repeated("7月3日"));
    all.put("digits", repeated("9"));
    all.put("a press text", numbered(PRESS));
    return all;
  }

  private static final String PRESS =
      "The %1$dth EU-Japan summit took place in Tokyo on 12 May 2022, and %2$d firms from 27 Member"
          + " States attended. “Economic security is a common concern for Japan and the EU,” said"
          + " Ursula von der Leyen, President of the European Commission. The partners signed a"
          + " Memorandum of Cooperation on semiconductors on 3 July, worth €%1$d million, and will"
          + " meet again in Brussels in 2024. Call +32 2 295 86 15 for more.\n\n";

  private static String repeated(String unit) {
    return unit.repeat(CHARS / unit.length() + 1).substring(0, CHARS);
  }

  /// A sentence with the numbers from one on, the second of which is below 29.
  private static String numbered(String format) {
    String all =
        IntStream.rangeClosed(1, CHARS / format.length() * 2 + 1)
            .mapToObj(i -> format.formatted(i + 1000, i % 28 + 1))
            .collect(Collectors.joining());
    return all.substring(0, Math.min(CHARS, all.length()));
  }
}
