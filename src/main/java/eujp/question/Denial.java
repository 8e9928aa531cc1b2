package eujp.question;

import eujp.text.Japanese;

/// Whether texts deny something, by the words of `question-words.txt`.
public final class Denial {
  private Denial() {}

  /// Whether a text has a word that denies.
  ///
  /// @param language ISO 639-1; what is written in Japanese is read as that
  public static boolean isIn(String text, String language) {
    return QuestionWords.of(Japanese.isIn(text) ? "ja" : language).denies(text);
  }
}
