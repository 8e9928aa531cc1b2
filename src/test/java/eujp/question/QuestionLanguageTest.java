package eujp.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eujp.IndexedCorpus;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// In which language questions about an English release are read.
class QuestionLanguageTest {
  @AutoClose private static final IndexedCorpus CORPUS = IndexedCorpus.shipped();

  private static String of(String question) {
    return CORPUS.index().inquiry(question, "en").asked();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bg | Кой подписа споразумението?",
        "cs | Kdo podepsal dohodu?",
        "da | Hvem underskrev aftalen?",
        "de | Wer hat das Abkommen unterzeichnet?",
        "de | Was ist JOGMEC?",
        "el | Ποιος υπέγραψε τη συμφωνία;",
        "en | Who signed the agreement?",
        "es | ¿Quién firmó el acuerdo?",
        "es | Que dijo Breton?",
        "et | Kes allkirjastas kokkuleppe?",
        "fi | Kuka allekirjoitti sopimuksen?",
        "fr | Qui a signé l'accord ?",
        "fr | Quels sont les cables prevus ?",
        "fr | câbles sous-marins",
        "ga | Cé a shínigh an comhaontú?",
        "hr | Tko je potpisao sporazum?",
        "hu | Ki írta alá a megállapodást?",
        "it | Chi ha firmato l'accordo?",
        "ja | 誰が協定に署名しましたか",
        "lt | Kas pasirašė susitarimą?",
        "lv | Kas parakstīja vienošanos?",
        "mt | Min iffirma l-ftehim?",
        "nl | Wie heeft de overeenkomst getekend?",
        "pl | Kto podpisał umowę?",
        "pt | Quem assinou o acordo?",
        "ro | Cine a semnat acordul?",
        "sk | Kto podpísal dohodu?",
        "sl | Kdo je podpisal sporazum?",
        "sv | Vem undertecknade avtalet?"
      })
  void theSmallWordsAndLettersTellTheLanguage(String language, String question) {
    assertEquals(language, of(question));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JOGMEC?",
        "LUMI, Leonardo",
        "Thierry Breton",
        "von der leyen on china",
        "mare nostrum",
        "chip R&D",
        "digital ID",
        "generativ AI",
        "supercomputr list",
        "What did José Müller say about Łódź?",
        "5G",
        "?!"
      })
  void whatTellsNothingIsAskedAsItIs(String question) {
    assertEquals("en", of(question));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "누가 서명했나요?",
        "Спасибо, кто подписал соглашение и объявил об этом?",
        "من وقع الاتفاق؟"
      })
  void aLanguageThatNobodyReadsIsToldAsThat(String question) {
    assertEquals(QuestionLanguage.UNKNOWN, of(question));
  }
}
