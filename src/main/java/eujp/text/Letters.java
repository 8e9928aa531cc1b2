package eujp.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A text's characters, before any language is considered.
public final class Letters {
  private static final int MIN_NAME = 3;
  private static final String SMALL_KATAKANA = "ァィゥェォッャュョヮ";
  private static final String LARGE_KATAKANA = "アイウエオツヤユヨワ";
  private static final String VOWELS = "アイウエオ";
  private static final String WITH_B = "バビブベボ";
  private static final int FIRST_BEYOND_ASCII = 0x80;

  /// Letters that Unicode does not take apart, in lower case, as basic ones. An apostrophe is
  /// written in one way.
  private static final Map<Integer, String> BASIC = basic();

  private Letters() {}

  private static Map<Integer, String> basic() {
    Map<Integer, String> basic = new HashMap<>();
    String[] pairs = {
      "øo", "đd", "ðd", "łl", "ħh", "ıi", "ŧt", "ŋn", "ĸk", "ǥg", "ƶz", "ƀb", "ɨi", "ʉu", "əe",
      "ɛe", "ɔo", "ƒf", "ɖd", "ȼc", "ɇe", "ɉj", "ɍr", "ɏy", "ßss", "æae", "œoe", "þth", "ĳij", "ςσ",
      "ґг", "’'", "ʼ'", "‘'"
    };
    for (String pair : pairs) {
      basic.put(pair.codePointAt(0), pair.substring(1));
    }
    return Map.copyOf(basic);
  }

  /// Whether a text has no character beyond ASCII.
  public static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_BEYOND_ASCII) {
        return false;
      }
    }
    return true;
  }

  /// Full-width and half-width forms made one, lower case, no middle dots between the parts of a
  /// Japanese spelling of a foreign name.
  public static String fold(String text) {
    return Forms.of(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replace("・", "").strip();
  }

  /// A text in lower case without accents and points, in which a letter that is none of the basic
  /// ones is written with those: `ø` as `o`, `ß` as `ss`, `þ` as `th`. Names are compared so.
  public static String bare(String text) {
    String parted = Forms.of(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    if (isAscii(parted)) {
      return parted;
    }
    StringBuilder bare = new StringBuilder(parted.length());
    for (int i = 0; i < parted.length(); ) {
      int letter = parted.codePointAt(i);
      String basic = BASIC.get(letter);
      if (basic != null) {
        bare.append(basic);
      } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
        bare.appendCodePoint(letter);
      }
      i += Character.charCount(letter);
    }
    return bare.toString();
  }

  /// A word in lower case as people type it without accents: [#bare], but for German, which then
  /// writes `ue` for `ü`, and Bulgarian, which has none.
  ///
  /// @param language ISO 639-1
  public static String typed(String word, String language) {
    return switch (language) {
      case "de" -> bare(word.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue"));
      case "bg" -> word;
      default -> bare(word);
    };
  }

  /// Whether a word in lower case has no accents that people could leave out.
  public static boolean isTypedAlike(String word) {
    return bare(word).equals(word.replace('ς', 'σ'));
  }

  public static boolean isKatakana(String text) {
    return text.length() >= MIN_NAME
        && text.codePoints()
            .allMatch(c -> UnicodeScript.of(c) == UnicodeScript.KATAKANA || c == 'ー');
  }

  /// A word in katakana without what spellings of a foreign name differ in: marks of long vowels,
  /// small letters and the *v*.
  public static String katakanaKey(String word) {
    StringBuilder key = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      int small = SMALL_KATAKANA.indexOf(letter);
      char large = small < 0 ? letter : LARGE_KATAKANA.charAt(small);
      int v = key.isEmpty() || key.charAt(key.length() - 1) != 'ヴ' ? -1 : VOWELS.indexOf(large);
      if (v >= 0) {
        key.setCharAt(key.length() - 1, WITH_B.charAt(v));
      } else if (letter != 'ー' && letter != 'ｰ') {
        key.append(large);
      }
    }
    return key.toString().replace('ヴ', 'ブ');
  }

  /// Its runs of letters and digits.
  public static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      int next = i + Character.charCount(character);
      if (!isInWords(character)) {
        if (i > start) {
          words.add(text.substring(start, i));
        }
        start = next;
      }
      i = next;
    }
    if (start < text.length()) {
      words.add(text.substring(start));
    }
    return words;
  }

  private static boolean isInWords(int character) {
    return switch (Character.getType(character)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> Character.isLetter(character);
    };
  }

  /// The words that begin with a capital, but for the first, in lower case; none where all do.
  public static Set<String> names(String text) {
    Set<String> names = new HashSet<>();
    boolean first = true;
    boolean all = true;
    for (String word : words(text)) {
      boolean capital = Character.isUpperCase(word.charAt(0));
      all &= capital;
      if (capital && !first) {
        names.add(word.toLowerCase(Locale.ROOT));
      }
      first = false;
    }
    return all ? Set.of() : names;
  }
}
