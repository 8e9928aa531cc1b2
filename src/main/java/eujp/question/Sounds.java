package eujp.question;

import com.ibm.icu.text.Transliterator;
import eujp.text.DataFile;
import eujp.text.Lazy;
import eujp.text.Letters;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How words sound, roughly, so that a name can be compared with what other languages and other
/// letters make of it. The letters that stand for one sound are listed in `sounds.txt`.
final class Sounds {
  private static final Lazy<Map<String, List<Letter>>> LETTERS = new Lazy<>(Sounds::read);
  private static final Lazy<Transliterator> TO_LATIN =
      new Lazy<>(() -> Transliterator.getInstance("Any-Latin"));

  private Sounds() {}

  private record Letter(String from, String to) {}

  /// A word by its sounds, in Latin letters without accents; no two of them alike beside each
  /// other.
  ///
  /// @param word in lower case, in any letters
  static String of(String word) {
    String latin = word;
    if (word.codePoints().anyMatch(Sounds::isOtherLetter)) {
      latin = TO_LATIN.get().transliterate(replaced(Letters.bare(word), "greek"));
    }
    String sounds = replaced(Letters.bare(latin), "all");
    StringBuilder once = new StringBuilder(sounds.length());
    for (int i = 0; i < sounds.length(); i++) {
      char letter = sounds.charAt(i);
      if (Character.isLetterOrDigit(letter) && (i == 0 || sounds.charAt(i - 1) != letter)) {
        once.append(letter);
      }
    }
    return once.toString();
  }

  private static boolean isOtherLetter(int codePoint) {
    return Character.isLetter(codePoint) && UnicodeScript.of(codePoint) != UnicodeScript.LATIN;
  }

  private static String replaced(String word, String section) {
    String replaced = word;
    for (Letter letter : LETTERS.get().getOrDefault(section, List.of())) {
      replaced = replaced.replace(letter.from(), letter.to());
    }
    return replaced;
  }

  private static Map<String, List<Letter>> read() {
    Map<String, List<Letter>> sections = new HashMap<>();
    List<Letter> section = new ArrayList<>();
    for (String line : DataFile.lines(Sounds.class, "sounds.txt")) {
      int colon = line.indexOf(": ");
      if (line.startsWith("[")) {
        section = new ArrayList<>();
        sections.put(line.substring(1, line.indexOf(']')), section);
      } else if (colon > 0 && !line.startsWith("#")) {
        section.add(new Letter(line.substring(0, colon), line.substring(colon + 2)));
      }
    }
    return sections;
  }
}
