package eujp.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.IndexedCorpus;
import eujp.answer.Answer;
import eujp.check.Attributed;
import eujp.check.Pasted;
import eujp.check.draft.DraftReport;
import eujp.extract.NamedPerson;
import eujp.release.Speaker;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two made-up releases in which persons are quoted in all ways, asked in all ways.
class WhoSaidWhatTest {
  @AutoClose
  private static final IndexedCorpus CORPUS =
      IndexedCorpus.of(Path.of("src/test/resources/speakers"));

  private static final Knowledge LIBRARY = CORPUS.library();

  private static final String DILAS = "The fourth plan needs patience and public money";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The third plan rests on honest work and steady growth. | Anna Berg | verbatim
          The third plan rests on honest work and steady growth. | Ken Mori | misattributed
          The fourth plan needs patience and public money | Bjorn Dilas | verbatim
          The fourth plan needs patience and public money | Dilas | verbatim
          The fourth plan needs patience and public money | Bjørn Đilas | verbatim
          The fourth plan needs patience and public money | ĐILAS Bjørn | verbatim
          The fourth plan needs patience and public money | Commissioner for Budget | verbatim
          The fourth plan needs patience and public money | Anna Dilas | misattributed
          The fifth plan opens harbours for wind and hydrogen | Kono | verbatim
          The fifth plan opens harbours for wind and hydrogen | 河野デジタル大臣 | verbatim
          The fifth plan opens harbours for wind and hydrogen | 河野太郎大臣 | verbatim
          the sixth plan closes old mines within ten years | Mori | verbatim
          the sixth plan closes old mines within ten years | Kono | misattributed
          seven small bridges over the quiet river | Anna Berg | unattributed
          seven small bridges over the quiet river | the Commission | unattributed
          the eighth plan is dead and buried for good | Anna Berg | unattributed
          The ninth plan gives schools new books. | President Berg | verbatim
          Administrative Arrangement on Cooperation in Critical Raw Materials | Anna Berg | unattributed
          The tenth plan pays for trains | VDL | verbatim
          It also pays for boats on northern lakes | UvdL | verbatim
          It also pays for boats on northern lakes | フォンデアライエン委員長 | verbatim
          It also pays for boats on northern lakes | EU | misattributed
          We have waited long enough for safer roads in every village. | Ursula von der Leyen | verbatim
          We have waited long enough for safer roads in every village. | Taro Kono | misattributed
          Roads connect hearts. | Taro Kono | verbatim
          Roads connect hearts. | von der Leyen | misattributed
          The plan was presented in Tokyo. | Anna Berg | misattributed
          """)
  void aQuotationIsItsSpeakers(String words, String speaker, String verdict) {
    Pasted pasted = Pasted.one(new Attributed(words, Optional.of(speaker)));

    assertEquals(verdict, LIBRARY.check(pasted, 1).getFirst().verdict().word());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Anna Berg | 2
          Dilas | 1
          Bjorn Dilas | 1
          Kono | 2
          河野デジタル大臣 | 2
          Ken Mori | 1
          VDL | 4
          """)
  void quotationsAreListedByTheirSpeaker(String speaker, int quotations) {
    assertEquals(quotations, LIBRARY.quotations(speaker, Optional.empty()).size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What did Bjørn Đilas say? | fourth plan | Bjørn Đilas
          What did Taro Kono say about harbours? | fifth plan | Taro Kono
          What did Ken Mori say about old mines? | sixth plan | Ken Mori
          """)
  void aQuestionForSomebodysWordsIsAnsweredWithThem(String question, String words, String who) {
    Answer.Found found =
        assertInstanceOf(Answer.Found.class, LIBRARY.answer(question, List.of(), 3));

    assertTrue(found.best().sentence().contains(words), found.best().sentence());
    assertEquals(Optional.of(who), found.best().speaker().map(Speaker::name));
  }

  @ParameterizedTest
  @CsvSource({"Bjørn Đilas", "Bjorn Dilas", "Commissioner Dilas"})
  void aDraftMayWriteANameInBasicLetters(String name) {
    DraftReport report = LIBRARY.check("“" + DILAS + "”, said " + name + ".");

    assertTrue(
        report.findings().stream().allMatch(one -> one.outcome().word().equals("found")),
        report.findings().toString());
  }

  @Test
  void whoSpeaksIsAPersonOfTheRelease() {
    List<String> names = LIBRARY.people(Optional.empty()).stream().map(NamedPerson::name).toList();

    assertTrue(
        names.containsAll(
            List.of("Anna Berg", "Bjørn Đilas", "Taro Kono", "Ken Mori", "Ursula von der Leyen")),
        names.toString());
  }
}
