package eujp.release.former;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eujp.ProcessorTime;
import eujp.release.Masthead;
import eujp.release.Passage;
import eujp.release.Reference;
import eujp.release.Release;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencePlacesTest {
  private static FormerRelease former(String language, String texts) {
    Masthead masthead =
        new Masthead(
            new Reference("IP/24/1"),
            "Press release",
            "A mill",
            LocalDate.of(2024, 1, 2),
            Optional.empty(),
            language,
            URI.create("https://example.org"),
            "");
    return new FormerRelease(
        Instant.EPOCH, new Release(masthead, ReleaseDifferenceTest.passages(language, texts)));
  }

  private static String told(SentencePlaces places, String sentence) {
    return places.has(sentence)
        ? "stands"
        : places
            .instead(sentence)
            .map(place -> place.span().of(place.passage().text()))
            .orElse("gone");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // language | as it was, where that is kept | as it is | what was quoted | what stands there
        "en | `` | A fair. The mill grinds rye. | The mill grinds rye. | stands",
        "en | `` | He said: “The mill grinds rye.” | The mill grinds rye. | stands",
        "en | `` | It is not so that the mill grinds rye. | The mill grinds rye."
            + " | It is not so that the mill grinds rye.",
        "en | `` | The mill grinds rye. A fair. A feast. | A fair. A feast. | stands",
        "en | `` | The mill grinds oats. | The mill grinds rye. | The mill grinds oats.",
        "en | `` | Nobody knows why. | The mill grinds rye. | gone",
        "en | A fair. The mill grinds rye. A feast. | A fair. Nobody knows why. A feast."
            + " | The mill grinds rye."
            + " | Nobody knows why.",
        "en | A. The mill of Dale grinds rye. / The mill of Vale grinds rye."
            + " | A. / The mill of Vale grinds rye. | The mill of Dale grinds rye. | gone",
        "ja | `` | 祭りがある。水車が回る。 | 水車が回る。 | stands",
        "ja | `` | 水車は年に二百トンの粉を挽く。 | 水車は年に百トンの粉を挽く。" + " | 水車は年に二百トンの粉を挽く。",
        "fr | `` | Il a dit : « Le moulin tourne. » | Le moulin tourne. | stands",
        "el | `` | Ο μύλος αλέθει βρώμη. | Ο μύλος αλέθει σίκαλη. | Ο μύλος αλέθει βρώμη.",
        "bg | Мелницата мели ръж. | Мелницата не мели ръж. | Мелницата мели ръж."
            + " | Мелницата не мели ръж.",
      })
  void whatStandsInThePlaceOfASentenceIsTold(
      String language, String then, String now, String sentence, String told) {
    Stream<FormerRelease> former =
        then.isEmpty() ? Stream.empty() : Stream.of(former(language, then));
    assertEquals(
        told,
        told(new SentencePlaces(ReleaseDifferenceTest.passages(language, now), former), sentence));
  }

  @Test
  void theStateInWhichTheSentenceStoodLastTells() {
    SentencePlaces places =
        new SentencePlaces(
            ReleaseDifferenceTest.passages("en", "A fair. Nobody knows why. A feast."),
            Stream.of(
                former("en", "A fair. It is cold. A feast."),
                former("en", "A fair. Rye is ground. A feast.")));

    assertEquals("Nobody knows why.", told(places, "It is cold."));
    assertEquals("Nobody knows why.", told(places, "Rye is ground."));
  }

  @ParameterizedTest
  @CsvSource({"!", "a", "a ", "“", "a. "})
  void aTextMadeToBeSlowIsNot(String unit) {
    List<Passage> now =
        ReleaseDifferenceTest.passages("en", unit.repeat(1_000_000 / unit.length()) + "end.");
    String sentence = unit.repeat(3_990 / unit.length()) + "gone.";
    ProcessorTime.within(
        Duration.ofSeconds(20),
        () -> assertEquals(false, new SentencePlaces(now, Stream.empty()).has(sentence)));
  }
}
