package eujp.lab.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.lab.desk.DeskLists.Dated;
import eujp.lab.desk.DeskLists.Named;
import eujp.lab.desk.DeskLists.Spoken;
import eujp.lab.desk.DeskScore.Agreement;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskScoreTest {
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final LocalDate DAY = LocalDate.of(2024, 5, 3);

  @ParameterizedTest
  @ValueSource(strings = {"desk-24", "desk-24-second"})
  void theListsOfAReleaseInEachLanguageDoNotGetWorse(String corpus) throws IOException {
    DeskScore score = DeskScore.of(RESOURCES.resolve(corpus));

    assertAtLeast(.99, .99, score.sentences());
    assertAtLeast(.99, .97, score.quotations());
    assertAtLeast(.99, .99, score.dates());
    assertAtLeast(.98, .97, score.persons());
  }

  @Test
  void shortReleasesInEachLanguageDoNotGetWorse() throws IOException {
    DeskScore score = DeskScore.of(RESOURCES.resolve("desk-24-third"));

    assertAtLeast(.98, .98, score.sentences());
    assertAtLeast(.97, .95, score.quotations());
    assertAtLeast(.97, .97, score.dates());
    assertAtLeast(.96, .97, score.persons());
  }

  private static void assertAtLeast(double precision, double recall, Agreement agreement) {
    assertTrue(
        agreement.precision() >= precision && agreement.recall() >= recall,
        () ->
            "precision %.3f, recall %.3f:%n%s"
                .formatted(
                    agreement.precision(),
                    agreement.recall(),
                    String.join("\n", agreement.differences())));
  }

  @Test
  void whatIsWrongAndWhatIsMissingIsCountedAndNamed() {
    DeskLists written =
        new DeskLists(
            List.of("One.", "Two."),
            List.of(new Spoken("Yes,", "Anna Berg"), new Spoken("and no.", "Anna Berg")),
            List.of(new Dated("3 May", DAY, DAY)),
            List.of(new Named("Anna Berg", "Präsidentin der Kommission")));
    DeskLists found =
        new DeskLists(
            List.of("One. Two."),
            List.of(
                new Spoken("“Yes,” said Anna Berg, “and no.”", "Anna Berg"),
                new Spoken("“Yes,”", "Marc Leroy")),
            List.of(new Dated("Friday 3 May", DAY, DAY), new Dated("3 May", DAY, DAY)),
            List.of(new Named("Anna Berg", "Präsidentin der Kommission")));

    DeskScore score = DeskScore.of("r", found, written);

    assertEquals(
        List.of("r: wrong: One. Two.", "r: missing: One.", "r: missing: Two."),
        score.sentences().differences());
    assertEquals(.5, score.quotations().precision());
    assertEquals(1, score.quotations().recall());
    assertEquals(.5, score.dates().precision());
    assertEquals(1, score.persons().precision());
    assertEquals(0, score.plus(score).sentences().recall());
  }
}
