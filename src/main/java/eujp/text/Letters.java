package eujp.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A text's characters, before any language is considered.
public final class Letters {
  private static final int MIN_NAME = 3;
  private static final Pattern WORD_ENDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Letters() {}

  /// Full-width and half-width forms made one, lower case, no middle dots between the parts of a
  /// Japanese spelling of a foreign name.
  public static String fold(String text) {
    return Forms.of(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replace("・", "").strip();
  }

  public static boolean isKatakana(String text) {
    return text.length() >= MIN_NAME
        && text.codePoints()
            .allMatch(c -> UnicodeScript.of(c) == UnicodeScript.KATAKANA || c == 'ー');
  }

  /// Its runs of letters and digits.
  public static List<String> words(String text) {
    return WORD_ENDS.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
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
