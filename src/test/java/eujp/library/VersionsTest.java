package eujp.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.IndexedCorpus;
import eujp.answer.Answer;
import eujp.cite.Citation;
import eujp.extract.Event;
import eujp.extract.NamedPerson;
import eujp.extract.Quotation;
import eujp.extract.commitments.Commitment;
import eujp.library.Knowledge.Known;
import eujp.library.Knowledge.Version;
import eujp.question.filter.Filter;
import eujp.question.filter.FilteredText;
import eujp.release.Masthead;
import eujp.release.Passage;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One release in English, German, French and Japanese.
class VersionsTest {
  private static final Set<String> ALL = Set.of("en", "de", "fr", "ja");

  @AutoClose
  private static final IndexedCorpus CORPUS =
      IndexedCorpus.of(Path.of("src/test/resources/versions"));

  private static final Library LIBRARY = CORPUS.library();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Who co-chaired the meeting? | en | 1",
        "Wer führte gemeinsam den Vorsitz? | de | 1",
        "Qui a coprésidé la réunion ? | fr | 1",
        "共同議長は誰ですか | ja | 1",
        "Kto współprzewodniczył posiedzeniu? | en | 1",
        "Chi ha copresieduto la riunione? | en | 1",
        "Wie viel wird die EU beitragen? | de | 3",
        "Combien l'UE apportera-t-elle ? | fr | 3",
        "EUはいくら拠出しますか | ja | 3",
        "Was sagte Solberg? | de | 6",
        "ソルベルグ大臣は何と言いましたか | ja | 6",
        "Lindqvist | en | 1",
        "How much will the EU contribute? lang:fr | fr | 3",
        "Who co-chaired? 言語：日本語 | ja | 1"
      })
  void theAnswerIsInTheAskersLanguage(String question, String language, int paragraph) {
    List<Citation> citations = LIBRARY.answer(question, List.of(), 8).citations();

    assertEquals(language, citations.getFirst().masthead().language());
    assertEquals(paragraph, citations.getFirst().passage().id().ordinal());
    assertEquals(
        1, citations.stream().map(one -> one.masthead().language()).distinct().count(), question);
  }

  @Test
  void itIsOneReleaseInFourLanguages() {
    List<Known> known = LIBRARY.releases(10);

    assertEquals(1, LIBRARY.releaseCount());
    assertEquals(1, known.size());
    assertEquals("en", known.getFirst().masthead().language());
    assertEquals(
        List.of("en", "de", "fr", "ja"),
        known.getFirst().versions().stream().map(Masthead::language).toList());
    assertEquals("ja", known.getFirst().in("ja").language());
    assertEquals("en", known.getFirst().in("it").language());
  }

  @ParameterizedTest
  @CsvSource({"en, en", "de, de", "fr, fr", "ja, ja", "it, en"})
  void eachThingIsListedOnceInTheReadersWords(String reader, String shown) {
    List<Quotation> quotations = LIBRARY.quotations("", Filter.NONE, reader);
    List<NamedPerson> people = LIBRARY.people(Filter.NONE, reader);
    List<Event> events = LIBRARY.timeline(Filter.NONE, reader);
    List<Commitment> commitments = LIBRARY.commitments(Filter.NONE, reader);

    assertEquals(2, quotations.size());
    assertEquals(2, people.size());
    assertEquals(2, events.size());
    quotations.forEach(one -> isShown(shown, one.languages(), one.citation()));
    people.forEach(one -> isShown(shown, one.languages(), one.appearances().getFirst().citation()));
    events.forEach(one -> isShown(shown, one.languages(), one.citation()));
    commitments.forEach(one -> assertEquals(shown, one.citation().masthead().language()));
    assertTrue(commitments.stream().anyMatch(one -> Set.copyOf(one.languages()).equals(ALL)));
  }

  private static void isShown(String language, List<String> languages, Citation citation) {
    assertEquals(language, citation.masthead().language());
    assertEquals(language, languages.getFirst());
    assertEquals(ALL, Set.copyOf(languages));
  }

  @ParameterizedTest
  @CsvSource({
    "Solberg, en, Henrik Solberg",
    "ソルベルグ, en, Henrik Solberg",
    "ソルベルグ, ja, ヘンリク・ソルベルグ",
    "Solberg, ja, ヘンリク・ソルベルグ"
  })
  void aSpeakerIsFoundByTheNameInAnyVersion(String asked, String reader, String name) {
    assertEquals(
        List.of(name),
        LIBRARY.quotations(asked, Filter.NONE, reader).stream().map(Quotation::name).toList());
  }

  @Test
  void aFilterByLanguageAndSpeakerHoldsForLists() {
    Filter french = FilteredText.read(Filter.Key.LANG, "fr").orElseThrow();
    Filter solberg = FilteredText.read(Filter.Key.SPEAKER, "Solberg").orElseThrow();

    assertEquals(
        List.of("fr", "fr"),
        LIBRARY.timeline(french, "en").stream()
            .map(one -> one.citation().masthead().language())
            .toList());
    assertEquals(
        List.of("Henrik Solberg"),
        LIBRARY.quotations("", solberg.and(french), "en").stream().map(Quotation::name).toList());
  }

  @Test
  void theSameParagraphIsOfferedInTheOtherLanguages() {
    Citation best =
        ((Answer.Found) LIBRARY.answer("What will Norland provide?", List.of(), 1)).best();
    List<Version> versions = LIBRARY.versions(best.passage().id());

    assertEquals(
        List.of("de", "fr", "ja"),
        versions.stream().map(one -> one.masthead().language()).toList());
    assertEquals(
        List.of(
            "Norland wird drei Häfen bereitstellen.",
            "Le Norland mettra trois ports à disposition.",
            "ノルランドは3つの港を提供する。"),
        versions.stream().map(one -> one.passage().map(Passage::text).orElse("")).toList());
  }
}
