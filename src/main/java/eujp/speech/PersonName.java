package eujp.speech;

import eujp.text.Letters;
import eujp.text.PersonNames;
import eujp.text.Wordform;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A name by its words, without regard to their order, accents and capitals, so that `Kishida
/// Fumio` is `Fumio KISHIDA`, and `Bjorn Dilas` is `Bjørn Đilas`.
///
/// @param words folded, without initials and small words, in their order
public record PersonName(Set<String> words) {
  private static final Pattern PARTS = Pattern.compile("[^\\p{L}\\p{M}]+");

  /// The name in some words.
  public static PersonName of(String name) {
    List<String> small = PersonNames.words().words("any", "small");
    Set<String> words = new LinkedHashSet<>();
    for (String part : PARTS.split(name, -1)) {
      String word = fold(part);
      if (part.length() > 1 && !small.contains(word)) {
        words.add(word);
      }
    }
    return new PersonName(words);
  }

  /// Whether a word is one of the given names that are known, in whatever grammatical case.
  ///
  /// @param language of the text, ISO 639-1
  public static boolean isGivenName(String word, String language) {
    return Gender.isGiven(word, language);
  }

  /// Whether a name stands in another case than the one in which somebody does something, as far as
  /// the given name tells: Czech *Jana Nováka*, but not *Jana Nováková*.
  ///
  /// @param given the first word of the name
  /// @param surname the last one
  /// @param language of the text, ISO 639-1
  public static boolean isInCase(String given, String surname, String language) {
    return Gender.isPlainlyInCase(given, surname, language)
        || Gender.isManInCase(given, surname, language);
  }

  /// A word without accents and special letters, in lower case.
  public static String fold(String word) {
    return Letters.bare(word);
  }

  /// Whether it has more than a surname.
  public boolean isFull() {
    return words.size() > 1;
  }

  /// Whether this can be a shorter form of another name.
  public boolean isWithin(PersonName other) {
    return !words.isEmpty() && other.words.containsAll(words);
  }

  /// The words that a text may use alone: the last, and any that is written in capitals.
  public static List<String> surnames(String name) {
    List<Wordform> all = Wordform.of(name);
    List<String> capitals =
        all.stream().filter(Wordform::isAllCapitals).map(Wordform::text).toList();
    if (!capitals.isEmpty()) {
      return capitals.stream().map(PersonName::fold).toList();
    }
    return all.isEmpty() ? List.of() : List.of(fold(all.getLast().text()));
  }
}
