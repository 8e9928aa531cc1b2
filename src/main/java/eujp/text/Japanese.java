package eujp.text;

import java.lang.Character.UnicodeScript;

/// Tells Japanese from other languages, by its scripts.
public final class Japanese {
  private static final int FIRST_EAST_ASIAN = 0x2E80;

  private Japanese() {}

  /// Whether a character is hiragana, katakana or Han.
  public static boolean is(int codePoint) {
    return codePoint >= FIRST_EAST_ASIAN && isOfItsScripts(codePoint);
  }

  private static boolean isOfItsScripts(int codePoint) {
    return switch (UnicodeScript.of(codePoint)) {
      case HIRAGANA, KATAKANA, HAN -> true;
      default -> false;
    };
  }

  /// Whether a text has such a character, be it a name in a sentence of another language.
  public static boolean isIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_EAST_ASIAN && is(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a text is written in Japanese: kana are found in no other language; Han characters
  /// without any count when they are not a name inside a sentence in Latin letters.
  public static boolean isLanguageOf(String text) {
    return kana(text) > 0 || count(text, UnicodeScript.HAN) > count(text, UnicodeScript.LATIN);
  }

  /// How many kana a text has.
  public static long kana(String text) {
    return count(text, UnicodeScript.HIRAGANA) + count(text, UnicodeScript.KATAKANA);
  }

  private static long count(String text, UnicodeScript script) {
    return text.codePoints().filter(c -> UnicodeScript.of(c) == script).count();
  }
}
