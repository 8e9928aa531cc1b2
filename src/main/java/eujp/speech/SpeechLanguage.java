package eujp.speech;

import eujp.text.Japanese;
import eujp.text.Wordform;
import java.util.List;

/// Guesses in which language a few words tell who said something, by the words by which languages
/// do: those for it first, then the small ones around them. It is no guess for any other text.
public final class SpeechLanguage {
  /// Enough to tell a language by.
  private static final int MAX_WORDS = 300;

  /// What a verb of saying is worth.
  private static final int TELLING = 8;

  /// What a small word is worth, which stands in any text of the language.
  private static final int SMALL = 2;

  /// What a verb of saying is worth that is a small word in another language.
  private static final int UNCLEAR = 1;

  private static final int MAX_PHRASE = 4;

  private SpeechLanguage() {}

  /// The language of the words that stand around quotations, ISO 639-1; where nothing tells,
  /// [SpeechWords#ANY_LANGUAGE].
  ///
  /// @param around the text without what it quotes
  public static String of(String around) {
    if (Japanese.isLanguageOf(around)) {
      return "ja";
    }
    List<Wordform> all = SpeechWords.wordsOf(around);
    List<Wordform> words = all.subList(0, Math.min(MAX_WORDS, all.size()));
    String best = SpeechWords.ANY_LANGUAGE;
    int most = 0;
    for (String language : SpeechWords.LANGUAGES) {
      int score = score(SpeechWords.of(language), words);
      if (score > most) {
        best = language;
        most = score;
      }
    }
    return best;
  }

  private static int score(SpeechWords known, List<Wordform> words) {
    int score = 0;
    for (int i = 0; i < words.size(); i++) {
      int telling =
          Math.max(
              Math.max(known.said.at(words, i), known.by.at(words, i)),
              Math.max(known.after.at(words, i), known.denied.at(words, i)));
      boolean small = SpeechWords.isSmall(SpeechWords.form(words.get(i)));
      score += small && telling == 1 ? UNCLEAR : Math.min(MAX_PHRASE, telling) * TELLING;
      if (telling == 0 && small && known.isSmall(words.get(i))) {
        score += SMALL;
      }
    }
    return score;
  }
}
