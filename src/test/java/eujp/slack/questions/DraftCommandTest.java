package eujp.slack.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eujp.ProcessorTime;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftCommandTest {
  private static final String DRAFT =
      "The 28th EU-Japan summit took place in Tokyo on 12 May 2022. The co-chairs intend to meet"
          + " again in 2024 in Tokyo.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check %s",
        "Check: %s",
        "check this draft: %s",
        "Please check this draft: %s",
        "Can you have a look at my draft press release:\n%s",
        "Could you check this draft?\n%s",
        "Bitte diesen Entwurf prüfen: %s",
        "Merci de vérifier ce projet : %s",
        "Por favor, revisa este borrador: %s",
        "Sprawdź proszę ten tekst: %s",
        "Tarkista tämä luonnos: %s",
        "下書きを確認してください：%s",
        "下書きの確認 %s",
        "この原稿を確認して\n%s",
        "この原稿を確認してください：%s",
        "Моля, провери тази чернова: %s",
        "Prosím, zkontroluj tento návrh: %s",
        "Tjek venligst dette udkast: %s",
        "Ελέγξτε παρακαλώ αυτό το σχέδιο: %s",
        "Palun kontrolli seda mustandit: %s",
        "Seiceáil an dréacht seo, le do thoil: %s",
        "Molim provjeri ovaj nacrt: %s",
        "Kérlek, ellenőrizd ezt a tervezetet: %s",
        "Per favore controlla questa bozza: %s",
        "Prašau patikrinti šį juodraštį: %s",
        "Lūdzu, pārbaudi šo melnrakstu: %s",
        "Jekk jogħġbok iċċekkja dan l-abbozz: %s",
        "Controleer dit concept alsjeblieft: %s",
        "Por favor, verifica este rascunho: %s",
        "Te rog verifică această ciornă: %s",
        "Prosím, skontroluj tento návrh: %s",
        "Prosim, preveri ta osnutek: %s",
        "Kontrollera det här utkastet, tack: %s"
      })
  void aTextUnderAHeadThatCallsItADraftIsOne(String message) {
    assertEquals(
        Optional.of(DRAFT),
        DraftCommand.named(read(message.formatted(DRAFT))).map(Question::whole));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check",
        "checking in",
        "check whether it was signed?",
        "What does the draft say?",
        "Who drafted the text: Japan or the EU?",
        "timeline",
        "People from Japan: who signed?"
      })
  void whatBringsNoTextIsNoDraft(String message) {
    assertEquals(Optional.empty(), DraftCommand.named(read(message)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The 28th EU-Japan summit took place in Tokyo on 12 May 2022. The co-chairs intend to meet again in 2024 in Tokyo. | true
          日EUデジタルパートナーシップ評議会の初会合が7月3日に開催された。共同議長は2025年にブリュッセルで再び会合する。 | true
          Die Kommission und JOGMEC haben am 6. Juli 2023 eine Vereinbarung unterzeichnet. Sie gilt für kritische Rohstoffe. | true
          We had a long meeting on semiconductors with the Japanese side this morning in Brussels. What was signed there? | false
          Thanks. That helps. | false
          What was signed on 3 July at the first meeting of the Council, and who were the co-chairs of that meeting | false
          """)
  void aDirectMessageOfSentencesThatAsksNothingIsOne(String message, boolean draft) {
    assertEquals(draft, DraftCommand.pasted(read(message)).isPresent());
  }

  @Test
  void noMessageTakesLong() {
    for (String piece : new String[] {"check ", "draft: ", "a. ", "：", "\n", "下書き"}) {
      Question message = read(piece.repeat(40_000 / piece.length()));
      ProcessorTime.within(
          Duration.ofSeconds(20),
          () -> {
            Optional<Question> _ = DraftCommand.named(message);
            Optional<Question> _ = DraftCommand.pasted(message);
          });
    }
  }

  private static Question read(String wire) {
    return Question.read(wire, "U1");
  }
}
