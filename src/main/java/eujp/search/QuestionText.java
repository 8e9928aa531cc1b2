package eujp.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;

/// A question's characters, before any language is considered.
final class QuestionText {
  private QuestionText() {}

  /// Full-width and half-width forms made one, lower case, no middle dots between the parts of a
  /// Japanese spelling of a foreign name.
  static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace("・", "")
        .strip();
  }

  static boolean isJapanese(String text) {
    return text.codePoints().anyMatch(QuestionText::isJapanese);
  }

  static boolean isJapanese(int codePoint) {
    return switch (UnicodeScript.of(codePoint)) {
      case HIRAGANA, KATAKANA, HAN -> true;
      default -> false;
    };
  }
}
