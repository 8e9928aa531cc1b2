package eujp.text.analysis;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Short names in capitals that would be small words in small letters: *US*, *WHO*, *IT*.
///
/// While a text is cut into terms, such a name is written in letters of a script that no analyzer
/// knows more of than that it has letters, so that it is neither left out nor stemmed nor taken for
/// the small word. Its term is the name in capitals, as which no other term is written. Each letter
/// becomes one letter, so that places in the text stay.
public final class CapitalNames {
  private static final int MAX_NAME = 6;

  /// Words of a text in capitals alone in which they are still names.
  private static final int MAX_WORDS_ALONE = 2;

  /// Syllables of the Yi: letters without small ones, as many as there are code points in the
  /// scripts of the Union's languages.
  private static final char FIRST_HIDDEN = '\uA000';

  private static final char LAST_HIDDEN = '\uA48C';
  private static final char FIRST_SHOWN = 'A';

  /// Characters that are read at a time: few, because most texts are questions, and short.
  private static final int PIECE = 256;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Set<String> smallWords;

  /// @param smallWords of a language, in small letters
  public CapitalNames(Set<String> smallWords) {
    this.smallWords = Set.copyOf(smallWords);
  }

  /// A text in which such names are written in other letters; the text itself if it is all in
  /// capitals.
  public String hidden(String text) {
    return hasCapitalsInARow(text) && !isShouted(text) ? namesHidden(text) : text;
  }

  /// Reads such a text; what corrects places in a text must stand behind it, and not before.
  public Reader hidden(Reader text) {
    try (text) {
      StringBuilder all = new StringBuilder();
      char[] piece = new char[PIECE];
      for (int n = text.read(piece); n >= 0; n = text.read(piece)) {
        all.append(piece, 0, n);
      }
      return new StringReader(hidden(all.toString()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Whether a word in small letters is a small word of the language.
  public boolean has(String word) {
    return smallWords.contains(word);
  }

  /// A text or a term in which hidden names are written in their capitals again.
  public static String shown(String text) {
    StringBuilder shown = null;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter >= FIRST_HIDDEN && letter <= LAST_HIDDEN) {
        shown = shown == null ? new StringBuilder(text) : shown;
        shown.setCharAt(i, (char) (letter - FIRST_HIDDEN + FIRST_SHOWN));
      }
    }
    return shown == null ? text : shown.toString();
  }

  /// Whether a term is that of such a name.
  public static boolean isName(CharSequence term) {
    return !term.isEmpty() && Character.isUpperCase(term.charAt(0));
  }

  private boolean isName(String word) {
    return word.length() > 1
        && word.length() <= MAX_NAME
        && word.chars().allMatch(letter -> Character.isUpperCase(letter) && isHideable(letter))
        && smallWords.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isHideable(int letter) {
    return letter - FIRST_SHOWN <= LAST_HIDDEN - FIRST_HIDDEN;
  }

  private static String hide(String name) {
    StringBuilder hidden = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      hidden.append((char) (name.charAt(i) - FIRST_SHOWN + FIRST_HIDDEN));
    }
    return hidden.toString();
  }

  private static boolean hasCapitalsInARow(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (Character.isUpperCase(text.charAt(i)) && Character.isUpperCase(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isShouted(String text) {
    return text.chars().noneMatch(Character::isLowerCase)
        && BLANKS
                .splitAsStream(text)
                .filter(word -> word.chars().anyMatch(Character::isUpperCase))
                .limit(MAX_WORDS_ALONE + 1L)
                .count()
            > MAX_WORDS_ALONE;
  }

  /// Whether a character is a letter or a number of any kind.
  private static boolean isOfWord(int character) {
    return Character.isLetterOrDigit(character)
        || Character.getType(character) == Character.LETTER_NUMBER
        || Character.getType(character) == Character.OTHER_NUMBER;
  }

  private String namesHidden(String text) {
    StringBuilder hidden = new StringBuilder(text);
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && isOfWord(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      if (start < end && Character.isUpperCase(text.charAt(start))) {
        String word = text.substring(start, end);
        if (isName(word)) {
          hidden.replace(start, end, hide(word));
        }
      }
      start = end < text.length() ? end + Character.charCount(text.codePointAt(end)) : end;
    }
    return hidden.toString();
  }
}
