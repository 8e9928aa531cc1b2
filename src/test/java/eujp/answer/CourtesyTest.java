package eujp.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CourtesyTest {
  @ParameterizedTest
  @CsvSource({
    "THANKS, thanks!",
    "THANKS, 'Thank you very much, that helps a lot'",
    "THANKS, ありがとう",
    "THANKS, 'ありがとうございました、助かりました！'",
    "THANKS, Merci beaucoup pour votre aide !",
    "THANKS, Vielen Dank für die Hilfe!",
    "THANKS, ¡Muchas gracias!",
    "THANKS, dziękuję bardzo :)",
    "THANKS, Σας ευχαριστώ πολύ",
    "THANKS, mulțumesc mult",
    "THANKS, Tack så mycket!",
    "THANKS, köszönöm szépen",
    "THANKS, go raibh maith agat",
    "GREETING, hello",
    "GREETING, 'Hi there, how are you?'",
    "GREETING, Guten Morgen zusammen",
    "GREETING, おはようございます",
    "GREETING, Bonjour à tous !",
    "GREETING, καλημέρα",
    "GREETING, добро утро",
    "GREETING, Labdien!",
    "FAREWELL, 'bye, see you tomorrow'",
    "FAREWELL, Au revoir et bonne journée",
    "FAREWELL, Do widzenia!",
    "FAREWELL, さようなら"
  })
  void politenessIsKnownInManyLanguages(Courtesy courtesy, String message) {
    assertEquals(Optional.of(courtesy), Courtesy.of(message));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?",
        "thanks, and who signed it?",
        "hello kitty",
        "Who thanked Japan?",
        "very much",
        "Danke, und wann?",
        "Gracias a quién?",
        "ありがとうと言ったのは誰ですか",
        "JOGMEC",
        "good morning summit"
      })
  void whatSaysAnythingElseIsNoMerePoliteness(String message) {
    assertEquals(Optional.empty(), Courtesy.of(message));
  }
}
