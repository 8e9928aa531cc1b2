package eujp.check.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.answer.Answerer;
import eujp.check.QuoteChecker;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.search.PassageIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Drafts about a release in their language, beside one in English that is like it.
class OwnLanguageTest {
  @TempDir private Path temp;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fi | Tutkijat saavat rahaa. Kokoukset pidetään 2., 9. ja 16. syyskuuta 2025."
            + " | Tutkijat saavat rahaa. Kokoukset pidetään 2., 9. ja 17. syyskuuta 2025."
            + " | 17. syyskuuta 2025",
        "el | Περίπου 90 λιμένες σε 12 κράτη μέλη θα λάβουν 54 εκατ. ευρώ."
            + " | Σχεδόν 300 λιμένες σε 12 κράτη μέλη θα λάβουν 54 εκατ. ευρώ."
            + " | Σχεδόν 300 λιμένες",
        "pl | Próby statków odbędą się 7, 14 i 21 października 2025 r. w portach."
            + " | Próby statków odbędą się 7, 14 i 23 października 2025 r. w portach."
            + " | 23 października 2025 r.",
      })
  void nothingIsComparedWithWhatAnEnglishReleaseSays(
      String language, String release, String draft, String words) throws IOException {
    write(
        "IP/25/9001",
        "en",
        "Some 42 ports in 17 Member States take part. The first exercises take place on 3, 10 and 17"
            + " April 2025.");
    write("IP/25/9002", language, release);
    try (PassageIndex index =
        PassageIndex.inMemory(Corpus.read(temp).releases(), Thesaurus.read(temp, _ -> {}))) {
      DraftReport report =
          new DraftCheck(index, new QuoteChecker(index, new Answerer(index))).check(draft);

      List<Finding> found =
          report.findings().stream().filter(one -> one.words().equals(words)).toList();
      assertEquals(1, found.size(), () -> Drafts.show(report));
      String shown = Drafts.show(found.getFirst());
      assertFalse(shown.contains("April") || shown.contains("42"), shown);
      assertTrue(found.getFirst().needsLook(), shown);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pl | Tunel pod Odrą zostanie otwarty 12 lipca 2025 r., ogłosiła we wtorek spółka Odrex."
            + " | Tunel pod Odrą zostanie otwarty 14 lipca 2025 r., ogłosiła spółka Odrex."
            + " | 14 lipca 2025 r.",
        "cs | Tunel pod Odrou se otevře 12. července 2025, oznámila v úterý společnost Odrex."
            + " | Tunel pod Odrou se otevře 14. července 2025, oznámila společnost Odrex."
            + " | 14. července 2025",
        "sk | Tunel pod Dunajom sa otvorí 12. júla 2025, oznámila v utorok spoločnosť Dunex."
            + " | Tunel pod Dunajom sa otvorí 14. júla 2025, oznámila spoločnosť Dunex."
            + " | 14. júla 2025",
        "it | Il tunnel sotto il Po aprirà il 12 luglio 2025, ha annunciato martedì la società Podex."
            + " | Il tunnel sotto il Po aprirà il 14 luglio 2025, ha annunciato la società Podex."
            + " | 14 luglio 2025",
        "nl | De tunnel onder de Leie opent op 12 juli 2025, meldde dinsdag het bedrijf Leiex."
            + " | De tunnel onder de Leie opent op 14 juli 2025, meldde het bedrijf Leiex."
            + " | 14 juli 2025",
        "sv | Tunneln under Lule öppnar den 12 juli 2025, meddelade i tisdags bolaget Lulex."
            + " | Tunneln under Lule öppnar den 14 juli 2025, meddelade bolaget Lulex."
            + " | 14 juli 2025",
      })
  void anotherDayInTheSameSentenceIsDifferent(
      String language, String release, String draft, String words) throws IOException {
    write("IP/25/9002", language, release);
    try (PassageIndex index =
        PassageIndex.inMemory(Corpus.read(temp).releases(), Thesaurus.read(temp, _ -> {}))) {
      DraftReport report =
          new DraftCheck(index, new QuoteChecker(index, new Answerer(index))).check(draft);

      Finding found =
          report.findings().stream()
              .filter(one -> one.words().contains(words))
              .findFirst()
              .orElseThrow();
      assertTrue(found.outcome() instanceof FactOutcome.Different, () -> Drafts.show(report));
    }
  }

  private void write(String reference, String language, String text) throws IOException {
    Path folder = Files.createDirectories(temp.resolve("releases"));
    String id = reference.toLowerCase(Locale.ROOT).replace('/', '_');
    Files.writeString(
        folder.resolve(id + "." + language + ".md"),
        """
        ---
        reference: %s
        type: Press release
        title: T
        date: 2025-03-14
        place: Brussels
        language: %s
        url: https://ec.europa.eu/commission/presscorner/detail/%s/%s
        ---

        %s
        """
            .formatted(reference, language, language, id, text));
  }
}
