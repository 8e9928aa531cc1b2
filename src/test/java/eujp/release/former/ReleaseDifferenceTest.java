package eujp.release.former;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.ProcessorTime;
import eujp.release.Passage;
import eujp.release.PassageId;
import eujp.release.Place;
import eujp.release.Reference;
import eujp.text.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseDifferenceTest {
  /// Paragraphs, which ` / ` parts.
  static List<Passage> passages(String language, String texts) {
    List<Passage> passages = new ArrayList<>();
    for (String text : texts.split(" / ", -1)) {
      if (!text.isBlank()) {
        int ordinal = passages.size() + 1;
        passages.add(
            new Passage(
                new PassageId(new Reference("IP/24/1"), language, ordinal),
                Passage.Kind.PARAGRAPH,
                text.strip(),
                Optional.empty(),
                List.of(new Place(ordinal, "", 0, text.strip().length()))));
      }
    }
    return passages;
  }

  /// `1:Old words.>2:New words.` for each sentence, the numbers being those of the passages.
  private static String told(List<PassageChange> changes) {
    return changes.stream()
        .flatMap(change ->
            change.sentences().stream()
                .map(sentence ->
                    words(change.before(), sentence.before())
                        + ">"
                        + words(change.now(), sentence.now())))
        .collect(Collectors.joining(" + "));
  }

  private static String words(Optional<Passage> passage, Optional<Span> span) {
    return passage.map(in -> in.id().ordinal() + ":").orElse("")
        + passage.flatMap(in -> span.map(piece -> piece.of(in.text()))).orElse("-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // Nothing: moved, numbered, joined, divided, swapped, printed otherwise.
        "en | One ends. / Two ends. | One ends. / Two ends. | ``",
        "en | One ends. / Two ends. / Three ends. | Three ends. / One ends. / Two ends. | ``",
        "en | One ends. Two ends. | Two ends. One ends. | ``",
        "en | One ends. Two ends. / Three ends. | One ends. / Two ends. Three ends. | ``",
        "en | The “mill” grinds  rye. | The \"mill\" grinds\u00A0rye. | ``",
        "fr | Il a dit : « Le moulin tourne. » | Il a dit : “Le moulin tourne.” | ``",
        "de | Sie sagte: „Die Mühle läuft.“ | Sie sagte: »Die Mühle läuft.« | ``",
        "de | Die Müh\u00ADle läuft. | Die Mu\u0308hle läuft. | ``",
        "ja | 「水車」が回る。粉を挽く。 | 『水車』が回る。粉を挽く。 | ``",
        "ja | 水車が回る。粉を挽く。 / 祭りがある。 | 祭りがある。 / 粉を挽く。水車が回る。 | ``",
        // A small edit.
        "en | The mill grinds 100 tonnes. It is old. | The mill grinds 120 tonnes. It is old."
            + " | 1:The mill grinds 100 tonnes.>1:The mill grinds 120 tonnes.",
        "en | A fair. / The mill grinds rye. / It is old."
            + " | A fair. / A feast. / The mill grinds oats. / It is old. | ->2:A feast. + 2:The mill grinds rye.>3:The mill grinds oats.",
        "ja | 水車は年に百トンの粉を挽く。古い。 | 水車は年に二百トンの粉を挽く。古い。" + " | 1:水車は年に百トンの粉を挽く。>1:水車は年に二百トンの粉を挽く。",
        "el | Ο μύλος αλέθει σίκαλη. Είναι παλιός. | Ο μύλος αλέθει βρώμη. Είναι παλιός."
            + " | 1:Ο μύλος αλέθει σίκαλη.>1:Ο μύλος αλέθει βρώμη.",
        "pl | Młyn miele 100 ton. Jest stary. | Młyn miele 120 ton. Jest stary."
            + " | 1:Młyn miele 100 ton.>1:Młyn miele 120 ton.",
        "bg | Мелницата мели ръж. Тя е стара. | Мелницата не мели ръж. Тя е стара."
            + " | 1:Мелницата мели ръж.>1:Мелницата не мели ръж.",
        "hu | A malom rozst őröl. Régi. | A malom zabot őröl. Régi."
            + " | 1:A malom rozst őröl.>1:A malom zabot őröl.",
        // What is not like it at all stands in its place.
        "en | One ends. Rye is ground. Two ends. | One ends. Nobody knows why. Two ends."
            + " | 1:Rye is ground.>1:Nobody knows why.",
        // Added and taken out.
        "en | One ends. Two ends. | One ends. Rye is ground. Two ends. | 1:->1:Rye is ground.",
        "en | One ends. Rye is ground. Two ends. | One ends. Two ends. | 1:Rye is ground.>1:-",
        "en | One ends. / Rye is ground. / Two ends. | One ends. / Two ends. | 2:Rye is ground.>-",
        "en | One ends. / Two ends. | One ends. / Rye is ground. / Two ends. | ->2:Rye is ground.",
        "fr | Un. / Le moulin tourne. | Un. | 2:Le moulin tourne.>-",
        "ja | 祭りがある。 | 祭りがある。 / 水車が回る。 | ->2:水車が回る。",
        // Moved and edited.
        "en | The old mill of the town grinds rye. / One ends. / Two ends."
            + " | One ends. / Two ends. / The old mill of the town grinds oats."
            + " | 1:The old mill of the town grinds rye.>3:The old mill of the town grinds oats.",
        // A sentence that stands twice loses one.
        "en | One ends. / One ends. / Two ends. | One ends. / Two ends. | ``",
        // A mark that changes what is said.
        "en | It grinds rye. | It grinds rye? | 1:It grinds rye.>1:It grinds rye?",
        "en | It is 1.5 m² wide. | It is 1.5 m2 wide. | 1:It is 1.5 m² wide.>1:It is 1.5 m2 wide.",
      })
  void whatIsOtherIsToldSentenceBySentence(
      String language, String before, String now, String told) {
    assertEquals(
        told, told(ReleaseDifference.between(passages(language, before), passages(language, now))));
  }

  @Test
  void ofWholesaleChangesEachSentenceIsToldOnce() {
    String before = sentences(0, 5_000, "grinds");
    String now = sentences(0, 5_000, "weaves");
    ProcessorTime.within(
        Duration.ofSeconds(20),
        () -> {
          List<PassageChange> changes =
              ReleaseDifference.between(passages("en", before), passages("en", now));
          assertEquals(5_000, changes.stream().mapToInt(change -> change.sentences().size()).sum());
        });
  }

  @Test
  void ofManySentencesThoseThatAreOtherAreFound() {
    String before = sentences(0, 2_000, "grinds");
    String now = sentences(0, 1_000, "grinds") + " / " + sentences(1_000, 2_000, "weaves");
    List<PassageChange> changes =
        ReleaseDifference.between(passages("en", before), passages("en", now));

    assertEquals(1_000, changes.size());
    assertTrue(
        told(changes).startsWith("1001:Mill number 1000 grinds.>1001:Mill number 1000 weaves."));
  }

  private static String sentences(int from, int to, String verb) {
    return IntStream.range(from, to)
        .mapToObj(i -> "Mill number %d %s.".formatted(i, verb))
        .collect(Collectors.joining(" / "));
  }
}
