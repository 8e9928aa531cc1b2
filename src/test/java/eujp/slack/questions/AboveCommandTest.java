package eujp.slack.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AboveCommandTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<@U1>",
        "can you answer this?",
        "Could you please answer the question above?",
        "answer this please",
        "this one",
        "Kannst du das bitte beantworten?",
        "Könnten Sie bitte darauf antworten?",
        "Peux-tu répondre à ça ?",
        "Pouvez-vous répondre à cette question ?",
        "¿Puedes responder a esto?",
        "Puoi rispondere a questo?",
        "Podes responder a isto?",
        "Kun je dit beantwoorden?",
        "Kan du svare på dette?",
        "Kan du svara på detta?",
        "Voitko vastata tähän?",
        "Kas sa saad sellele vastata?",
        "Vai vari atbildēt uz šo jautājumu?",
        "Ar gali atsakyti į šį klausimą?",
        "Czy możesz odpowiedzieć na to pytanie?",
        "Můžeš na to odpovědět?",
        "Môžeš na to odpovedať?",
        "Lahko odgovoriš na to vprašanje?",
        "Možeš li odgovoriti na ovo pitanje?",
        "Tudsz erre válaszolni?",
        "Poți răspunde la această întrebare?",
        "Можеш ли да отговориш на този въпрос?",
        "Μπορείς να απαντήσεις σε αυτό;",
        "An féidir leat é seo a fhreagairt?",
        "Tista' twieġeb din il-mistoqsija?",
        "これに答えて",
        "この質問に答えてください。",
        "上の質問に回答をお願いします",
        "これ、分かりますか？",
      })
  void whatOnlyPointsToTheMessageAboveWantsItAnswered(String text) {
    assertEquals(Optional.of(AboveCommand.ANSWER), read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "can you check this?",
        "please verify that",
        "これを確認してください",
        "Kannst du das prüfen?"
      })
  void orChecked(String text) {
    assertEquals(Optional.of(AboveCommand.CHECK), read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what is this?",
        "help",
        "?",
        "thanks",
        "can you",
        "answer this: who chaired the meeting?",
        "who answers this?",
        "this summit",
        "これは何ですか",
        "質問の内容は",
        "日本はこれに答えましたか",
        "quotes",
      })
  void whatSaysSomethingItselfDoesNot(String text) {
    assertEquals(Optional.empty(), read(text));
  }

  private static Optional<AboveCommand> read(String text) {
    return AboveCommand.of(Question.read(text, "U1"));
  }
}
