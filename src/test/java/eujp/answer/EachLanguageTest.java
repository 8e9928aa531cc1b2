package eujp.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.IndexedCorpus;
import eujp.answer.Answer.Found;
import eujp.cite.Citation;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A release in each language of the Union, all in one index, each asked in its own.
class EachLanguageTest {
  @AutoClose
  private static final IndexedCorpus CORPUS =
      IndexedCorpus.of(Path.of("src/test/resources/desk-24"));

  private static final Answerer ANSWERER = CORPUS.answerer();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | How many sensors are there around primary schools? | 1 200
          bg | На каква стойност е програмата за дунавската есетра? | 38 млн.
          cs | Kolik nočních vlakových spojů Komise vybrala? | deset
          da | Hvor mange havne får støtte til landstrøm? | 27 havne
          de | Wann hatten die Betriebe schwere Frostschäden erlitten? | 22. bis 24. April
          el | Πόσα ναυάγια θα καλύψει το δίκτυο; | 38 ναυάγια
          es | ¿Cuántos municipios se beneficiarán de las ayudas? | 41 municipios
          et | Mitu hektarit turbaala taastatakse? | 11 500
          fi | Kuinka monta kieltä kaupan jonossa kuului? | neljä kieltä
          fr | Quand est la Journée internationale des maladies rares ? | 29 février
          ga | Cé mhéad oileán a gheobhaidh an t-airgead? | 60 oileán
          hr | Koliko je kuća izgorjelo? | 23 kuće
          hu | Mely országokat érinti a program? | Magyarországot
          it | Quanti plessi raggiungeranno i fondi? | 640 plessi
          lt | Kiek ūkių pasieks parama? | 5 400
          lv | Cik bibliotēku saņems atbalstu? | 300 bibliotēkas
          mt | Meta jibda l-proġett tal-ħitan tas-sejjieħ? | 1 ta’ Lulju 2024
          nl | Hoeveel mensen in de EU leven met een beperking? | 101 miljoen
          pl | Kiedy zostaną podpisane pierwsze umowy o ochronie szpitali? | 2 grudnia
          pt | Quantos hectares abrange o plano do montado de sobro? | 86 000
          ro | Câte comune va acoperi programul? | 720
          sk | Kedy sa začnú práce na drevených kostoloch? | 1. júla
          sl | Koliko denarja je Komisija potrdila za kolesarske povezave? | 21 mio
          sv | När inleds arbetet med förlorade fiskenät? | 1 oktober
          """)
  void whatItSaysIsFound(String language, String question, String words) {
    Citation best = assertInstanceOf(Found.class, ANSWERER.answer(question, 3)).best();

    assertEquals(language, best.masthead().language(), best.sentence());
    assertTrue(best.sentence().replace('\u00A0', ' ').contains(words), best.sentence());
  }
}
