package eujp.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.answer.Answer.Found;
import eujp.answer.Answer.Unfit;
import eujp.cite.Citation;
import eujp.question.Thesaurus;
import eujp.question.filter.FilterFault;
import eujp.release.Corpus;
import eujp.release.Release;
import eujp.search.PassageIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Two summits of one council with co-chairs, the second in English and French, and a speech.
class WhichReleaseTest {
  private static PassageIndex index;
  private static Answerer answerer;
  private static PassageIndex firstAlone;

  /// The first, and a council of another name in the next year.
  private static PassageIndex firstAndAnother;

  @BeforeAll
  static void open() throws IOException {
    Thesaurus thesaurus = Thesaurus.read(Path.of("index-data"), line -> {});
    List<Release> all = Corpus.read(Path.of("src/test/resources/two-councils")).releases();
    index = PassageIndex.inMemory(all, thesaurus);
    answerer = new Answerer(index);
    List<Release> first =
        new ArrayList<>(
            all.stream()
                .filter(one -> !one.masthead().reference().value().equals("IP/24/4002"))
                .toList());
    firstAlone = PassageIndex.inMemory(first, thesaurus);
    first.addAll(Corpus.read(Path.of("src/test/resources/another-council")).releases());
    firstAndAnother = PassageIndex.inMemory(first, thesaurus);
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
    firstAlone.close();
    firstAndAnother.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Who co-chaired the Council? | IP/24/4002 en | Jonas Weiss",
        "Who co-chaired the second Council? | IP/24/4002 en | Jonas Weiss",
        "Who co-chaired the 2nd Council? | IP/24/4002 en | Jonas Weiss",
        "Who co-chaired the first Council? | IP/23/4001 en | Anna Berg",
        "Who co-chaired the Council in 2023? | IP/23/4001 en | Anna Berg",
        "2023年の会議の共同議長は誰ですか | IP/23/4001 en | Anna Berg",
        "第2回会議の共同議長は誰ですか | IP/24/4002 en | Jonas Weiss",
        "Qui a coprésidé le conseil ? | IP/24/4002 fr | Jonas Weiss",
        "Qui a coprésidé le deuxième conseil ? | IP/24/4002 fr | Jonas Weiss",
        "Wer führte den Vorsitz des zweiten Rates? | IP/24/4002 en | Jonas Weiss",
        "When do the co-chairs meet again? | IP/24/4002 en | 2025",
        "What does IP/23/4001 say on quantum research? | IP/23/4001 en | €200 million",
        "Where will an office be opened? | IP/23/4001 en | Porto",
        "Who co-chaired the Council? in:IP/23/4001 | IP/23/4001 en | Anna Berg",
        "Who co-chaired the Council? until:2023 | IP/23/4001 en | Anna Berg",
        "Who co-chaired the Council? lang:fr | IP/24/4002 fr | Jonas Weiss",
        "共同議長は誰ですか 文書：IP/23/4001 | IP/23/4001 en | Anna Berg",
        "Wer führte den Vorsitz? bis:2023-12 | IP/23/4001 en | Anna Berg",
        "ports type:speech | SPEECH/24/4003 en | Ports",
        "speaker:weiss port | SPEECH/24/4003 en | quiet port",
        "in:IP/23/4001 | IP/23/4001 en | first Data Partnership Council"
      })
  void theRightReleaseAnswers(String question, String release, String words) {
    Citation best = assertInstanceOf(Found.class, answerer.answer(question, 5)).best();

    assertEquals(release, best.masthead().reference() + " " + best.masthead().language());
    assertTrue(best.sentence().contains(words), best.sentence());
  }

  @Test
  void thatAnotherReleaseSaysSomethingElseIsTold() {
    Found who = (Found) answerer.answer("Who co-chaired the Council?", 5);
    Found when = (Found) answerer.answer("When do the co-chairs meet again?", 5);
    Found second = (Found) answerer.answer("Who co-chaired the second Council?", 5);

    assertEquals(1, who.others().size());
    assertEquals("IP/23/4001", who.others().getFirst().citation().masthead().reference().value());
    assertTrue(who.others().getFirst().differs());
    assertEquals(who.others().getFirst().citation(), who.further().getFirst());
    assertTrue(when.others().getFirst().differs());
    assertEquals(List.of(), second.others());
  }

  @Test
  void noOtherVersionOfTheReleaseIsShownAsMore() {
    for (String question :
        List.of("Who co-chaired the Council?", "Qui a coprésidé le conseil ?", "council")) {
      long versions =
          answerer.answer(question, 20).citations().stream()
              .map(Citation::masthead)
              .filter(one -> one.reference().value().equals("IP/24/4002"))
              .map(one -> one.language())
              .distinct()
              .count();

      assertEquals(1, versions, question);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who co-chaired the second Council?",
        "Who co-chaired the 2nd Council?",
        "Who co-chaired the third Council?",
        "Qui a coprésidé le deuxième conseil ?",
        "第2回会議の共同議長は誰ですか",
        "Wer führte den Vorsitz des zweiten Rates?",
        "¿Quién copresidió el segundo consejo?",
        "Kto współprzewodniczył drugiej radzie?",
        "Who co-chaired the Council in 2022?",
        "2022年の会議の共同議長は誰ですか",
        "What does IP/24/4002 say on quantum research?"
      })
  void aReleaseThatIsNotThereIsNotAnsweredFromAnother(String question) {
    assertFalse(new Answerer(firstAlone).answer(question, 5) instanceof Found, question);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who co-chaired the Data Partnership Council in 2024?",
        "Who co-chaired the second Data Partnership Council?",
        "Qui a coprésidé le deuxième conseil du partenariat pour les données ?",
        "Chi ha copresieduto il secondo Consiglio per la sicurezza?",
        "第2回データパートナーシップ協議会の共同議長は誰でしたか",
        "2024年のデータパートナーシップ協議会の共同議長は誰でしたか",
      })
  void aCouncilOfAnotherYearIsNotTakenForTheOneThatIsAsked(String question) {
    Answerer of = new Answerer(firstAndAnother);

    assertFalse(of.answer(question, 5) instanceof Found, question);
    for (String right :
        List.of(
            "Who co-chaired the Hydrogen Council in 2024?",
            "Qui a coprésidé le deuxième conseil de l'hydrogène ?",
            "第2回水素協議会の共同議長は誰でしたか",
            "2024年の水素協議会の共同議長は誰でしたか")) {
      assertInstanceOf(Found.class, of.answer(right, 5), right);
    }
  }

  @Test
  void aQuestionThatPointsBackStaysInItsRelease() {
    Answer answer =
        answerer.answer(
            "and when do they meet again?", List.of("Who co-chaired? in:IP/23/4001"), 5);

    assertEquals("IP/23/4001", answer.citations().getFirst().masthead().reference().value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from:2030 ports | FROM | 2023-07-03 2024-11-02",
        "in:IP/24/4002 lang:de who? | LANG | en fr",
        "type:factsheet ports | TYPE | Speech Press release Communiqué de presse",
        "in:IP/99/1 ports | IN | SPEECH/24/4003 IP/24/4002 IP/23/4001",
        "speaker:Nobody ports | SPEAKER | Weiss Jonas Weiss"
      })
  void whatIsThereIsToldWhereNothingIsLeft(String question, String key, String there) {
    FilterFault fault = assertInstanceOf(Unfit.class, answerer.answer(question, 5)).fault();

    assertEquals(key, fault.key().name());
    assertEquals(there, String.join(" ", fault.there()));
  }
}
