package eujp.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import eujp.IndexedCorpus;
import eujp.answer.Answer;
import eujp.check.Attributed;
import eujp.check.Pasted;
import eujp.check.QuoteVerdict;
import eujp.cite.Attribution;
import eujp.extract.NamedPerson;
import eujp.extract.Quotation;
import eujp.release.Speaker;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A made-up release in two languages that quotes persons whom it does not name.
class UnnamedSpeakersTest {
  private static final String MINISTER = "the Portuguese transport minister";

  @AutoClose
  private static final IndexedCorpus CORPUS =
      IndexedCorpus.of(Path.of("src/test/resources/unnamed"));

  private static final Knowledge LIBRARY = CORPUS.library();

  @Test
  void theirWordsAreListedUnderWhatTheReleaseCallsThem() {
    List<Quotation> quotations = LIBRARY.quotations("", Optional.empty());

    assertEquals(
        List.of(
            "a Commission spokesperson",
            MINISTER,
            MINISTER,
            "the mayor of Ostend",
            "Anna Lindqvist"),
        quotations.stream().map(Quotation::name).toList());
    assertEquals(
        List.of(List.of("en", "fr")),
        quotations.stream().map(Quotation::languages).distinct().toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The talks on ferries will begin in June | Commission spokesperson | verbatim
          The talks on ferries will begin in June | a spokesperson | verbatim
          The talks on ferries will begin in June | the Commission's spokesperson | verbatim
          The talks on ferries will begin in June | Anna Lindqvist | unattributed
          The talks on ferries will begin in June | the minister | unattributed
          Our ports are ready for night ferries | transport minister | verbatim
          No ferry will be left behind | the minister of Portugal | unattributed
          No ferry will be left behind | the Portuguese minister | verbatim
          this is a good day for the whole coast | mayor of Ostend | verbatim
          this is a good day for the whole coast | the mayor of Bruges | unattributed
          Nos ports sont prêts pour les ferries de nuit | la ministre portugaise | verbatim
          The coast comes first in all our plans. | the mayor of Ostend | misattributed
          """)
  void theyAreCalledByTheWordsOfTheRelease(String words, String speaker, String verdict) {
    assertEquals(verdict, check(words, speaker).word());
  }

  @Test
  void whereSomebodyElseIsClaimedItIsToldWhomTheReleaseSpeaksOf() {
    QuoteVerdict.Unattributed verdict =
        assertInstanceOf(
            QuoteVerdict.Unattributed.class,
            check("The talks on ferries will begin in June", "Anna Lindqvist"));

    assertEquals(List.of(Speaker.called("a Commission spokesperson")), verdict.match().speakers());
  }

  @Test
  void whoDidNotSayItIsTold() {
    QuoteVerdict.Unattributed verdict =
        assertInstanceOf(
            QuoteVerdict.Unattributed.class,
            check("the ports are closed for good", "Anna Lindqvist"));

    assertEquals(
        List.of("Anna Lindqvist"), verdict.match().deniedBy().stream().map(Speaker::name).toList());
  }

  @Test
  void theirWordsAreCitedAsTheirs() {
    Answer.Found found =
        assertInstanceOf(
            Answer.Found.class,
            LIBRARY.answer("Which ports are ready for night ferries?", List.of(), 3));

    assertEquals(MINISTER, Attribution.of(found.best()).author());
  }

  @Test
  void nobodyIsAPersonWithoutAName() {
    assertEquals(
        List.of("Anna Lindqvist"),
        LIBRARY.people(Optional.empty()).stream().map(NamedPerson::name).toList());
  }

  private static QuoteVerdict check(String words, String speaker) {
    Pasted pasted = Pasted.one(new Attributed(words, Optional.of(speaker)));
    return LIBRARY.check(pasted, 1).getFirst().verdict();
  }
}
