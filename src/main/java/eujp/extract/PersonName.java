package eujp.extract;

import eujp.text.Forms;
import eujp.text.Wordform;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A name by its words, without regard to their order, accents and capitals, so that `Kishida
/// Fumio` is `Fumio KISHIDA`.
///
/// @param words folded, without initials and small words, in their order
record PersonName(Set<String> words) {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern PARTS = Pattern.compile("[^\\p{L}\\p{M}]+");

  static PersonName of(String name) {
    Set<String> small = PeopleWords.of("en").small();
    Set<String> words = new LinkedHashSet<>();
    for (String part : PARTS.split(name, -1)) {
      String word = fold(part);
      if (part.length() > 1 && !small.contains(word)) {
        words.add(word);
      }
    }
    return new PersonName(words);
  }

  /// A word without accents, in lower case.
  static String fold(String word) {
    String bare = MARKS.matcher(Forms.of(word, Normalizer.Form.NFKD)).replaceAll("");
    return bare.toLowerCase(Locale.ROOT)
        .replace("ø", "o")
        .replace("ł", "l")
        .replace("đ", "d")
        .replace("ß", "ss");
  }

  boolean isFull() {
    return words.size() > 1;
  }

  /// Whether this can be a shorter form of another name.
  boolean isWithin(PersonName other) {
    return !words.isEmpty() && other.words.containsAll(words);
  }

  /// The words that a text may use alone: the last, and any that is written in capitals.
  static List<String> surnames(String name) {
    List<Wordform> all = Wordform.of(name);
    List<String> capitals =
        all.stream().filter(Wordform::isAllCapitals).map(Wordform::text).toList();
    if (!capitals.isEmpty()) {
      return capitals.stream().map(PersonName::fold).toList();
    }
    return all.isEmpty() ? List.of() : List.of(fold(all.getLast().text()));
  }
}
