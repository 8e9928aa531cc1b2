package eujp.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Entries of a thesaurus are found in each form of their words, and no others.
class ForeignPhrasesTest {
  private static ForeignPhrases phrases(String language, String entries) {
    return new ForeignPhrases(
        Arrays.stream(entries.split(";"))
            .map(String::strip)
            .collect(Collectors.toMap(entry -> entry, List::of)),
        language,
        "en");
  }

  private static String found(String language, String entries, String text) {
    ForeignPhrases phrases = phrases(language, entries);
    List<ForeignWord> words = ForeignWord.in(text, language, 20);
    ForeignPhrases.Match match = phrases.longestAt(words, 0);
    return match == null ? "" : match.phrase().others().getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | accord; accord administratif | l'accord administratif | accord administratif",
        "fr | semi-conducteur | semi-conducteurs | semi-conducteur",
        "de | rohstoff | Rohstoffen | rohstoff",
        "de | nennen; nehmen | genannt | ",
        "nl | noemen | genoemd | noemen",
        "it | cavo sottomarino | cavi sottomarini | cavo sottomarino",
        "es | superordenador | superordenadores | superordenador",
        "pl | umowa; um | umowy | umowa",
        "pl | komisja; komisarz | komisarza | komisarz",
        "pl | komisja; komisarz | Komisji | komisja",
        "cs | superpočítač | superpočítačů | superpočítač",
        "sk | polovodič | polovodičov | polovodič",
        "sl | kabel | kablov | kabel",
        "hr | sporazum | sporazumima | sporazum",
        "fi | puolijohde | puolijohteista | puolijohde",
        "fi | kumppanuus | kumppanuuden | kumppanuus",
        "et | kaabel | kaablite | kaabel",
        "et | kokkulepe | kokkuleppega | kokkulepe",
        "hu | kábel | kábeleket | kábel",
        "hu | megállapodás | megállapodásról | megállapodás",
        "lt | susitarimas | susitarimo | susitarimas",
        "lv | vienošanās; sanāksme | sanāksmē | sanāksme",
        "el | υπερυπολογιστής | υπερυπολογιστές | υπερυπολογιστής",
        "bg | споразумение | споразумението | споразумение",
        "ro | acord; accent | acordurile | acord",
        "sv | kabel | kablarna | kabel",
        "da | aftale | aftalerne | aftale",
        "mt | kejbil | il-kejbil | kejbil",
        "ga | comhaontú | gcomhaontú | comhaontú",
        "pt | memorando | memorandos | memorando"
      })
  void anEntryIsFoundInEachOfItsForms(
      String language, String entries, String text, String expected) {
    assertEquals(expected == null ? "" : expected, found(language, entries, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | zusammenhang | zusammen",
        "de | gipfel | Gift",
        "fr | dernier | der",
        "ro | trecut | trece",
        "pl | konsultacje | koniec",
        "fi | kaupunki | kaupan"
      })
  void anotherWordIsNoForm(String language, String entries, String text) {
    assertEquals("", found(language, entries, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | seekabel; verbindung | Seekabelverbindungen | seekabel, verbindung",
        "de | lieferung; kette | Lieferkette | ",
        "sv | halvledare; industri | halvledarindustrin | halvledare, industri",
        "nl | grondstof; week | grondstoffenweek | grondstof, week",
        "da | kabel; forbindelse | kabelforbindelsen | kabel, forbindelse"
      })
  void aCompoundIsPartedWhereBothPartsAreKnown(
      String language, String entries, String word, String parts) {
    List<ForeignWord> words = ForeignWord.in(word, language, 1);

    assertEquals(
        parts == null ? "" : parts,
        phrases(language, entries).nearest(words.getFirst()).stream()
            .map(phrase -> phrase.others().getFirst())
            .collect(Collectors.joining(", ")));
  }

  @Test
  void theLongestPhraseCounts() {
    assertEquals(
        "chaîne d'approvisionnement",
        found("fr", "chaîne; chaîne d'approvisionnement", "chaînes d’approvisionnement"));
  }

  @Test
  void aSlipOfThePenIsForgivenInLongWordsOnly() {
    ForeignPhrases phrases = new ForeignPhrases(Map.of("kabel", List.of("cable")), "de", "en");

    assertEquals(List.of(), phrases.nearest(ForeignWord.in("Gabel", "de", 1).getFirst()));
    assertEquals(
        "halbleiter",
        phrases("de", "halbleiter")
            .nearest(ForeignWord.in("Halbleitr", "de", 1).getFirst())
            .getFirst()
            .others()
            .getFirst());
  }
}
