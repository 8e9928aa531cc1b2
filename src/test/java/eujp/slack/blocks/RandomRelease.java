package eujp.slack.blocks;

import eujp.cite.Citation;
import eujp.release.Masthead;
import eujp.release.Passage;
import eujp.release.PassageId;
import eujp.release.Place;
import eujp.release.Reference;
import eujp.release.Speaker;
import eujp.text.Shortened;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// A release that nobody would write: hostile markup, names without end, halves of surrogate pairs,
/// characters that run from right to left, words without a blank.
final class RandomRelease {
  private static final List<String> PIECES =
      List.of(
          "<!channel>",
          "<@U123>",
          "<#C1|general>",
          "<!here|here>",
          "<https://evil.example|click>",
          "&amp;",
          "&",
          "<",
          ">",
          "*bold*",
          "_it_",
          "~gone~",
          "`code`",
          "```",
          ":smile:",
          "|",
          ";",
          "\ud83d",
          "\ude00",
          "😀",
          "\u202e",
          "\u200b",
          "\u0000",
          "\n",
          "\r\n",
          "\t",
          " ",
          "  ",
          "“",
          "”",
          "首脳会談",
          "がぎぐげご",
          "é",
          "e\u0301",
          "مرحبا",
          "The Council met in Tokyo.",
          "It was agreed that ",
          "x".repeat(300),
          "&".repeat(120),
          "%20",
          "\\",
          "\"",
          "'",
          "{0}",
          "{count, plural,",
          "[…]");

  private final RandomGenerator random;
  private final Masthead masthead;

  RandomRelease(RandomGenerator random) {
    this.random = random;
    this.masthead =
        new Masthead(
            new Reference("IP/%02d/%d".formatted(random.nextInt(100), random.nextInt(1_000_000))),
            text(20),
            text(60),
            LocalDate.of(1990 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28)),
            Optional.empty(),
            oneOf(List.of("en", "ja", "fr", "el")),
            URI.create("https://ec.europa.eu/" + "p".repeat(random.nextInt(20) == 0 ? 3_500 : 20)),
            "CC BY 4.0");
  }

  List<Citation> citations(int most) {
    return IntStream.rangeClosed(1, most).mapToObj(this::citation).toList();
  }

  List<String> questions() {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(i -> Shortened.of(text(1 + random.nextInt(8)), 75))
        .toList();
  }

  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private Citation citation(int ordinal) {
    String text = text(1 + random.nextInt(random.nextInt(10) == 0 ? 3_000 : 60));
    int start = random.nextInt(text.length());
    int end = start + 1 + random.nextInt(text.length() - start);
    int markStart = start + random.nextInt(end - start);
    int markEnd = markStart + 1 + random.nextInt(end - markStart);
    Optional<Speaker> speaker =
        random.nextBoolean()
            ? Optional.empty()
            : Optional.of(
                new Speaker(
                    text(1 + random.nextInt(40)),
                    random.nextBoolean() ? "" : text(1 + random.nextInt(80)),
                    random.nextBoolean() ? Optional.empty() : Optional.of(masthead.date())));
    Passage passage =
        new Passage(
            new PassageId(masthead.reference(), masthead.language(), ordinal),
            oneOf(List.of(Passage.Kind.PARAGRAPH, Passage.Kind.BULLET, Passage.Kind.QUOTE)),
            text,
            speaker,
            List.of(
                new Place(
                    ordinal,
                    random.nextBoolean() ? "" : text(1 + random.nextInt(60)),
                    0,
                    text.length())));
    return new Citation(passage, masthead, start, end, markStart, markEnd, random.nextDouble());
  }

  /// So many pieces, one after another, with a letter in them somewhere.
  private String text(int pieces) {
    StringBuilder text = new StringBuilder("a");
    for (int i = 0; i < pieces; i++) {
      text.append(oneOf(PIECES));
    }
    return text.toString();
  }
}
