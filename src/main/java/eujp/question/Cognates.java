package eujp.question;

import com.ibm.icu.text.Transliterator;
import eujp.text.DataFile;
import eujp.text.EditDistance;
import eujp.text.Lazy;
import eujp.text.Letters;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds what a word of a question in another language is among the terms of some passages: a name,
/// or a word that both languages share, written or ending in another way. Safe for many threads.
final class Cognates {
  /// Letters of a name or of another word that is compared; a shorter one must be the same.
  private static final int MIN_NAME = 4;

  private static final int MIN_WORD = 6;

  /// Letters that endings may add.
  private static final int MAX_ENDING = 3;

  /// Shorter ones bear one slip, longer ones two.
  private static final int MAX_WITH_ONE_SLIP = 7;

  /// The terms by their sounds, and these by their first letter.
  private final Lazy<Map<Character, Map<String, List<String>>>> sounds;

  Cognates(Vocabulary vocabulary) {
    this.sounds = new Lazy<>(() -> sounds(vocabulary));
  }

  private static Map<Character, Map<String, List<String>>> sounds(Vocabulary vocabulary) {
    Map<Character, Map<String, List<String>>> sounds = new HashMap<>();
    for (String term : vocabulary.terms()) {
      String sound = Sounds.of(term);
      if (!sound.isEmpty()) {
        sounds
            .computeIfAbsent(sound.charAt(0), first -> new HashMap<>())
            .computeIfAbsent(sound, s -> new ArrayList<>())
            .add(term);
      }
    }
    return sounds;
  }

  /// The terms that are nearest to a word; none where none is near.
  ///
  /// @param word in lower case
  /// @param name whether it is written as a name
  List<String> of(String word, boolean name) {
    String sound = Sounds.of(word);
    if (sound.isEmpty()) {
      return List.of();
    }
    Map<String, List<String>> all = sounds.get().getOrDefault(sound.charAt(0), Map.of());
    List<String> nearest = new ArrayList<>(all.getOrDefault(sound, List.of()));
    int least = name ? MIN_NAME : MIN_WORD;
    if (!nearest.isEmpty() || sound.length() < least) {
      return nearest;
    }
    int most = sound.length() > MAX_WITH_ONE_SLIP ? 2 : 1;
    double best = 0;
    for (Map.Entry<String, List<String>> other : all.entrySet()) {
      String term = other.getKey();
      if (term.length() < least || Math.abs(term.length() - sound.length()) > MAX_ENDING) {
        continue;
      }
      int slips = sound.startsWith(term) ? 1 : EditDistance.of(sound, term, most);
      double nearness = 1 - (double) slips / Math.min(term.length(), sound.length());
      if (slips <= most && nearness >= best) {
        if (nearness > best) {
          nearest.clear();
        }
        best = nearness;
        nearest.addAll(other.getValue());
      }
    }
    return nearest.stream().sorted().toList();
  }

  /// How words sound, roughly, so that a name can be compared with what other languages and other
  /// letters make of it. The letters that stand for one sound are listed in `sounds.txt`.
  private static final class Sounds {
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
      for (String line : DataFile.lines(Cognates.class, "sounds.txt")) {
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
}
